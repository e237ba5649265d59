/** An article's text as characters, words, sentences and paragraphs, with offsets that lead back to the text as given. */
@NullMarked
package quotetracker.text;

import org.jspecify.annotations.NullMarked;
