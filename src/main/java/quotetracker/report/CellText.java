package quotetracker.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;

/** Makes any text fit for a cell: nothing is lost, and nothing is taken for markup, an escape or a formula. */
final class CellText {
    /** Most UTF-16 code units a cell can hold. */
    static final int LIMIT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private static final Pattern ESCAPE_SHAPED = Pattern.compile("_x[0-9A-Fa-f]{4}_");
    private static final int ESCAPE_LENGTH = 7;
    /** Excel reads this as a single underscore, so that {@code _x0041_} stays what it is. */
    private static final String ESCAPED_UNDERSCORE = "_x005F_";

    private static final int CONTROL_PICTURES = 0x2400;
    private static final char REPLACEMENT = '\uFFFD';

    private CellText() {}

    /**
     * Splits a text into what one cell can hold.
     *
     * <p>Control characters, which a workbook cannot hold, become their pictures ("␀"); half a surrogate pair becomes "�".
     *
     * @param room how many code units a piece may have, at least 14
     * @return at least one piece
     */
    static List<String> pieces(String text, int room) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder(Math.min(text.length(), room));
        int i = 0;
        while (i < text.length()) {
            int character = text.codePointAt(i);
            String safe = safe(text, i, character);
            if (piece.length() + safe.length() > room) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(safe);
            boolean lineEnd = character == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            i += lineEnd ? 2 : Character.charCount(character);
        }
        pieces.add(piece.toString());
        return pieces;
    }

    /** The text as one cell holds it, if it is known to be short. */
    static String line(String text) {
        return isPlain(text) ? text : pieces(text, Integer.MAX_VALUE).get(0);
    }

    /** Whether the text can go into a cell as it is, its length aside. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\n' && c != '\t') || c == 0x7F || c == '_' || c >= Character.MIN_SURROGATE) {
                return false;
            }
        }
        return true;
    }

    private static String safe(String text, int at, int character) {
        if (character == '\t' || character == '\n') {
            return Character.toString(character);
        }
        if (character == '\r') {
            return "\n";
        }
        if (character < ' ') {
            return Character.toString(CONTROL_PICTURES + character);
        }
        if (character == 0x7F) {
            return "\u2421";
        }
        if (isIllegal(character)) {
            return Character.toString(REPLACEMENT);
        }
        return character == '_' && isEscapeShaped(text, at) ? ESCAPED_UNDERSCORE : Character.toString(character);
    }

    private static boolean isIllegal(int character) {
        return (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE)
                || (character & 0xFFFE) == 0xFFFE;
    }

    private static boolean isEscapeShaped(String text, int at) {
        return at + ESCAPE_LENGTH <= text.length()
                && ESCAPE_SHAPED.matcher(text).region(at, at + ESCAPE_LENGTH).matches();
    }

    /** Whether a spreadsheet would take the text for a formula if somebody typed it. */
    static boolean looksLikeFormula(String text) {
        if (text.isEmpty()) {
            return false;
        }
        char first = text.charAt(0);
        return first == '='
                || first == '+'
                || first == '-'
                || first == '@'
                || first == '\t'
                || first == '\r'
                || first == '\'';
    }

    /** Whether the first letter belongs to a script written from right to left. */
    static boolean isRightToLeft(String text) {
        for (int i = 0; i < text.length(); i++) {
            byte direction = Character.getDirectionality(text.charAt(i));
            if (direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
                return false;
            }
            if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
                return true;
            }
        }
        return false;
    }

    /** How many lines a text takes in a column of that many characters. */
    static int lines(String text, int width) {
        int lines = 0;
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            int stop = end < 0 ? text.length() : end;
            lines += Math.max(1, (stop - start + width - 1) / width);
            start = stop + 1;
        }
        return lines;
    }
}
