package quotetracker.language;

/**
 * A case ending that names take.
 *
 * @param ending the inflected name's last letters, lower case
 * @param replacement what stands there in the base form; may be empty
 * @param grammar {@code nom}, {@code acc}, {@code gen}, {@code dat}, {@code abl} or {@code obl}; {@code noun} for an ending of common nouns that no name has
 * @param gender {@code m}, {@code f} or {@code -}
 */
public record NameEnding(String ending, String replacement, String grammar, String gender) {}
