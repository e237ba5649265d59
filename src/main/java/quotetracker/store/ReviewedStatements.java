package quotetracker.store;

import java.util.Collection;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the table of statements as they are to be read: what was found, with all corrections applied. Only rows that differ
 * are written; counts over all time that a change spoils are dropped, see {@link Totals}.
 */
final class ReviewedStatements {
    private static final String FRESH = """
            select s.id as statement_id, s.article_id, s.ordinal, s.run_id, n.business_date as night,
                   coalesce(c.hidden, false)
                       or s.forgetting_id is not null
                       or s.lost_run_id is not null
                          and coalesce((select v.verdict from review_edit v
                                        where v.id = (select max(x.id) from review_edit x
                                                      where x.statement_id = s.id and x.outcome = 'applied')),
                                       '') <> 'ok' as hidden,
                   coalesce(m.into_id, case when c.speaker_set then c.entity_id else s.entity_id end) as entity_id,
                   coalesce(g.into_id, -c.split_from, o.claim_id) as claim_id,
                   coalesce(c.content, s.content) as content,
                   o.band, o.placement, coalesce(s.said_on, a.published) as known_date, a.outlet,
                   coalesce((select lower(w.words) from statement_span w
                             where w.statement_id = s.id and w.kind = 'relay'),
                            lower(a.outlet), '') as voice,
                   s.speaker_role as role
            from statement s
            left join article a on a.id = s.article_id
            left join run n on n.id = s.run_id
            left join statement_correction c on c.statement_id = s.id
            left join entity_merge m
                   on m.entity_id = case when c.speaker_set then c.entity_id else s.entity_id end
            left join occurrence o on o.statement_id = s.id
            left join claim_merge g on g.claim_id = coalesce(-c.split_from, o.claim_id)
            where s.id = any(?)
            """;

    private static final String KEEP = """
            merge into reviewed_statement r using (%s) f on r.statement_id = f.statement_id
            when matched and (r.ordinal, r.hidden, r.entity_id, r.claim_id, r.content, r.band, r.placement, r.known_date, r.voice,
                              r.role)
                 is distinct from (f.ordinal, f.hidden, f.entity_id, f.claim_id, f.content, f.band, f.placement, f.known_date,
                                   f.voice,
                                   f.role)
            then update set ordinal = f.ordinal, hidden = f.hidden, entity_id = f.entity_id, claim_id = f.claim_id, content = f.content,
                            band = f.band, placement = f.placement, known_date = f.known_date, voice = f.voice,
                            role = f.role
            when not matched then insert (statement_id, article_id, ordinal, run_id, night, hidden, entity_id, claim_id,
                                          content, band, placement, known_date, outlet, voice, role)
                 values (f.statement_id, f.article_id, f.ordinal, f.run_id, f.night, f.hidden, f.entity_id, f.claim_id,
                         f.content, f.band, f.placement, f.known_date, f.outlet, f.voice, f.role)
            """;

    private final JdbcClient jdbc;
    private final Totals totals;

    ReviewedStatements(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.totals = new Totals(dataSource);
    }

    /** Statements with these numbers. */
    void refresh(Collection<Long> statements) {
        for (Long[] some : Totals.portions(statements)) {
            totals.drop(some);
            keep(some);
            totals.drop(some);
        }
    }

    /** Statements that were never here before. */
    void add(Collection<Long> statements) {
        for (Long[] some : Totals.portions(statements)) {
            keep(some);
            totals.drop(some);
        }
    }

    private void keep(Long[] statements) {
        jdbc.sql(KEEP.formatted(FRESH)).param(statements).update();
    }

    /** Statements that were grouped into these claims. */
    void refreshClaims(Collection<Long> claims) {
        refresh("select statement_id from occurrence where claim_id = any(?)", claims);
    }

    /** Statements that were found to be of these entities, or are by a reviewer's decision. */
    void refreshEntities(Collection<Long> entities) {
        refresh("select id from statement where entity_id = any(?)", entities);
        refresh("select statement_id from statement_correction where entity_id = any(?)", entities);
    }

    private void refresh(String statements, Collection<Long> of) {
        for (Long[] some : Totals.portions(of)) {
            refresh(jdbc.sql(statements).param(some).query(Long.class).list());
        }
    }
}
