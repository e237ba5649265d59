/** Reads articles from files; one small class per format, chosen by content. */
@NullMarked
package quotetracker.input;

import org.jspecify.annotations.NullMarked;
