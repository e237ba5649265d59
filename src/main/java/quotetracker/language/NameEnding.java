package quotetracker.language;

import java.util.Set;

/**
 * A case ending that names take.
 *
 * @param ending the inflected name's last letters, lower case
 * @param replacement what stands there in the base form; may be empty
 * @param grammar {@code nom}, {@code acc}, {@code gen}, {@code dat}, {@code abl} or {@code obl}; {@code noun} for an ending of common nouns that no name has,
 *     {@code subject} for one of common nouns that are subjects, {@code other} for a longer one that is none of them,
 *     {@code adjective}, {@code verb} and {@code subjunctive} for those of other words
 * @param gender {@code m}, {@code f} or {@code -}
 */
public record NameEnding(String ending, String replacement, String grammar, String gender) {
    private static final Set<String> OF_WORDS = Set.of("noun", "subject", "other", "adjective", "verb", "subjunctive");

    /** Whether names have it; if not, it tells what an unlisted word is. */
    boolean ofNames() {
        return !OF_WORDS.contains(grammar);
    }

    /**
     * A name with the base form's last letters in place of this ending.
     *
     * @param inflected a name that has the ending
     */
    public String base(String inflected) {
        return inflected.substring(0, inflected.length() - ending.length()) + replacement;
    }

    /** Whether {@code inflected → base}, or one word if no names have it, is an example of it. */
    boolean shownBy(String example) {
        String[] words = example.split(" \u2192 ", -1);
        String inflected = Language.lower(words[0]);
        int cut = inflected.length() - ending.length();
        if (cut <= 0 || !inflected.endsWith(ending)) {
            return false;
        }
        return words.length == (ofNames() ? 2 : 1)
                && (!ofNames()
                        || Language.lower(words[1]).equals(inflected.substring(0, cut) + Language.lower(replacement)));
    }
}
