package quotetracker.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quotetracker.model.Span;

/** Finds the words in which two texts differ, by their longest common sequence of words. */
final class WordDifference {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}%]+");
    /** Above this many words the comparison is by position from both ends: the table would be too large. */
    private static final int TABLE_LIMIT = 2_000;

    private WordDifference() {}

    private record Word(Span span, String folded) {}

    /** The text with those of its words marked that the other does not have in the same order. */
    static Marked mark(String text, String other) {
        List<Word> words = words(text);
        List<Word> others = words(other);
        boolean[] common = words.size() > TABLE_LIMIT || others.size() > TABLE_LIMIT
                ? commonEnds(words, others)
                : commonSequence(words, others);
        List<Span> bold = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (!common[i]) {
                Span span = words.get(i).span();
                boolean goesOn = i > 0 && !common[i - 1];
                int start = goesOn ? bold.remove(bold.size() - 1).start() : span.start();
                bold.add(new Span(start, span.end()));
            }
        }
        return new Marked(text, bold);
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Word(
                    new Span(matcher.start(), matcher.end()), matcher.group().toLowerCase(Locale.ROOT)));
        }
        return words;
    }

    private static boolean[] commonEnds(List<Word> words, List<Word> others) {
        boolean[] common = new boolean[words.size()];
        int shorter = Math.min(words.size(), others.size());
        int start = 0;
        while (start < shorter && same(words.get(start), others.get(start))) {
            common[start++] = true;
        }
        for (int back = 1; back <= shorter - start; back++) {
            int i = words.size() - back;
            if (!same(words.get(i), others.get(others.size() - back))) {
                break;
            }
            common[i] = true;
        }
        return common;
    }

    private static boolean[] commonSequence(List<Word> words, List<Word> others) {
        int[][] length = new int[words.size() + 1][others.size() + 1];
        for (int i = words.size() - 1; i >= 0; i--) {
            for (int j = others.size() - 1; j >= 0; j--) {
                length[i][j] = same(words.get(i), others.get(j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        boolean[] common = new boolean[words.size()];
        int i = 0;
        int j = 0;
        while (i < words.size() && j < others.size()) {
            if (same(words.get(i), others.get(j))) {
                common[i++] = true;
                j++;
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }

    private static boolean same(Word one, Word other) {
        return one.folded().equals(other.folded());
    }
}
