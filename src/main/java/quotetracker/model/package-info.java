/** The words of the product: spans, statements, speakers, dates. Plain Java records; every other package may use them. */
@NullMarked
package quotetracker.model;

import org.jspecify.annotations.NullMarked;
