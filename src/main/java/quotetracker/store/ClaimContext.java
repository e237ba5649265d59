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
            select r.claim_id, r.known_date, count(*)
            from (select distinct q.claim_id from picked q) h
            left join claim_total k on k.claim_id = h.claim_id and k.occurrences > 1
            left join reviewed_statement r on r.claim_id = k.claim_id and r.hidden = false
            where r.known_date is not null
            group by r.claim_id, r.known_date
            order by r.claim_id, r.known_date
            """;

    /** Each pair from both sides: a claim of the report first, then the statement that stands for the other. */
    private static final String OTHERS = """
            , here as (select distinct q.claim_id from picked q where q.claim_id is not null),
            statement_here as (
                select r.claim_id, r.statement_id from here h
                left join reviewed_statement r on r.claim_id = h.claim_id and r.hidden = false),
            side as (
                select k.band, k.differences, false as turned, p.claim_id, e.claim_id as other_id, e.statement_id as shown
                from statement_here p
                left join claim_link k on k.statement_id = p.statement_id
                left join claim c on c.id = k.other_claim_id
                left join reviewed_statement e on e.statement_id = c.anchor_id and e.hidden = false
                where p.claim_id <> e.claim_id
                union all
                select k.band, k.differences, true, e.claim_id, p.claim_id, p.statement_id
                from statement_here e
                left join claim c on c.anchor_id = e.statement_id
                left join claim_link k on k.other_claim_id = c.id
                left join reviewed_statement p on p.statement_id = k.statement_id and p.hidden = false
                where p.claim_id <> e.claim_id)
            select s.claim_id, s.other_id, s.band, s.differences, s.turned, r.content, e.name, r.outlet, r.known_date
            from side s
            left join reviewed_statement r on r.statement_id = s.shown
            left join entity e on e.id = r.entity_id
            order by s.claim_id, s.other_id, s.shown
            """;

    private final Map<Long, List<ClaimRow.Day>> days = new HashMap<>();
    private final Map<Long, List<ClaimRow.Other>> others = new HashMap<>();

    ClaimContext(SelectionQuery query) {
        query.picked(DAYS).query(row -> {
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
                        // The grouping names the words of the older claim, the other one, first.
                        .map(line -> turned ? words(line) : turned(words(line)))
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
