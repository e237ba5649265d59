package quotetracker.text;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import quotetracker.model.Span;

/**
 * An article's text in normal form, with the way back to the text as given.
 *
 * <p>Letters are composed (NFC), zero-width characters and soft hyphens are gone, every blank is a space and every line end
 * a line feed, so that the rules see one spelling. Each unit of the normal text remembers where it came from.
 */
public final class NormalText {
    private final String text;
    private final int @Nullable [] origin;
    private final int originalLength;

    private NormalText(String text, int @Nullable [] origin, int originalLength) {
        this.text = text;
        this.origin = origin;
        this.originalLength = originalLength;
    }

    /** Normalises {@code original}; time and memory are linear in its length. */
    public static NormalText of(String original) {
        int clean = 0;
        while (clean < original.length() && plain(original.charAt(clean))) {
            clean++;
        }
        if (clean == original.length() && Normalizer.isNormalized(original, Normalizer.Form.NFC)) {
            return new NormalText(original, null, original.length());
        }
        StringBuilder text = new StringBuilder(original.length());
        IntList origin = new IntList(original.length());
        int at = 0;
        while (at < original.length()) {
            int end = clusterEnd(original, at);
            append(original, at, end, text, origin);
            at = end;
        }
        return new NormalText(text.toString(), origin.toArray(), original.length());
    }

    private static boolean plain(char c) {
        return c < 0x80
                ? c != '\r' && c != '\t' && c != 0x0b && c != '\f'
                : (c != 0xa0 && c != 0xad && c < 0x2000)
                        || (c >= 0x2010 && c <= 0x2027)
                        || (c >= 0x2030 && c < 0xfe00 && c != 0x202f && c != 0x205f && c != 0x2060 && c != 0x3000);
    }

    /** The end of a base character with its combining marks, or of a line end of two characters. */
    private static int clusterEnd(String original, int at) {
        int end = at + Character.charCount(original.codePointAt(at));
        if (original.charAt(at) == '\r' && end < original.length() && original.charAt(end) == '\n') {
            return end + 1;
        }
        // A run of marks without end would make composing slow; nobody writes more than a few.
        int limit = Math.min(original.length(), at + 16);
        while (end < limit && combining(original.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean combining(char c) {
        return c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static void append(String original, int start, int end, StringBuilder text, IntList origin) {
        char first = original.charAt(start);
        if (end == start + 1) {
            if (!invisible(first)) {
                text.append(blank(first));
                origin.add(start);
            }
            return;
        }
        String composed =
                first == '\r' ? "\n" : Normalizer.normalize(original.substring(start, end), Normalizer.Form.NFC);
        for (int i = 0; i < composed.length(); i++) {
            text.append(composed.charAt(i));
            origin.add(Math.min(end - 1, start + i));
        }
    }

    private static boolean invisible(char c) {
        return c == 0xad
                || (c >= 0x200b && c <= 0x200f)
                || (c >= 0x202a && c <= 0x202e)
                || c == 0x2060
                || c == 0xfeff
                || (c >= 0xfe00 && c <= 0xfe0f);
    }

    private static char blank(char c) {
        if (c == '\r' || c == '\u2028' || c == '\u2029') {
            return '\n';
        }
        return c == '\t'
                        || c == 0x0b
                        || c == '\f'
                        || c == 0xa0
                        || c == 0x202f
                        || c == 0x205f
                        || c == 0x3000
                        || (c >= 0x2000 && c <= 0x200a)
                ? ' '
                : c;
    }

    /** The text in normal form. */
    public String text() {
        return text;
    }

    /**
     * The stretch of the text as given that {@code [start, end)} of the normal text came from.
     *
     * @throws IllegalArgumentException if the stretch is empty
     */
    public Span original(int start, int end) {
        if (origin == null) {
            return new Span(start, end);
        }
        int from = origin[start];
        int to = end < origin.length ? origin[end] : originalLength;
        int last = origin[end - 1];
        // Characters left out between this stretch and the next belong to neither.
        return new Span(from, Math.max(last + 1, Math.min(to, last + clusterLength(end - 1, to))));
    }

    private int clusterLength(int index, int next) {
        int[] map = java.util.Objects.requireNonNull(origin);
        return index + 1 < map.length && map[index + 1] == map[index] ? 1 : Math.max(1, next - map[index]);
    }

    /** A growing list of int. */
    private static final class IntList {
        private int[] values;
        private int size;

        IntList(int capacity) {
            values = new int[Math.max(16, capacity)];
        }

        void add(int value) {
            if (size == values.length) {
                values = java.util.Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        int[] toArray() {
            return java.util.Arrays.copyOf(values, size);
        }
    }
}
