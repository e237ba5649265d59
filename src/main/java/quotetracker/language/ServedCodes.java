package quotetracker.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which folder serves which ISO 639 code. A code of two letters (639-1) brings the one of three (639-3) for the same language with
 * it, and the other way round.
 */
final class ServedCodes {
    private static final Pattern SHAPE = Pattern.compile("[a-z]{2,3}");
    private static final Map<String, String> OTHER_SPELLING = otherSpellings();

    private final Map<String, String> folders = new HashMap<>();

    private static Map<String, String> otherSpellings() {
        Map<String, String> result = new HashMap<>();
        for (String two : Locale.getISOLanguages()) {
            Locale language = Locale.forLanguageTag(two);
            result.put(two, language.getISO3Language());
            result.put(language.getISO3Language(), language.getLanguage());
        }
        return result;
    }

    static boolean isCode(String word) {
        return SHAPE.matcher(word).matches();
    }

    /**
     * Gives a code to a folder, unless another has it.
     *
     * @return the other folder
     */
    Optional<String> claim(String code, String folder) {
        Optional<String> other = Optional.empty();
        for (String spelling : spellings(code)) {
            String owner = folders.putIfAbsent(spelling, folder);
            if (owner != null && !owner.equals(folder)) {
                other = Optional.of(owner);
            }
        }
        return other;
    }

    private static List<String> spellings(String code) {
        String other = OTHER_SPELLING.get(code);
        return other == null ? List.of(code) : List.of(code, other);
    }

    /** Every code with its folder. */
    Map<String, String> folders() {
        return Map.copyOf(folders);
    }
}
