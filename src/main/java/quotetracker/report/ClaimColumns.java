package quotetracker.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the sheet Claims: a row for each claim and, grouped under it, one for each further wording and one for each
 * other claim that belongs beside it.
 */
final class ClaimColumns {
    static final Layout<Line> CLAIMS = new Layout<>(
            Layout.Name.CLAIMS,
            3,
            line -> line.part() == Part.CLAIM ? List.of(line.claim()) : List.of(),
            line -> line.part() == Part.CLAIM ? 0 : 1,
            List.of(
                    new Column<>("id", Look.TEXT, 9, Line::claim),
                    new Column<>("row", Look.TEXT, 14, Line::part),
                    new Column<>("wording", Look.QUOTED, 64, Line::wording),
                    new Column<>("novelty", Look.TEXT, 11, Line::novelty),
                    new Column<>("bond", Look.WRAPPED, 16, Line::bond),
                    new Column<>("differences", Look.WRAPPED, 22, Line::differences),
                    new Column<>("speakers", Look.WRAPPED, 24, Line::speakers),
                    new Column<>("occurrences", Look.NUMBER, 10, Line::occurrences),
                    new Column<>("outlets", Look.NUMBER, 12, Line::independentOutlets),
                    new Column<>("outlet_names", Look.WRAPPED, 24, Line::outlets),
                    new Column<>("first_said", Look.DATE, 12, Line::first),
                    new Column<>("last_said", Look.DATE, 12, Line::last),
                    new Column<>("history", Look.WRAPPED, 24, Line::history),
                    new Column<>("variants", Look.NUMBER, 11, Line::variants),
                    new Column<>("other", Look.TEXT, 10, Line::other),
                    new Column<>("language", Look.TEXT, 10, Line::language)));

    private ClaimColumns() {}

    /** What a row of the sheet stands for. */
    enum Part {
        CLAIM,
        WORDING,
        OTHER_CLAIM
    }

    /** A row of the sheet; what does not apply to its part is null. */
    record Line(
            String claim,
            Part part,
            String wording,
            @Nullable Novelty novelty,
            @Nullable Bond bond,
            String differences,
            String speakers,
            @Nullable Integer occurrences,
            @Nullable Integer independentOutlets,
            String outlets,
            @Nullable Object first,
            @Nullable Object last,
            String history,
            @Nullable Integer variants,
            @Nullable RowLink other,
            @Nullable String language) {}

    /** The claim's row, those of its further wordings and those of other claims beside it. */
    static Stream<Line> lines(ClaimRow claim) {
        List<Line> lines = new ArrayList<>();
        lines.add(line(claim));
        claim.variants().forEach(variant -> lines.add(line(claim, variant)));
        claim.others().forEach(other -> lines.add(line(claim, other)));
        return lines.stream();
    }

    private static Line line(ClaimRow claim) {
        return new Line(
                claim.id(),
                Part.CLAIM,
                claim.wording(),
                claim.novelty(),
                null,
                contrasts(claim),
                String.join("\n", claim.speakers()),
                claim.occurrences(),
                claim.independentOutlets(),
                String.join("\n", claim.outlets()),
                claim.firstSaid(),
                claim.lastSaid(),
                claim.history().stream()
                        .map(day -> day.date() + " × " + day.times())
                        .collect(Collectors.joining("\n")),
                claim.variants().size(),
                null,
                claim.language());
    }

    /** All in which its variants differ, each once. */
    private static String contrasts(ClaimRow claim) {
        return claim.others().stream()
                .filter(other -> other.bond() == Bond.VARIANT)
                .flatMap(other -> other.differences().stream())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static Line line(ClaimRow claim, ClaimRow.Variant variant) {
        return new Line(
                claim.id(),
                Part.WORDING,
                variant.wording(),
                null,
                variant.bond(),
                "",
                variant.speaker() == null ? "" : variant.speaker(),
                variant.occurrences(),
                null,
                String.join("\n", variant.outlets()),
                variant.first(),
                null,
                "",
                null,
                null,
                null);
    }

    private static Line line(ClaimRow claim, ClaimRow.Other other) {
        return new Line(
                claim.id(),
                Part.OTHER_CLAIM,
                other.wording(),
                null,
                other.bond(),
                String.join("\n", other.differences()),
                other.speaker() == null ? "" : other.speaker(),
                null,
                null,
                other.outlet() == null ? "" : other.outlet(),
                other.date(),
                null,
                "",
                null,
                new RowLink(Layout.Name.CLAIMS, other.id()),
                null);
    }
}
