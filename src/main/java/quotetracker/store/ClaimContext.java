package quotetracker.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quotetracker.claim.Band;
import quotetracker.claim.Relation;
import quotetracker.model.PartialDate;
import quotetracker.report.Bond;
import quotetracker.report.ClaimRow;

/**
 * What stands around the claims of a report: the dates on which they were made, and the other claims beside them. Kept in
 * memory, for most claims are made once and stand alone.
 */
final class ClaimContext {
    private static final String DAYS = """
            , repeated as (select claim_id from claim_total where occurrences > 1)
            select r.claim_id, r.known_date, count(*)
            from repeated k
            join reviewed_statement r on r.claim_id = k.claim_id and not r.hidden
            where r.known_date is not null
            group by r.claim_id, r.known_date
            order by r.claim_id, r.known_date
            """;

    /** Each pair from both sides: a claim of the report first, then the statement that stands for the other. */
    private static final String OTHERS = """
            , pair as (
                select k.band, k.differences, p.claim_id as one, p.statement_id as one_statement,
                       e.claim_id as two, e.statement_id as two_statement
                from claim_link k
                join reviewed_statement p on p.statement_id = k.statement_id and not p.hidden
                join claim c on c.id = k.other_claim_id
                join reviewed_statement e on e.statement_id = c.anchor_id and not e.hidden
                where p.claim_id <> e.claim_id),
            side as (
                select band, differences, false as turned, one as claim_id, two as other_id, two_statement as shown from pair
                union all
                select band, differences, true, two, one, one_statement from pair)
            select s.claim_id, s.other_id, s.band, s.differences, s.turned, r.content, e.name, a.outlet, r.known_date
            from side s
            join reviewed_statement r on r.statement_id = s.shown
            join article a on a.id = r.article_id
            left join entity e on e.id = r.entity_id
            where s.claim_id in (select q.claim_id from picked q)
            order by s.claim_id, s.other_id, s.shown
            """;

    private final Map<Long, List<ClaimRow.Day>> days = new HashMap<>();
    private final Map<Long, List<ClaimRow.Other>> others = new HashMap<>();

    ClaimContext(SelectionQuery query) {
        query.picked(ClaimQuery.TOTALS + DAYS).query(row -> {
            days.computeIfAbsent(row.getLong(1), unused -> new ArrayList<>())
                    .add(new ClaimRow.Day(PartialDate.parse(row.getString(2)).orElseThrow(), row.getInt(3)));
        });
        Set<String> seen = new LinkedHashSet<>();
        query.picked(OTHERS).query(row -> {
            String key = row.getLong(1) + " " + row.getLong(2) + " " + row.getString(3);
            if (seen.add(key)) {
                others.computeIfAbsent(row.getLong(1), unused -> new ArrayList<>())
                        .add(other(row));
            }
        });
    }

    private static ClaimRow.Other other(ResultSet row) throws SQLException {
        boolean turned = row.getBoolean("turned");
        return new ClaimRow.Other(
                RowNumber.claim(row.getLong("other_id")),
                bond(row.getString("band")),
                row.getString("content"),
                row.getString("name"),
                row.getString("outlet"),
                StatementQuery.date(row.getString("known_date")),
                row.getString("differences")
                        .lines()
                        .map(line -> turned ? turned(words(line)) : words(line))
                        .toList());
    }

    /** A difference without the name of its kind. */
    private static String words(String line) {
        return line.substring(line.indexOf(':') + 1).strip();
    }

    private static String turned(String difference) {
        int slash = difference.indexOf(" / ");
        return slash < 0 ? difference : difference.substring(slash + 3) + " / " + difference.substring(0, slash);
    }

    /** A claim that was founded and then put together with another has no bond of its own. */
    static Bond bond(@Nullable String band) {
        return band == null || Band.ofWord(band).relation() == Relation.DIFFERENT
                ? Bond.JOINED
                : Bond.valueOf(band.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    List<ClaimRow.Day> days(long claim) {
        return days.getOrDefault(claim, List.of());
    }

    List<ClaimRow.Other> others(long claim) {
        return others.getOrDefault(claim, List.of());
    }
}
