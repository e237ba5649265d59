package quotetracker.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said, found in one article.
 *
 * @param parts the content, in order and disjoint; more than one where the attribution or the writer interrupts it.
 *     Outer quotation marks, blanks and the final full stop or comma are outside
 * @param type whether the content stands in quotation marks
 * @param cue the words that attribute it, or null for a colon, a dash, or none
 * @param act what the speaker did in saying it
 * @param attribution who said it
 * @param occasion when, where and how
 * @param language ISO 639 code of the passage
 * @param rule name of the rule that found the content
 * @param confidence 0 to 1: how likely the content and the speaker are right, as learned on the gold sets
 * @param repaired whether a missing or wrong quotation mark had to be supplied
 */
public record Statement(
        List<Span> parts,
        StatementType type,
        @Nullable Span cue,
        SpeechAct act,
        Attribution attribution,
        Occasion occasion,
        String language,
        String rule,
        double confidence,
        boolean repaired) {
    /**
     * @throws IllegalArgumentException if there are no parts, or they are not in order and disjoint
     */
    public Statement {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a statement needs at least one part");
        }
        for (int i = 1; i < parts.size(); i++) {
            if (parts.get(i).start() < parts.get(i - 1).end()) {
                throw new IllegalArgumentException("parts out of order or overlapping: " + parts);
            }
        }
    }

    /** One statement for each speaker, in order, all with the same content; itself if there are not several speakers. */
    public List<Statement> apart() {
        return attribution.apart().stream()
                .map(by -> new Statement(parts, type, cue, act, by, occasion, language, rule, confidence, repaired))
                .toList();
    }

    /** Where the content starts, in UTF-16 code units of the article's text. */
    public int start() {
        return parts.get(0).start();
    }

    /** Where the content ends (exclusive). */
    public int end() {
        return parts.get(parts.size() - 1).end();
    }

    /** The content as one line: the parts verbatim, " … " where the article interrupts it. */
    public String content(CharSequence text) {
        StringBuilder content = new StringBuilder();
        for (Span part : parts) {
            content.append(content.isEmpty() ? "" : " … ").append(part.in(text));
        }
        return content.toString();
    }
}
