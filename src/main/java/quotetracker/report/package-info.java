/** Writes the workbooks; the only package that imports Apache POI. */
@NullMarked
package quotetracker.report;

import org.jspecify.annotations.NullMarked;
