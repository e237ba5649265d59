/** The pipeline from an article's text to its statements. */
@NullMarked
package quotetracker.extraction;

import org.jspecify.annotations.NullMarked;
