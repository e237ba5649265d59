package quotetracker.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into folded words and figures.
 *
 * <p>Survives what outlets do to words: a dot inside ({@code vde.kjes}), a capital I for l ({@code poIicor}), a letter
 * glued to a figure ({@code ora21:00}), a sentence glued to the next ({@code Kosovën.Sepse}).
 */
final class RawWords {
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})(?!\\d)");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(?!\\d)");
    private static final String BORDERS = ",;:.?!()[]–—…|";
    private static final String SENTENCE_ENDS = ".?!:…";

    /**
     * @param form folded letters, or the value of a figure
     * @param figure its kind if it is a figure, otherwise {@code PLAIN}
     * @param capital whether the first letter is a capital
     * @param opens whether it begins a sentence, where a capital says nothing
     * @param border whether punctuation stands before it
     */
    record Raw(String form, Word.Kind figure, boolean capital, boolean opens, boolean border) {}

    private final String text;
    private final List<Raw> words = new ArrayList<>();
    private final StringBuilder letters = new StringBuilder();
    private boolean capital;
    private int segment;
    private boolean border;
    private boolean opens = true;

    private RawWords(String text) {
        this.text = text;
    }

    /** The words of a text in order. */
    static List<Raw> of(String text) {
        RawWords scanner = new RawWords(text);
        scanner.scan();
        return scanner.words;
    }

    private void scan() {
        int i = 0;
        while (i < text.length()) {
            int point = text.codePointAt(i);
            if (Character.isLetter(point)) {
                letter(i, point);
                i += Character.charCount(point);
            } else if (point >= '0' && point <= '9') {
                flush();
                i = figure(i);
            } else if (Folding.invisible(point) || joins(i, point)) {
                i += Character.charCount(point);
            } else {
                separator(i, point);
                i += Character.charCount(point);
            }
        }
        flush();
    }

    private void letter(int i, int point) {
        if (letters.isEmpty()) {
            capital = Character.isUpperCase(point);
            segment = 0;
        }
        boolean insideSmall = i > 0
                && i + 1 < text.length()
                && Character.isLowerCase(text.charAt(i - 1))
                && Character.isLowerCase(text.charAt(i + 1));
        Folding.append(letters, point == 'I' && insideSmall ? 'l' : point);
        segment++;
    }

    /** Whether an apostrophe or a dot belongs to the word around it. */
    private boolean joins(int i, int point) {
        if (letters.isEmpty() || i + 1 >= text.length() || !Character.isLetter(text.charAt(i + 1))) {
            return point == '.' && segment == 1 && letters.length() > 1;
        }
        if (Folding.apostrophe(point)) {
            letters.append('\'');
            segment = 0;
            return true;
        }
        if (point != '.') {
            return false;
        }
        boolean initial = segment == 1;
        boolean small = Character.isLowerCase(text.charAt(i + 1)) && Character.isLowerCase(text.charAt(i - 1));
        segment = initial || small ? 0 : segment;
        return initial || small;
    }

    private void separator(int i, int point) {
        flush();
        switch (point) {
            case '%' -> words.add(new Raw("%", Word.Kind.PERCENT, false, false, false));
            case '€' -> add("euro", Word.Kind.PLAIN);
            case '$' -> add("$", Word.Kind.PLAIN);
            case '£' -> add("£", Word.Kind.PLAIN);
            default -> {
                boolean dash = point == '-'
                        && i > 0
                        && i + 1 < text.length()
                        && Character.isWhitespace(text.charAt(i - 1))
                        && Character.isWhitespace(text.charAt(i + 1));
                boolean abbreviation = point == '.' && afterTitle(i);
                border |= dash || (BORDERS.indexOf(point) >= 0 && !abbreviation);
                opens |= SENTENCE_ENDS.indexOf(point) >= 0 && !abbreviation;
            }
        }
    }

    /** Whether a short word with a capital stands before the dot: Mr., St., Zt. */
    private boolean afterTitle(int dot) {
        int start = dot;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return dot - start >= 1 && dot - start <= 3 && Character.isUpperCase(text.charAt(start));
    }

    private void flush() {
        if (!letters.isEmpty()) {
            add(letters.toString(), Word.Kind.PLAIN);
            letters.setLength(0);
        }
        segment = 0;
    }

    private void add(String form, Word.Kind kind) {
        words.add(new Raw(form, kind, kind == Word.Kind.PLAIN && capital, opens, border));
        border = false;
        opens = false;
    }

    /** Reads a date, time or number and returns the position behind it. */
    private int figure(int start) {
        Matcher date = DATE.matcher(text).region(start, text.length());
        if (date.lookingAt() && Integer.parseInt(date.group(2)) <= 12) {
            add(plain(date.group(1)), Word.Kind.NUMBER);
            add(plain(date.group(2)), Word.Kind.MONTH);
            add(date.group(3), Word.Kind.NUMBER);
            return date.end();
        }
        Matcher time = TIME.matcher(text).region(start, text.length());
        if (time.lookingAt()) {
            add(plain(time.group(1)) + ":" + time.group(2), Word.Kind.TIME);
            return time.end();
        }
        return number(start);
    }

    private int number(int start) {
        int end = digits(start);
        StringBuilder value = new StringBuilder(text.substring(start, end));
        boolean groups = end - start <= 3;
        while (end + 1 < text.length() && Character.isDigit(text.charAt(end + 1))) {
            char mark = text.charAt(end);
            int next = digits(end + 1);
            int length = next - end - 1;
            boolean blank = mark == ' ' || mark == '\u00a0' || mark == '\u202f';
            boolean indian = mark == ',' && length == 2 && next < text.length() && text.charAt(next) == ',';
            if (groups && ((length == 3 && (blank || mark == '.' || mark == ',')) || indian)) {
                value.append(text, end + 1, next);
            } else if (mark == '.' || mark == ',') {
                value.append('.').append(text, end + 1, next);
                end = next;
                break;
            } else {
                break;
            }
            end = next;
        }
        add(plain(value.toString()), Word.Kind.NUMBER);
        return end;
    }

    private int digits(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** The number in its shortest form: no leading or trailing zeros. */
    private static String plain(String digits) {
        BigDecimal value = new BigDecimal(digits);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
