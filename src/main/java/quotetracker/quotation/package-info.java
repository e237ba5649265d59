/** Finds content, cue and source: what was said, the words that attribute it, and the words that say who. */
@NullMarked
package quotetracker.quotation;

import org.jspecify.annotations.NullMarked;
