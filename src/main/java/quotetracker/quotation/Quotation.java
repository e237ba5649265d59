package quotetracker.quotation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.CueMatch;
import quotetracker.chart.Passage;
import quotetracker.chart.Range;
import quotetracker.language.CueForm;
import quotetracker.model.StatementType;

/**
 * Content, cue and source of one statement, as tokens; who the source is has not been asked yet.
 *
 * @param parts the content
 * @param type whether it stands in quotation marks
 * @param cue the cue's tokens, or null
 * @param cueForm what the data knows of the cue, or null
 * @param source where the source stands
 * @param rule the rule that found the content
 * @param sentence number of the sentence the cue stands in, or of the content without one
 * @param repaired whether quotation marks had to be mended
 */
public record Quotation(
        List<Range> parts,
        StatementType type,
        @Nullable Range cue,
        @Nullable CueForm cueForm,
        Source source,
        Rule rule,
        int sentence,
        boolean repaired) {
    /** Copies the parts. */
    public Quotation {
        parts = List.copyOf(parts);
    }

    /** What stands in a passage, said by the source of a cue; of no cue where a colon or a dash names the source. */
    static Quotation direct(Passage passage, @Nullable CueMatch cue, Source source, Rule rule, int number) {
        return new Quotation(
                List.of(passage.content()),
                StatementType.DIRECT,
                cue == null ? null : new Range(cue.first(), cue.last()),
                cue == null ? null : cue.form(),
                source,
                rule,
                number,
                passage.repaired());
    }

    /** The same statement with other content. */
    Quotation with(List<Range> newParts, StatementType newType) {
        return new Quotation(newParts, newType, cue, cueForm, source, rule, sentence, repaired);
    }

    /** The same statement of another source. */
    Quotation of(Source newSource) {
        return new Quotation(parts, type, cue, cueForm, newSource, rule, sentence, repaired);
    }

    /** Whether the content is a word or two that its cue has for an object: what he called “a mess”. */
    boolean named() {
        return rule == Rule.CUE_QUOTE && cue != null && start() <= cue.last() + 2;
    }

    /** Index of the first token of the content. */
    public int start() {
        return parts.get(0).first();
    }
}
