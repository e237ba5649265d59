package quotetracker.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import quotetracker.report.ShiftRow;
import quotetracker.report.StatementRow;

/** Finds pairs of statements a reader should see side by side. */
final class ShiftQuery {
    private static final Set<String> SENSE = Set.of("negation", "direction", "modality");
    private static final Set<String> FIGURE = Set.of("number", "percent", "date", "time", "unit");

    /** As many pairs as are put together at a time. */
    private static final int AT_ONCE = 250;

    private static final String PAIRS = """
            select k.band as kind, k.differences, e.statement_id as earlier, p.statement_id as later
            from picked p
            left join claim_link k on k.statement_id = p.statement_id and k.band in ('variant', 'other-speaker')
            left join claim c on c.id = k.other_claim_id
            left join reviewed_statement e on e.statement_id = c.anchor_id and e.hidden = false
            where e.claim_id <> p.claim_id
              and (k.band = 'other-speaker' or e.entity_id = p.entity_id)
            union
            select 'headline', '', b.statement_id, p.statement_id
            from picked p
            left join article a on a.id = p.article_id
            left join reviewed_statement b on b.article_id = p.article_id and b.claim_id = p.claim_id
                 and b.hidden = false and b.content <> p.content
            where (select max(w.end_offset) from statement_span w
                   where w.statement_id = p.statement_id and w.kind = 'part') <= length(a.title)
              and (select min(w.start_offset) from statement_span w
                   where w.statement_id = b.statement_id and w.kind = 'part') > length(a.title)
            union
            select 'edited', '', o.statement_id, p.statement_id
            from picked p
            left join article a on a.id = p.article_id
            left join article b on b.url = a.url and b.id < a.id
            left join reviewed_statement o on o.article_id = b.id and o.claim_id = p.claim_id
                 and o.hidden = false and o.content <> p.content
            where o.statement_id is not null
              and not exists (select 1 from reviewed_statement s where s.article_id = a.id and s.content = o.content)
            """;

    private final SelectionQuery query;

    ShiftQuery(SelectionQuery query) {
        this.query = query;
    }

    private record Pair(ShiftRow.Kind kind, long earlier, long later) {}

    Stream<ShiftRow> rows() {
        List<Pair> pairs = new ArrayList<>(
                query.picked(PAIRS).query((row, number) -> pair(row)).list());
        pairs.sort(Comparator.comparing(Pair::kind)
                .thenComparing(Pair::later, Comparator.reverseOrder())
                .thenComparing(Pair::earlier));
        StatementQuery statements = new StatementQuery(query);
        return IntStream.iterate(0, from -> from < pairs.size(), from -> from + AT_ONCE)
                .mapToObj(from -> pairs.subList(from, Math.min(pairs.size(), from + AT_ONCE)))
                .flatMap(some -> rows(some, statements));
    }

    private static Stream<ShiftRow> rows(List<Pair> pairs, StatementQuery statements) {
        Map<Long, StatementRow> rows = statements.rows(pairs.stream()
                .flatMap(pair -> Stream.of(pair.earlier(), pair.later()))
                .toList());
        return pairs.stream()
                .map(pair -> new ShiftRow(
                        pair.kind(),
                        Objects.requireNonNull(rows.get(pair.earlier())),
                        Objects.requireNonNull(rows.get(pair.later()))));
    }

    private static Pair pair(ResultSet row) throws SQLException {
        return new Pair(
                kind(row.getString("kind"), row.getString("differences")),
                row.getLong("earlier"),
                row.getLong("later"));
    }

    private static ShiftRow.Kind kind(String band, String differences) {
        return switch (band) {
            case "other-speaker" -> ShiftRow.Kind.OTHER_SPEAKER;
            case "headline" -> ShiftRow.Kind.HEADLINE;
            case "edited" -> ShiftRow.Kind.EDITED;
            default -> variant(differences);
        };
    }

    /** The most telling of the differences, each on a line {@code kind: words / other words}. */
    private static ShiftRow.Kind variant(String differences) {
        List<String> kinds = differences
                .lines()
                .map(line -> line.substring(0, Math.max(0, line.indexOf(':'))))
                .toList();
        if (kinds.stream().anyMatch(SENSE::contains)) {
            return ShiftRow.Kind.OPPOSITE;
        }
        return kinds.stream().anyMatch(FIGURE::contains) ? ShiftRow.Kind.OTHER_NUMBER : ShiftRow.Kind.OTHER_WORD;
    }
}
