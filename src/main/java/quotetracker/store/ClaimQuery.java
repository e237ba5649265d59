package quotetracker.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import quotetracker.report.ClaimRow;
import quotetracker.report.DayCount;
import quotetracker.report.Novelty;

/** Reads claims as rows of a report. */
final class ClaimQuery {
    private static final String WORDINGS = """
            , here as (select q.claim_id, max(case when q.band in ('reworded', 'part-of') then 1 else 0 end) as reworded
                       from picked q group by q.claim_id)
            select k.claim_id, k.occurrences, k.voices, k.first_said, k.last_said, f.content as wording, l.language,
                   f.night between :from and :to as founded,
                   h.reworded = 1 as reworded,
                   r.content, e.name, count(*) as times, min(r.known_date) as first_known,
                   substring(min(lpad(cast(r.placement as varchar), 20, '0') || r.band) from 21) as band,
                   listagg(distinct r.outlet, chr(10)) within group (order by r.outlet) as outlet_names
            from here h
            left join claim_total k on k.claim_id = h.claim_id
            left join reviewed_statement f on f.placement = k.first_placement
            left join statement l on l.id = f.statement_id
            left join reviewed_statement r on r.claim_id = k.claim_id and r.hidden = false
            left join entity e on e.id = r.entity_id
            where k.claim_id is not null
            group by k.claim_id, k.occurrences, k.voices, k.first_said, k.last_said, f.content, l.language, f.night,
                     h.reworded, r.content, e.name
            order by k.occurrences desc, k.claim_id, count(*) desc, min(r.placement)
            """;

    private final SelectionQuery query;

    ClaimQuery(SelectionQuery query) {
        this.query = query;
    }

    /** One wording of one claim, with what is known of the claim. */
    private record Wording(
            long claim,
            ClaimRow row,
            String words,
            @Nullable String speaker,
            ClaimRow.Variant variant) {}

    Stream<ClaimRow> rows() {
        ClaimContext context = new ClaimContext(query);
        Stream<Wording> wordings = query.picked(WORDINGS).query((row, number) -> wording(row)).stream();
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(
                                new Claims(wordings.iterator(), context), Spliterator.ORDERED | Spliterator.NONNULL),
                        false)
                .onClose(wordings::close);
    }

    private static Wording wording(ResultSet row) throws SQLException {
        Novelty known = row.getBoolean("reworded") ? Novelty.REWORDED : Novelty.REPEATED;
        ClaimRow claim = new ClaimRow(
                RowNumber.claim(row.getLong("claim_id")),
                row.getString("wording"),
                row.getString("language"),
                List.of(),
                StatementQuery.date(row.getString("first_said")),
                StatementQuery.date(row.getString("last_said")),
                row.getInt("occurrences"),
                row.getInt("voices"),
                List.of(),
                row.getBoolean("founded") ? Novelty.NEW : known,
                List.of(),
                List.of(),
                List.of());
        String outlets = row.getString("outlet_names");
        ClaimRow.Variant variant = new ClaimRow.Variant(
                row.getString("content"),
                ClaimContext.bond(row.getString("band")),
                row.getString("name"),
                row.getInt("times"),
                outlets == null ? List.of() : outlets.lines().toList(),
                StatementQuery.date(row.getString("first_known")));
        return new Wording(row.getLong("claim_id"), claim, variant.wording(), variant.speaker(), variant);
    }

    /** Puts the wordings of a claim, which follow one another, together. */
    private static final class Claims implements Iterator<ClaimRow> {
        private final Iterator<Wording> wordings;
        private final ClaimContext context;
        private @Nullable Wording next;

        private Claims(Iterator<Wording> wordings, ClaimContext context) {
            this.wordings = wordings;
            this.context = context;
            this.next = wordings.hasNext() ? wordings.next() : null;
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public ClaimRow next() {
            Wording first = next;
            if (first == null) {
                throw new NoSuchElementException("no more claims");
            }
            Set<String> speakers = new LinkedHashSet<>();
            Set<String> outlets = new TreeSet<>();
            List<ClaimRow.Variant> variants = new ArrayList<>();
            for (Wording wording = first; wording != null && wording.claim() == first.claim(); wording = next) {
                if (wording.speaker() != null) {
                    speakers.add(wording.speaker());
                }
                outlets.addAll(wording.variant().outlets());
                if (!wording.words().equals(first.row().wording())) {
                    variants.add(wording.variant());
                }
                next = wordings.hasNext() ? wordings.next() : null;
            }
            ClaimRow row = first.row();
            return new ClaimRow(
                    row.id(),
                    row.wording(),
                    row.language(),
                    List.copyOf(speakers),
                    row.firstSaid(),
                    row.lastSaid(),
                    row.occurrences(),
                    row.independentOutlets(),
                    List.copyOf(outlets),
                    row.novelty(),
                    context.days(first.claim()),
                    variants,
                    context.others(first.claim()));
        }
    }

    Stream<DayCount> days() {
        return query
                .picked("""
                        , top as (select k.claim_id, k.first_placement, k.occurrences
                                  from (select distinct q.claim_id from picked q) h
                                  left join claim_total k on k.claim_id = h.claim_id
                                  where k.claim_id is not null
                                  order by k.occurrences desc, k.claim_id limit 5)
                        select k.claim_id, f.content, r.known_date, count(*) as times
                        from top k
                        left join reviewed_statement f on f.placement = k.first_placement
                        left join reviewed_statement r on r.claim_id = k.claim_id and r.hidden = false
                        where length(r.known_date) = 10
                        group by k.claim_id, k.occurrences, f.content, r.known_date
                        order by k.occurrences desc, k.claim_id, r.known_date""")
                .query((row, number) -> new DayCount(
                        RowNumber.claim(row.getLong(1)),
                        row.getString(2),
                        java.time.LocalDate.parse(row.getString(3)),
                        row.getInt(4)))
                .stream();
    }
}
