package quotetracker.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import quotetracker.claim.ClaimLink;
import quotetracker.claim.ClaimState;
import quotetracker.claim.ClaimStatement;
import quotetracker.claim.Difference;
import quotetracker.claim.Placement;
import quotetracker.claim.Representative;
import quotetracker.claim.StoredClaim;
import quotetracker.model.PartialDate;

/** The claims, which statements belong to them, and how claims hang together. */
public final class ClaimStore {
    private static final String STATEMENT = """
            select s.id, s.content, s.language, e.name, coalesce(s.said_on, a.published) as said, a.outlet
            from statement s
            join article a on a.id = s.article_id
            left join entity e on e.id = s.entity_id
            """;

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final ReviewedStatements reviewed;

    /** Works on the given database. */
    public ClaimStore(DataSource dataSource) {
        this.batches = new JdbcTemplate(dataSource);
        this.jdbc = JdbcClient.create(dataSource);
        this.reviewed = new ReviewedStatements(dataSource);
    }

    /** Everything the grouping needs to go on from where it stopped. */
    public ClaimState state() {
        List<StoredClaim> claims = jdbc.sql(
                        "select id, speaker, merged_into, occurrences, days, latest from claim order by id")
                .query((row, number) -> claim(row))
                .list();
        List<Representative> representatives = jdbc.sql(STATEMENT.replace("select ", "select o.placed_claim_id, ")
                        + "join occurrence o on o.statement_id = s.id where o.representative order by o.placement")
                .query((row, number) -> new Representative(row.getLong(1), statement(row, Set.of())))
                .list();
        return new ClaimState(claims, representatives);
    }

    /** Statements that belong to no claim yet, by publication, article and place; undated articles come last. */
    public List<Long> ungrouped() {
        return jdbc.sql("""
                select s.id from statement s join article a on a.id = s.article_id
                where not exists (select 1 from occurrence o where o.statement_id = s.id)
                  and s.lost_run_id is null and s.forgetting_id is null
                order by coalesce(a.published, '9999'), a.id, s.ordinal""").query(Long.class).list();
    }

    /** How many statements belong to no claim yet. */
    public long countUngrouped() {
        return jdbc.sql("select count(*) from statement s"
                        + " where not exists (select 1 from occurrence o where o.statement_id = s.id)"
                        + " and s.lost_run_id is null and s.forgetting_id is null")
                .query(Long.class)
                .single();
    }

