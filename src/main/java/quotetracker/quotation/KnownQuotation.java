package quotetracker.quotation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.Range;
import quotetracker.model.StatementType;

/**
 * A statement whose content, cue and source are known, as tokens of its article.
 *
 * @param parts the content
 * @param type how it stands in the article; null if nobody said
 * @param cueWords the words of the cue in lower case; empty for a colon, a dash or none
 * @param mention the words that name the source, or null
 * @param counts whether it is to be found; others are neither learned nor held against anybody
 */
public record KnownQuotation(
        List<Range> parts,
        @Nullable StatementType type,
        Set<String> cueWords,
        @Nullable Range mention,
        boolean counts) {
    /** Copies the collections. */
    public KnownQuotation {
        parts = List.copyOf(parts);
        cueWords = Set.copyOf(cueWords);
    }

    int first() {
        return parts.get(0).first();
    }

    int last() {
        return parts.get(parts.size() - 1).last();
    }

    boolean holds(int token) {
        return parts.stream().anyMatch(part -> part.first() <= token && token <= part.last());
    }

    boolean direct() {
        return type == StatementType.DIRECT;
    }
}
