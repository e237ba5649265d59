package quotetracker.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of the sheet Claims: a row for each claim and, grouped under it, one for each further wording. */
final class ClaimColumns {
    static final Layout<Line> CLAIMS = new Layout<>(
            Layout.Name.CLAIMS,
            2,
            line -> line.variant() == null ? List.of(line.claim().id()) : List.of(),
            line -> line.variant() == null ? 0 : 1,
            List.of(
                    new Column<>("id", Look.TEXT, 9, line -> line.claim().id()),
                    new Column<>("row", Look.TEXT, 12, line -> line.variant() == null ? Part.CLAIM : Part.WORDING),
                    new Column<>("wording", Look.QUOTED, 72, Line::wording),
                    new Column<>("novelty", Look.TEXT, 12, claim(ClaimRow::novelty)),
                    new Column<>("speakers", Look.WRAPPED, 30, Line::speakers),
                    new Column<>("occurrences", Look.NUMBER, 12, Line::occurrences),
                    new Column<>("outlets", Look.NUMBER, 12, claim(ClaimRow::independentOutlets)),
                    new Column<>(
                            "variants",
                            Look.NUMBER,
                            11,
                            claim(row -> row.variants().size())),
                    new Column<>("first_said", Look.DATE, 12, Line::first),
                    new Column<>("last_said", Look.DATE, 12, claim(ClaimRow::lastSaid)),
                    new Column<>("language", Look.TEXT, 10, line -> line.claim().language())));

    private ClaimColumns() {}

    /** What a row of the sheet stands for. */
    enum Part {
        CLAIM,
        WORDING
    }

    /**
     * A row of the sheet.
     *
     * @param variant the further wording, or null for the row of the claim itself
     */
    record Line(ClaimRow claim, ClaimRow.@Nullable Variant variant) {
        private String wording() {
            return variant == null ? claim.wording() : variant.wording();
        }

        private @Nullable String speakers() {
            return variant == null ? String.join("\n", claim.speakers()) : variant.speaker();
        }

        private int occurrences() {
            return variant == null ? claim.occurrences() : variant.occurrences();
        }

        private @Nullable Object first() {
            return variant == null ? claim.firstSaid() : variant.first();
        }
    }

    /** The claim's row and those of its further wordings. */
    static Stream<Line> lines(ClaimRow claim) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(claim, null));
        claim.variants().forEach(variant -> lines.add(new Line(claim, variant)));
        return lines.stream();
    }

    private static Function<Line, @Nullable Object> claim(Function<ClaimRow, @Nullable Object> value) {
        return line -> line.variant() == null ? value.apply(line.claim()) : null;
    }
}
