package quotetracker.language;

/**
 * An example sentence of the language data.
 *
 * @param language the language's code
 * @param place {@code file:line}
 * @param text the sentence in the mark-up of {@code config/languages/README.md}
 * @param knownMiss whether the language's {@code known-misses.txt} lists it: the engine gets it wrong today
 */
public record Example(String language, String place, String text, boolean knownMiss) {}
