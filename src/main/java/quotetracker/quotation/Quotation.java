package quotetracker.quotation;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
        String rule,
        int sentence,
        boolean repaired) {
    /** Copies the parts. */
    public Quotation {
        parts = List.copyOf(parts);
    }

    /** Index of the first token of the content. */
    public int start() {
        return parts.get(0).first();
    }
}
