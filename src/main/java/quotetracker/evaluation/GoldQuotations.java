package quotetracker.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.Range;
import quotetracker.extraction.MarkedText;
import quotetracker.model.Span;
import quotetracker.model.StatementType;
import quotetracker.quotation.KnownQuotation;
import quotetracker.text.Segmented;

/** The statements of a gold document as tokens of its text. */
final class GoldQuotations {
    private final Span[] tokens;

    private GoldQuotations(Segmented text) {
        tokens = new Span[text.size()];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] =
                    text.normal().original(text.token(i).start(), text.token(i).end());
        }
    }

    static List<KnownQuotation> of(GoldDocument document, Segmented text) throws IOException {
        GoldQuotations gold = new GoldQuotations(text);
        List<KnownQuotation> result = new ArrayList<>();
        for (Scored statement : document.statements(new WordPositions(document.text()), false)) {
            KnownQuotation known = gold.known(statement);
            if (known != null) {
                result.add(known);
            }
        }
        result.sort((a, b) ->
                Integer.compare(a.parts().get(0).first(), b.parts().get(0).first()));
        return result;
    }

    /** The statements of an example sentence. */
    static List<KnownQuotation> of(MarkedText example, Segmented text) {
        GoldQuotations gold = new GoldQuotations(text);
        List<KnownQuotation> result = new ArrayList<>();
        for (MarkedText.Marked statement : example.statements()) {
            List<Range> parts = new ArrayList<>();
            statement.parts().forEach(part -> Optional.ofNullable(gold.range(part)).ifPresent(parts::add));
            if (!parts.isEmpty()) {
                Span cue = statement.cue();
                Span mention = statement.mention();
                result.add(new KnownQuotation(
                        parts,
                        marked(example.text(), statement.parts()) ? StatementType.DIRECT : StatementType.INDIRECT,
                        words(cue == null ? null : cue.in(example.text())),
                        mention == null ? null : gold.range(mention),
                        true));
            }
        }
        result.sort((a, b) ->
                Integer.compare(a.parts().get(0).first(), b.parts().get(0).first()));
        return result;
    }

    /** Whether a sign that may be a quotation mark stands before each part. */
    private static boolean marked(String text, List<Span> parts) {
        return parts.stream()
                .allMatch(part -> part.start() > 0
                        && !Character.isLetterOrDigit(text.charAt(part.start() - 1))
                        && !Character.isWhitespace(text.charAt(part.start() - 1)));
    }

    private @Nullable KnownQuotation known(Scored statement) {
        List<Range> parts = new ArrayList<>();
        for (Span part : statement.parts()) {
            Range range = range(part);
            if (range != null) {
                parts.add(range);
            }
        }
        if (parts.isEmpty()) {
            return null;
        }
        Span mention = statement.mention();
        return new KnownQuotation(
                parts,
                type(statement.type()),
                words(statement.note().cue()),
                mention == null ? null : range(mention),
                statement.reporting() && !statement.nested());
    }

    private static @Nullable StatementType type(String label) {
        for (StatementType type : StatementType.values()) {
            if (type.label().equals(label)) {
                return type;
            }
        }
        return null;
    }

    private static Set<String> words(@Nullable String cue) {
        Set<String> words = new HashSet<>();
        if (cue != null) {
            for (String word : cue.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}'’.-]+")) {
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
        }
        return words;
    }

    /** The tokens that a stretch of the text touches, or null if it touches none. */
    private @Nullable Range range(Span span) {
        int low = 0;
        int high = tokens.length;
        while (low < high) {
            int middle = (low + high) / 2;
            if (tokens[middle].end() <= span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int last = low;
        while (last < tokens.length && tokens[last].start() < span.end()) {
            last++;
        }
        return last > low ? new Range(low, last - 1) : null;
    }
}
