package quotetracker.store;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import quotetracker.claim.Band;

/** Takes erased statements out of their claims. */
final class ClaimErasure {
    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    ClaimErasure(DataSource dataSource) {
        this.batches = new JdbcTemplate(dataSource);
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Takes statements out, and gives the claims they belonged to, in order. */
    Set<Long> of(List<Long> statements) {
        TreeSet<Long> claims = new TreeSet<>();
        for (long statement : statements) {
            claims.addAll(jdbc.sql("select claim_id from occurrence where statement_id = ?")
                    .param(statement)
                    .query(Long.class)
                    .list());
        }
        batches.batchUpdate("delete from claim_link where statement_id = ?", Totals.rows(statements));
        batches.batchUpdate("delete from occurrence where statement_id = ?", Totals.rows(statements));
        return claims;
    }

    /**
     * Puts claims in order after statements were taken out. What is left of one is founded by its oldest statement; one of
     * which nothing is left stays as an empty row, so that its number is never given again.
     *
     * @param names the speaker's, which no claim may keep
     */
    void erase(Set<Long> claims, List<String> names) {
        batches.batchUpdate(
                "update claim set speaker = null where speaker = ?",
                names.stream().map(name -> new Object[] {name}).toList());
        for (long claim : claims) {
            List<Long> left = jdbc.sql("select statement_id from occurrence where claim_id = ? order by placement")
                    .param(claim)
                    .query(Long.class)
                    .list();
            if (left.isEmpty()) {
                execute(
                        "update claim set occurrences = 0, days = 0, latest = null, speaker = null where id = ?",
                        claim);
                links("delete from claim_link", claim);
            } else {
                passOn(claim, left);
            }
        }
    }

    /** The oldest statement left founds the claim; what was said about differences may quote the words that are gone. */
    private void passOn(long claim, List<Long> left) {
        links("update claim_link set why = '', differences = ''", claim);
        execute("update occurrence set why = '' where claim_id = ?", claim);
        boolean orphan = jdbc.sql("select count(*) from claim c where c.id = ? and not exists"
                                + " (select 1 from occurrence o where o.statement_id = c.anchor_id)")
                        .param(claim)
                        .query(Integer.class)
                        .single()
                > 0;
        if (orphan) {
            jdbc.sql("update claim set anchor_id = ? where id = ?")
                    .params(left.get(0), claim)
                    .update();
            jdbc.sql("update occurrence set band = ?, why = ?, representative = true where statement_id = ?")
                    .params(Band.FIRST.word(), Band.FIRST.meaning(), left.get(0))
                    .update();
        }
        jdbc.sql("""
                        update claim set occurrences = ?, speaker = coalesce(speaker, (
                            select e.name from occurrence o join statement s on s.id = o.statement_id
                            join entity e on e.id = s.entity_id
                            where o.claim_id = claim.id order by o.placement limit 1))
                        where id = ?""").params(left.size(), claim).update();
    }

    /** One side after the other, each found by its index. */
    private void links(String change, long claim) {
        execute(change + " where claim_id = ?", claim);
        execute(change + " where other_claim_id = ?", claim);
    }

    private void execute(String sql, long claim) {
        jdbc.sql(sql).param(claim).update();
    }
}
