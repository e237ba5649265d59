package quotetracker.chart;

import org.jspecify.annotations.Nullable;
import quotetracker.language.Feature;
import quotetracker.language.Frame;
import quotetracker.language.WordClass;
import quotetracker.text.Segmented;
import quotetracker.text.Token;

/** Where words stand that can only tell who said what stands before them: ", tha Mira Tase", "? Jon Marsh asked". */
final class Attributions {
    /** A name before its verb has no more words. */
    private static final int LONGEST_NAME = 5;

    private final Segmented text;
    private final @Nullable CueMatch[] cues;
    /** For each token the next sign, itself included, behind which an attribution stands. */
    private final int[] next;

    Attributions(Segmented text, @Nullable CueMatch[] cues) {
        this.text = text;
        this.cues = cues;
        this.next = new int[text.size() + 1];
        next[text.size()] = Integer.MAX_VALUE;
        for (int i = text.size() - 1; i >= 0; i--) {
            next[i] = sign(i) && !text.startsParagraph(Math.min(text.size() - 1, i + 1)) && at(i + 1) ? i : next[i + 1];
        }
    }

    /** Index of the first sign in {@code [from, to)} behind which an attribution stands, or -1. */
    int first(int from, int to) {
        int found = from < next.length ? next[from] : Integer.MAX_VALUE;
        return found < to ? found : -1;
    }

    private boolean sign(int index) {
        Token token = text.token(index);
        return switch (token.kind()) {
            case COMMA, DASH -> true;
            case STOP -> !token.text().equals(".");
            default -> false;
        };
    }

    /** Whether an attribution begins here, signs passed over. */
    boolean at(int index) {
        int i = index;
        while (i < Math.min(text.size(), index + 3)
                && cues[i] == null
                && passed(text.token(i).kind())) {
            i++;
        }
        int name = i;
        while (i < Math.min(text.size(), name + LONGEST_NAME)) {
            CueMatch cue = cues[i];
            if (cue != null && cue.verb()) {
                return cue.real() && cue.takes(Frame.QUOTE);
            }
            if (!mayName(text.token(i))) {
                return false;
            }
            i++;
        }
        return false;
    }

    private static boolean passed(Token.Kind kind) {
        return kind == Token.Kind.COMMA || kind == Token.Kind.DASH || kind == Token.Kind.STOP;
    }

    private static boolean mayName(Token token) {
        return token.isWord()
                && ((token.capital() && !token.word().closed())
                        || token.word().is(WordClass.PRONOUN, Feature.NOM)
                        || !token.word().roles().isEmpty());
    }
}
