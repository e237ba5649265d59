package quotetracker.store;

import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Counts over all time, a row for each claim and each speaker. They are worked out when a report asks for them and kept until
 * one of the statements changes, so that a report costs its own statements and not the whole store.
 */
final class Totals {
    private static final String CLAIM = """
            insert into claim_total (claim_id, occurrences, first_placement, voices, first_said, last_said)
            select r.claim_id, count(*), min(r.placement), count(distinct r.voice), min(r.known_date), max(r.known_date)
            from reviewed_statement r
            where r.claim_id = ? and r.hidden = false
            group by r.claim_id
            """;

    private static final String ENTITY = """
            insert into entity_total (entity_id, statements, claims, outlets, first_known, last_known)
            select r.entity_id, count(*), count(distinct r.claim_id), count(distinct r.outlet),
                   min(r.known_date), max(r.known_date)
            from reviewed_statement r
            where r.entity_id = ? and r.hidden = false
            group by r.entity_id
            """;

    private static final String ROLES = """
            insert into entity_role (entity_id, role, first_known, last_known)
            select r.entity_id, r.role, min(r.known_date), max(r.known_date)
            from reviewed_statement r
            where r.entity_id = ? and r.hidden = false and r.role is not null
            group by r.entity_id, r.role
            """;

    private final JdbcTemplate batches;

    Totals(DataSource dataSource) {
        this.batches = new JdbcTemplate(dataSource);
    }

    /** Claims whose counts are missing. */
    void fillClaims(Collection<Long> claims) {
        batches.batchUpdate(CLAIM, rows(claims));
    }

    /** Speakers whose counts are missing. */
    void fillEntities(Collection<Long> entities) {
        batches.batchUpdate(ENTITY, rows(entities));
        batches.batchUpdate(ROLES, rows(entities));
    }

    /** Forgets the counts of the claims and speakers of some statements. */
    void drop(List<Object[]> statements) {
        batches.batchUpdate(
                "delete from claim_total where claim_id ="
                        + " (select r.claim_id from reviewed_statement r where r.statement_id = ?)",
                statements);
        batches.batchUpdate(
                "delete from entity_total where entity_id ="
                        + " (select r.entity_id from reviewed_statement r where r.statement_id = ?)",
                statements);
    }

    /** A row of one parameter for each number. */
    static List<Object[]> rows(Collection<Long> numbers) {
        return numbers.stream().map(number -> new Object[] {number}).toList();
    }
}
