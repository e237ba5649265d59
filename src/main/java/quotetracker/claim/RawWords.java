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
 * glued to a figure ({@code ora21:00}), a sentence glued to the next ({@code Kosovën.Sepse}), a name glued to the word
 * before ({@code thaKola}).
 */
final class RawWords {
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})(?!\\d)");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(?!\\d)");
    private static final String BORDERS = ",;:.?!()[]–—…|";
    private static final String HYPHENS = "-\u2010\u2011";
    /** Letters of an ending that hangs on its word by a hyphen or an apostrophe. */
    static final int LONGEST_ENDING = 2;

    private static final String SENTENCE_ENDS = ".?!:…";

    /**
     * @param form folded letters, or the value of a figure
     * @param figure its kind if it is a figure, otherwise {@code PLAIN}
     * @param capital whether the first letter is a capital
     * @param opens whether it begins a sentence, where a capital says nothing
     * @param border whether punctuation stands before it
     * @param whole whether it stands for several words of the text
     * @param ending whether it hangs on the word before by a hyphen or an apostrophe, as case endings do (Menga-s)
     * @param start where it begins in the text, in UTF-16 code units
     * @param end where it ends, exclusive
     */
    record Raw(
            String form,
            Word.Kind figure,
            boolean capital,
            boolean opens,
            boolean border,
            boolean whole,
            boolean ending,
            int start,
            int end) {
        /** A word that stands for this one or a part of it. */
        Raw as(String other, boolean bordered) {
            return new Raw(other, Word.Kind.PLAIN, capital, opens, bordered, whole, ending, start, end);
        }

        /** The same, hanging on the word before. */
        Raw asEnding() {
            return new Raw(form, figure, capital, opens, border, whole, true, start, end);
        }
    }

    private final String text;
    private final List<Raw> words = new ArrayList<>();
    private final StringBuilder letters = new StringBuilder();
    private boolean capital;
    /** Where the letters began, and where they ended. */
    private int start;

    private int end;
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
        boolean afterSmall = i > 0 && Character.isLowerCase(text.charAt(i - 1));
        boolean insideSmall = afterSmall && i + 1 < text.length() && Character.isLowerCase(text.charAt(i + 1));
        boolean broken = point == 'I' && insideSmall;
        if (afterSmall && Character.isUpperCase(point) && !broken) {
            flush();
        }
        if (letters.isEmpty()) {
            capital = Character.isUpperCase(point);
            start = i;
            segment = 0;
        }
        Folding.append(letters, broken ? 'l' : point);
        end = i + Character.charCount(point);
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
            case '%' -> words.add(new Raw("%", Word.Kind.PERCENT, false, false, false, false, false, i, i + 1));
            case '€' -> add("euro", Word.Kind.PLAIN, i, i + 1);
            case '$' -> add("$", Word.Kind.PLAIN, i, i + 1);
            case '£' -> add("£", Word.Kind.PLAIN, i, i + 1);
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
            add(letters.toString(), Word.Kind.PLAIN, start, end);
            letters.setLength(0);
        }
        segment = 0;
    }

    private void add(String form, Word.Kind kind, int from, int to) {
        boolean plain = kind == Word.Kind.PLAIN;
        words.add(new Raw(form, kind, plain && capital, opens, border, false, plain && hangs(from, to), from, to));
        border = false;
        opens = false;
    }

    private boolean hangs(int from, int to) {
        return to - from <= LONGEST_ENDING
                && from > 1
                && HYPHENS.indexOf(text.charAt(from - 1)) >= 0
                && Character.isLetter(text.charAt(from - 2));
    }

    /** Reads a date, time or number and returns the position behind it. */
    private int figure(int from) {
        Matcher date = DATE.matcher(text).region(from, text.length());
        if (date.lookingAt() && Integer.parseInt(date.group(2)) <= 12) {
            add(plain(date.group(1)), Word.Kind.NUMBER, from, date.end(1));
            add(plain(date.group(2)), Word.Kind.MONTH, date.start(2), date.end(2));
            add(date.group(3), Word.Kind.NUMBER, date.start(3), date.end(3));
            return date.end();
        }
        Matcher time = TIME.matcher(text).region(from, text.length());
        if (time.lookingAt()) {
            add(plain(time.group(1)) + ":" + time.group(2), Word.Kind.TIME, from, time.end());
            return time.end();
        }
        return number(from);
    }

    private int number(int from) {
        int to = digits(from);
        StringBuilder value = new StringBuilder(text.substring(from, to));
        boolean groups = to - from <= 3;
        while (to + 1 < text.length() && Character.isDigit(text.charAt(to + 1))) {
            char mark = text.charAt(to);
            int next = digits(to + 1);
            int length = next - to - 1;
            boolean blank = mark == ' ' || mark == '\u00a0' || mark == '\u202f';
            boolean indian = mark == ',' && length == 2 && next < text.length() && text.charAt(next) == ',';
            if (groups && ((length == 3 && (blank || mark == '.' || mark == ',')) || indian)) {
                value.append(text, to + 1, next);
            } else if (mark == '.' || mark == ',') {
                value.append('.').append(text, to + 1, next);
                to = next;
                break;
            } else {
                break;
            }
            to = next;
        }
        add(plain(value.toString()), Word.Kind.NUMBER, from, to);
        return to;
    }

    private int digits(int from) {
        int to = from;
        while (to < text.length() && text.charAt(to) >= '0' && text.charAt(to) <= '9') {
            to++;
        }
        return to;
    }

    /** The number in its shortest form: no leading or trailing zeros. */
    private static String plain(String digits) {
        BigDecimal value = new BigDecimal(digits);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
