package quotetracker.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import quotetracker.language.CueForm;
import quotetracker.language.FormTag;
import quotetracker.language.WordClass;
import quotetracker.model.SpeechAct;
import quotetracker.text.Segmented;
import quotetracker.text.Token;

/**
 * The labelled paragraphs of a printed conversation: they begin with a name, a role or a word such as "Question", and a colon; at
 * least one label stands twice. A mark before the label belongs to the page's lay-out and opens no quotation.
 */
final class Transcript {
    /** A label has no more tokens. */
    private static final int LONGEST_LABEL = 9;

    /**
     * One paragraph of the conversation.
     *
     * @param label index of the label's first token
     * @param colon index of the colon behind it
     * @param key the word by which the label is known again, in lower case
     */
    record Labelled(int label, int colon, String key) {}

    private final Segmented text;
    private final List<Labelled> paragraphs;
    private final Map<String, int[]> asked = new HashMap<>();

    private Transcript(Segmented text, List<Labelled> paragraphs) {
        this.text = text;
        this.paragraphs = paragraphs;
        for (Labelled one : paragraphs) {
            int[] counts = asked.computeIfAbsent(one.key(), key -> new int[2]);
            counts[0]++;
            counts[1] += asks(one) ? 1 : 0;
        }
    }

    static Transcript of(Segmented text) {
        List<Labelled> found = new ArrayList<>();
        Map<String, Integer> labels = new HashMap<>();
        int most = 0;
        for (int i = 0; i < text.size(); i++) {
            if (text.startsParagraph(i)) {
                int label = text.token(i).kind() == Token.Kind.MARK ? i + 1 : i;
                int colon = colon(text, label);
                if (colon > 0) {
                    String key = key(text, label, colon);
                    found.add(new Labelled(label, colon, key));
                    most = Math.max(most, labels.merge(key, 1, Integer::sum));
                }
            }
        }
        long spoken = found.stream().filter(one -> words(text, one.colon())).count();
        return new Transcript(text, most > 1 && spoken * 2 > found.size() ? List.copyOf(found) : List.of());
    }

    /** Whether words stand behind a colon, rather than the figures of a table. */
    private static boolean words(Segmented text, int colon) {
        int words = 0;
        for (int i = colon + 1; words < 2 && i < text.size() && !text.startsParagraph(i); i++) {
            words += text.token(i).isWord() ? 1 : 0;
        }
        return words > 1;
    }

    /** The colon behind the label that begins here, or -1. */
    private static int colon(Segmented text, int label) {
        for (int i = label; i < Math.min(text.size() - 1, label + LONGEST_LABEL + 1); i++) {
            Token token = text.token(i);
            if (token.kind() == Token.Kind.COLON) {
                boolean goesOn =
                        !text.startsParagraph(i + 1) && text.token(i + 1).kind() != Token.Kind.MARK;
                return i > label && goesOn && labels(text.token(i - 1)) ? i : -1;
            }
            if (!labels(token) && (i == label || !joins(token))) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean labels(Token token) {
        return token.capital() || token.kind() == Token.Kind.CLOSE;
    }

    private static boolean joins(Token token) {
        return switch (token.kind()) {
            case COMMA, OPEN, DASH -> true;
            case WORD ->
                token.is(WordClass.ARTICLE)
                        || token.is(WordClass.PREPOSITION)
                        || !token.word().roles().isEmpty();
            default -> false;
        };
    }

    /** The last word of the name that stands first in a label: "MARSH" in "JON MARSH, CHAIRMAN". */
    private static String key(Segmented text, int label, int colon) {
        int last = label;
        for (int i = label; i < colon && text.token(i).isWord(); i++) {
            last = i;
        }
        return text.token(last).lower().toLowerCase(Locale.ROOT);
    }

    List<Labelled> paragraphs() {
        return paragraphs;
    }

    /** Whether a mark at a paragraph's beginning stands among the turns and so opens nothing. */
    boolean layout(int mark) {
        return !paragraphs.isEmpty()
                && text.startsParagraph(mark)
                && mark >= paragraphs.get(0).label() - 1
                && mark <= paragraphs.get(paragraphs.size() - 1).colon();
    }

    /** Whether a label is the asker's: a word for a question, or most of what stands behind it are questions. */
    boolean asker(Labelled one) {
        int[] counts = asked.getOrDefault(one.key(), new int[2]);
        for (CueForm form : text.token(one.label()).word().cues()) {
            if (form.tag() == FormTag.NOUN && form.act() == SpeechAct.ASKED) {
                return true;
            }
        }
        return counts[1] * 2 > counts[0];
    }

    /** Whether most paragraphs from the first label on have one. */
    boolean throughout() {
        if (paragraphs.isEmpty()) {
            return false;
        }
        int from = text.paragraph(paragraphs.get(0).label());
        int all = text.paragraph(text.size() - 1) - from + 1;
        return from <= 1 && paragraphs.size() * 3 >= all * 2;
    }

    private boolean asks(Labelled one) {
        int end = one.colon();
        while (end + 1 < text.size() && !text.startsParagraph(end + 1)) {
            end++;
        }
        return text.token(end).text().equals("?");
    }
}
