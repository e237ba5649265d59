package quotetracker.quotation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.Chart;
import quotetracker.chart.Passage;
import quotetracker.chart.Range;
import quotetracker.chart.TokenClass;
import quotetracker.model.StatementType;
import quotetracker.text.Token;

/** What content outside and inside quotation marks amounts to. */
final class Contents {
    private Contents() {}

    /** The stretch without signs at its ends that belong to the writer, or null if nothing is left. */
    static @Nullable Range trimmed(Chart chart, int first, int last) {
        int from = first;
        int to = last;
        while (from <= to && outer(chart, from)) {
            from++;
        }
        while (to >= from && outer(chart, to)) {
            to--;
        }
        return from <= to ? new Range(from, to) : null;
    }

    private static boolean outer(Chart chart, int index) {
        return switch (chart.tokenClass(index)) {
            case COMMA, SEMICOLON, DASH, COLON -> !chart.quoted(index);
            default -> false;
        };
    }

    /** Direct if all of it stands in quotation marks, or behind a name and a colon; mixed if some does. */
    static StatementType type(Chart chart, List<Range> parts, Anchor anchor) {
        boolean all = true;
        boolean some = false;
        for (Range part : parts) {
            for (int i = part.first(); i <= part.last(); i++) {
                boolean quoted = chart.quoted(i);
                all &= quoted || chart.tokenClass(i) == TokenClass.STOP;
                Passage passage = chart.passage(i);
                some |= passage != null && !name(chart, passage);
            }
        }
        if (all || anchor.type() == Anchor.Type.COLON) {
            return StatementType.DIRECT;
        }
        return some ? StatementType.MIXED : StatementType.INDIRECT;
    }

    /** Whether a passage seems to hold a name or a title: all its words that carry meaning have capitals. */
    private static boolean name(Chart chart, Passage passage) {
        for (int i = passage.first(); i <= passage.last(); i++) {
            Token token = chart.token(i);
            if (token.isWord() && !token.capital() && !token.word().closed()) {
                return false;
            }
        }
        return true;
    }

    /** Whether marks in the content had to be mended. */
    static boolean repaired(Chart chart, List<Range> parts) {
        return parts.stream().anyMatch(part -> {
            for (int i = part.first(); i <= part.last(); i++) {
                Passage passage = chart.passage(i);
                if (passage != null && passage.repaired()) {
                    return true;
                }
            }
            return false;
        });
    }
}
