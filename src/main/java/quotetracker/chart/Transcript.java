package quotetracker.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import quotetracker.text.Segmented;
import quotetracker.text.Token;

/**
 * The turns of a printed conversation: paragraphs that begin with a capitalised label and a colon, at least one label
 * of which stands twice. A mark before the label belongs to the page's lay-out and opens no quotation.
 */
public final class Transcript {
    /** A label has no more words. */
    private static final int LONGEST_LABEL = 4;

    /**
     * One paragraph of the conversation.
     *
     * @param label index of the label's first token
     * @param colon index of the colon behind it
     */
    public record Turn(int label, int colon) {}

    private final Segmented text;
    private final List<Turn> turns;

    private Transcript(Segmented text, List<Turn> turns) {
        this.text = text;
        this.turns = turns;
    }

    public static Transcript of(Segmented text) {
        List<Turn> turns = new ArrayList<>();
        Map<String, Integer> labels = new HashMap<>();
        int most = 0;
        for (int i = 0; i < text.size(); i++) {
            if (!text.startsParagraph(i) || text.paragraph(i) == 0) {
                continue;
            }
            int label = text.token(i).kind() == Token.Kind.MARK ? i + 1 : i;
            int colon = colon(text, label);
            if (colon > 0) {
                turns.add(new Turn(label, colon));
                most = Math.max(most, labels.merge(text.text(label, colon - 1), 1, Integer::sum));
            }
        }
        return new Transcript(text, most > 1 ? List.copyOf(turns) : List.of());
    }

    /** The colon behind the label that begins here, or -1. */
    private static int colon(Segmented text, int label) {
        for (int i = label; i < Math.min(text.size() - 1, label + LONGEST_LABEL + 1); i++) {
            Token token = text.token(i);
            if (token.kind() == Token.Kind.COLON) {
                boolean goesOn =
                        !text.startsParagraph(i + 1) && text.token(i + 1).kind() != Token.Kind.MARK;
                return i > label && goesOn ? i : -1;
            }
            if (!token.capital()) {
                return -1;
            }
        }
        return -1;
    }

    public List<Turn> turns() {
        return turns;
    }

    /** Whether a mark at a paragraph's beginning stands among the turns and so opens nothing. */
    public boolean layout(int mark) {
        return !turns.isEmpty()
                && text.startsParagraph(mark)
                && mark >= turns.get(0).label() - 1
                && mark <= turns.get(turns.size() - 1).colon();
    }
}
