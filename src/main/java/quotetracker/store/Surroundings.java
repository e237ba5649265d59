package quotetracker.store;

import java.text.BreakIterator;
import java.util.Locale;

/** Finds the sentences a statement stands in. */
final class Surroundings {
    /** Enough characters on each side for the sentences a statement begins and ends in. */
    static final int AROUND = 600;

    private Surroundings() {}

    /**
     * @param text a stretch of the article, longer on both sides than the statement
     * @param start where the statement starts in it
     * @param end where it ends
     * @return the sentences, verbatim, within the statement's own paragraphs
     */
    static String sentences(String text, int start, int end) {
        int stop = Math.min(end, text.length());
        int first = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
        int newline = text.indexOf('\n', stop);
        int last = newline < 0 ? text.length() : newline;
        String paragraph = text.substring(Math.min(first, start), last);
        int offset = Math.min(first, start);
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(paragraph);
        int from = start - offset == 0 ? 0 : sentences.preceding(Math.min(start - offset + 1, paragraph.length()));
        int to = stop - offset >= paragraph.length() ? paragraph.length() : sentences.following(stop - offset);
        return paragraph
                .substring(Math.max(from, 0), to < 0 ? paragraph.length() : to)
                .strip();
    }
}
