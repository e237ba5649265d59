package quotetracker.claim;

import java.text.Normalizer;
import java.util.Locale;

/** Folds characters: lower case, no marks, one kind of apostrophe. */
final class Folding {
    private static final int TABLE = 0x250;
    private static final String[] FOLDED = table();

    private Folding() {}

    /** The whole text folded; length may change. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            append(folded, point);
            i += Character.charCount(point);
        }
        return folded.toString();
    }

    /** Appends one code point folded; marks and invisible characters append nothing. */
    static void append(StringBuilder target, int point) {
        if (point < TABLE) {
            target.append(FOLDED[point]);
        } else {
            target.append(folded(point));
        }
    }

    /** Whether the character is one of the many apostrophes. */
    static boolean apostrophe(int point) {
        return point == '\'' || point == '’' || point == '‘' || point == '`' || point == '´' || point == 'ʼ';
    }

    /** Whether the character takes no room: combining marks, joiners, soft hyphens. */
    static boolean invisible(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
    }

    private static String folded(int point) {
        if (apostrophe(point)) {
            return "'";
        }
        String parts = Normalizer.normalize(Character.toString(point).toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        StringBuilder kept = new StringBuilder(parts.length());
        parts.codePoints().filter(part -> !invisible(part)).forEach(kept::appendCodePoint);
        return kept.toString().replace("ß", "ss").replace("ı", "i");
    }

    private static String[] table() {
        String[] table = new String[TABLE];
        for (int point = 0; point < TABLE; point++) {
            table[point] = folded(point);
        }
        return table;
    }
}
