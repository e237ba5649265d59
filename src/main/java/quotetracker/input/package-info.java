/**
 * Reads articles from files and folders: {@link quotetracker.input.ArticleReader} is the door.
 *
 * <p>A format is one small class behind {@code ArticleFormat}, chosen by what a file holds, never by its name. What comes
 * later enters there: feeds and word processor files as formats of their own; archives and web archives as formats that
 * hand their entries to the same list again. Until then such files are skipped, and the reason names what they are.
 *
 * <p>Why skips and not exceptions: one bad file in ten thousand must not cost the night. Whatever is wrong with a file or
 * a line becomes a {@link quotetracker.input.Reading.Skipped} that says where and why.
 */
@NullMarked
package quotetracker.input;

import org.jspecify.annotations.NullMarked;