    /** Statements as the grouping sees them, in the order of their numbers given. */
    public List<ClaimStatement> statements(List<Long> ids) {
        Long[] numbers = ids.toArray(Long[]::new);
        Map<Long, Set<String>> beside = beside(numbers);
        Map<Long, ClaimStatement> found = new HashMap<>();
        jdbc.sql(STATEMENT + "where s.id = any(?)").param(numbers).query(row -> {
            long id = row.getLong("id");
            found.put(id, statement(row, beside.getOrDefault(id, Set.of())));
        });
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** The statements that hold the same words of the same place: what several said together stands once for each of them. */
    private Map<Long, Set<String>> beside(Long[] ids) {
        Map<Long, Set<String>> beside = new HashMap<>();
        jdbc.sql("""
                        select s.id, o.id from statement s
                        join statement o on o.article_id = s.article_id and o.id <> s.id and o.content = s.content
                        join statement_span p on p.statement_id = s.id and p.kind = 'part' and p.ordinal = 1
                        join statement_span q on q.statement_id = o.id and q.kind = 'part' and q.ordinal = 1
                             and q.start_offset = p.start_offset
                        where s.id = any(?)""").param(ids).query(row -> {
            beside.computeIfAbsent(row.getLong(1), unused -> new HashSet<>()).add(row.getString(2));
        });
        return beside;
    }

    private static StoredClaim claim(ResultSet row) throws SQLException {
        return new StoredClaim(
                row.getLong("id"),
                row.getString("speaker"),
                row.getObject("merged_into", Long.class),
                row.getInt("occurrences"),
                row.getInt("days"),
                date(row.getString("latest")));
    }

    private static @Nullable PartialDate date(@Nullable String text) {
        return text == null ? null : PartialDate.parse(text).orElseThrow();
    }

    private static ClaimStatement statement(ResultSet row, Set<String> beside) throws SQLException {
        return new ClaimStatement(
                row.getString("id"),
                row.getString("content"),
                row.getString("language"),
                row.getString("name"),
                date(row.getString("said")),
                row.getString("outlet"),
                beside);
    }

    /**
     * Keeps what the grouping decided. Claims are numbered from 1 in the order they are founded, so a higher number than any
     * before is a new claim.
     *
     * @param placements in the order in which they were made
     * @param claims every claim these placements touched, as it is after them
     */
    public void add(List<Placement> placements, Collection<StoredClaim> claims, Run run) {
        long place = jdbc.sql("select coalesce(max(placement), 0) from occurrence")
                .query(Long.class)
                .single();
        long highest = jdbc.sql("select coalesce(max(id), 0) from claim")
                .query(Long.class)
                .single();
        List<Object[]> founded = new ArrayList<>();
        List<Object[]> occurrences = new ArrayList<>();
        List<Object[]> links = new ArrayList<>();
        List<Object[]> merges = new ArrayList<>();
        for (Placement placement : placements) {
            place++;
            long statement = Long.parseLong(placement.statement());
            if (placement.claim() > highest) {
                highest = placement.claim();
                founded.add(new Object[] {placement.claim(), statement, run.id()});
            }
            occurrences.add(occurrence(placement, statement, place));
            int ordinal = 0;
            for (ClaimLink link : placement.links()) {
                ordinal++;
                links.add(link(link, statement, ordinal));
            }
            placement.merged().forEach(merged -> merges.add(new Object[] {placement.claim(), merged}));
        }
        batches.batchUpdate(
                "insert into claim (id, anchor_id, occurrences, days, run_id) values (?, ?, 0, 0, ?)", founded);
        batches.batchUpdate(
                "insert into occurrence (statement_id, placement, claim_id, placed_claim_id, band, why, representative)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                occurrences);
        batches.batchUpdate(
                "insert into claim_link (statement_id, ordinal, claim_id, other_claim_id, band, why, differences)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                links);
        follow(merges);
        update(claims);
        reviewed.refresh(placements.stream()
                .map(placement -> Long.parseLong(placement.statement()))
                .toList());
        reviewed.refreshClaims(placements.stream()
                .filter(placement -> !placement.merged().isEmpty())
                .map(Placement::claim)
                .toList());
    }

    private void update(Collection<StoredClaim> claims) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (StoredClaim claim : claims) {
            String latest = claim.latest() == null ? null : claim.latest().toString();
            rows.add(new @Nullable Object[] {
                claim.speaker(), claim.mergedInto(), claim.occurrences(), claim.days(), latest, claim.id()
            });
        }
        batches.batchUpdate(
                "update claim set speaker = ?, merged_into = ?, occurrences = ?, days = ?, latest = ? where id = ?",
                rows);
    }

    private static Object[] occurrence(Placement placement, long statement, long place) {
        return new Object[] {
            statement,
            place,
            placement.claim(),
            placement.claim(),
            placement.band().word(),
            placement.why(),
            placement.representative()
        };
    }

    private static Object[] link(ClaimLink link, long statement, int ordinal) {
        String differences =
                link.differences().stream().map(Difference::toString).collect(Collectors.joining("\n"));
        return new Object[] {
            statement, ordinal, link.claim(), link.other(), link.band().word(), link.why(), differences
        };
    }

    /**
     * Lets occurrences and links follow merged claims.
     *
     * @param merges the claim that stays, then the claim that points to it from now on
     */
    private void follow(List<Object[]> merges) {
        batches.batchUpdate("update occurrence set claim_id = ? where claim_id = ?", merges);
        batches.batchUpdate("update claim_link set claim_id = ? where claim_id = ?", merges);
        batches.batchUpdate("update claim_link set other_claim_id = ? where other_claim_id = ?", merges);
    }
}
