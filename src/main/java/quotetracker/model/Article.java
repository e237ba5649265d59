package quotetracker.model;

import org.jspecify.annotations.Nullable;

/**
 * One article as read from a file.
 *
 * @param id what the article is called in its file, or the file's name; unique per input
 * @param text the whole text with the title as its first paragraph; all spans refer to it
 * @param title the headline, if the format tells it apart
 * @param outlet the newspaper or site, if known
 * @param author the by-line, if known
 * @param published when it was published, as far as known
 * @param url where it was published, if known
 * @param language ISO 639 code if the input states it, null to have it detected
 * @param origin the file (and line) it was read from, for messages
 */
public record Article(
        String id,
        String text,
        @Nullable String title,
        @Nullable String outlet,
        @Nullable String author,
        @Nullable PartialDate published,
        @Nullable String url,
        @Nullable String language,
        String origin) {}
