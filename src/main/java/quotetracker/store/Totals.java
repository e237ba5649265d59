package quotetracker.store;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts over all time, a row for each claim and each speaker. They are worked out when a report asks for them and kept until
 * one of the statements changes, so that a report costs its own statements and not the whole store.
 */
final class Totals {
    private static final String CLAIM = """
            insert into claim_total (claim_id, occurrences, first_placement, voices, first_said, last_said)
            select r.claim_id, count(*), min(r.placement), count(distinct r.voice), min(r.known_date), max(r.known_date)
            from reviewed_statement r
            where r.claim_id = any(?) and r.hidden = false
            group by r.claim_id
            """;

    private static final String ENTITY = """
            insert into entity_total (entity_id, statements, claims, outlets, first_known, last_known)
            select r.entity_id, count(*), count(distinct r.claim_id), count(distinct r.outlet),
                   min(r.known_date), max(r.known_date)
            from reviewed_statement r
            where r.entity_id = any(?) and r.hidden = false
            group by r.entity_id
            """;

    private static final String ROLES = """
            insert into entity_role (entity_id, role, first_known, last_known)
            select r.entity_id, r.role, min(r.known_date), max(r.known_date)
            from reviewed_statement r
            where r.entity_id = any(?) and r.hidden = false and r.role is not null
            group by r.entity_id, r.role
            """;

    /** As many numbers as one execution is given. */
    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;

    Totals(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Claims whose counts are missing. */
    void fillClaims(Collection<Long> claims) {
        run(CLAIM, claims);
    }

    /** Speakers whose counts are missing. */
    void fillEntities(Collection<Long> entities) {
        run(ENTITY, entities);
        run(ROLES, entities);
    }

    private void run(String sql, Collection<Long> numbers) {
        portions(numbers).forEach(some -> jdbc.sql(sql).param(some).update());
    }

    /** Forgets the counts of the claims and speakers of some statements. */
    void drop(Long[] statements) {
        jdbc.sql("delete from claim_total where claim_id in"
                        + " (select r.claim_id from reviewed_statement r where r.statement_id = any(?))")
                .param(statements)
                .update();
        jdbc.sql("delete from entity_total where entity_id in"
                        + " (select r.entity_id from reviewed_statement r where r.statement_id = any(?))")
                .param(statements)
                .update();
    }

    /** Numbers in portions that one execution takes, each number once. */
    static List<Long[]> portions(Collection<Long> numbers) {
        List<Long> all = numbers.stream().distinct().toList();
        return IntStream.iterate(0, from -> from < all.size(), from -> from + AT_ONCE)
                .mapToObj(from ->
                        all.subList(from, Math.min(all.size(), from + AT_ONCE)).toArray(Long[]::new))
                .toList();
    }

    /** A row of one parameter for each number. */
    static List<Object[]> rows(Collection<Long> numbers) {
        return numbers.stream().map(number -> new Object[] {number}).toList();
    }
}
