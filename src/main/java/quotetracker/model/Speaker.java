package quotetracker.model;

import org.jspecify.annotations.Nullable;

/**
 * One of those who said something.
 *
 * @param name the fullest form of the name used in the article, in its base form and without titles; for an unnamed source the
 *     description as written
 * @param kind what sort of source it is
 * @param role the title or description the article gives the speaker here ("ministri i Jashtëm"), or null
 */
public record Speaker(
        String name, SpeakerKind kind, @Nullable String role) {}
