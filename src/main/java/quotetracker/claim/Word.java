package quotetracker.claim;

/**
 * One normalised word of a language, shared by all its occurrences.
 *
 * @param form lower case, without marks; the canonical form of an alias; the value of a number
 * @param written the folded form as it stands in the text, which broken words are put together from
 * @param kind what sort of word it is
 * @param value what the kind's values are compared by: the number, the month, the unit, the modality; empty otherwise
 * @param direction axis and sign of a direction word ({@code +quantity}), empty if it has none
 * @param weight how much the word says, from the frozen table; see {@link LanguageFacts#weight}
 * @param letters bit mask of the letters in the form, for quick rejection of unlike words
 * @param key hash of the first letters (or kind and value), by which candidates are found
 * @param stem hash of the letters that two words of one stem begin with, for quick rejection of other stems
 */
record Word(
        String form,
        String written,
        Kind kind,
        String value,
        String direction,
        float weight,
        int letters,
        int key,
        int stem) {
    /** How many letters of a word make its key: endings differ after them, words hardly do. */
    private static final int KEY_LETTERS = 6;

    /** What sort of word it is; all but {@code PLAIN} match by value alone. */
    enum Kind {
        PLAIN,
        NUMBER,
        ORDINAL,
        TIME,
        MONTH,
        WEEKDAY,
        PERCENT,
        UNIT,
        NEGATOR,
        /** A negator that may stand behind what it negates ("nicht"). */
        NEGATOR_AFTER,
        MODAL,
        /** Multiplies the number before it; only seen while numbers are put together. */
        MAGNITUDE
    }

    static Word of(String form, String written, Kind kind, String value, String direction, float weight) {
        int letters = 0;
        for (int i = 0; i < form.length(); i++) {
            letters |= 1 << (form.charAt(i) % 31);
        }
        int key = kind == Kind.PLAIN ? beginning(form, KEY_LETTERS) : (kind.name() + value).hashCode();
        return new Word(
                form, written, kind, value, direction, weight, letters, mix(key), beginning(form, WordMatch.STEM));
    }

    private static int beginning(String form, int letters) {
        return form.substring(0, Math.min(letters, form.length())).hashCode();
    }

    boolean negates() {
        return kind == Kind.NEGATOR || kind == Kind.NEGATOR_AFTER;
    }

    /** Whether the word is a figure of some sort, which only matches the same figure. */
    boolean counts() {
        return kind == Kind.NUMBER || kind == Kind.ORDINAL || kind == Kind.TIME;
    }

    boolean plain() {
        return kind == Kind.PLAIN;
    }

    private static int mix(int hash) {
        int h = hash * 0x9E3779B1;
        return h ^ (h >>> 15);
    }
}
