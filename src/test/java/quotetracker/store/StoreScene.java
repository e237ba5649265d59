package quotetracker.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import quotetracker.claim.Band;
import quotetracker.claim.ClaimLink;
import quotetracker.claim.Placement;
import quotetracker.claim.StoredClaim;
import quotetracker.model.Article;
import quotetracker.model.Attribution;
import quotetracker.model.Occasion;
import quotetracker.model.PartialDate;
import quotetracker.model.Span;
import quotetracker.model.Speaker;
import quotetracker.model.SpeakerKind;
import quotetracker.model.SpeechAct;
import quotetracker.model.Statement;
import quotetracker.model.StatementType;

/** A store in memory, filled through its own doors with made-up articles. */
final class StoreScene {
    final DataSource dataSource;
    private final ArticleStore articles;
    private final StatementStore statements;
    private final ClaimStore claims;
    private Run run;

    StoreScene(String name) {
        JdbcDataSource memory = new JdbcDataSource();
        memory.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(memory).load().migrate();
        dataSource = memory;
        articles = new ArticleStore(memory);
        statements = new StatementStore(memory);
        claims = new ClaimStore(memory);
        run = night(LocalDate.of(2026, 3, 14));
    }

    /** Begins another night; articles belong to the latest. */
    Run night(LocalDate date) {
        run = new RunStore(dataSource).begin(date, 1, List.of(), Instant.parse(date + "T02:30:00Z"));
        return run;
    }

    /** A statement whose words stand in the article; a null speaker is nobody. */
    record Said(String words, @Nullable String speaker) {}

    /** Reads an article in which these statements are found. */
    void article(String outlet, @Nullable String title, @Nullable String published, String text, List<Said> said) {
        PartialDate date =
                published == null ? null : PartialDate.parse(published).orElseThrow();
        String url = "https://lumi.example/" + Integer.toHexString(text.hashCode());
        articles.addNew(
                List.of(new Article("a", text, title, outlet, "Redaksia", date, url, "sq", "lajme/a.txt")), run);
        StoredArticle stored = articles.pending(0, 1).get(0);
        List<Statement> found = new ArrayList<>();
        for (Said each : said) {
            found.add(statement(text, each));
        }
        statements.add(List.of(new StatementStore.Found(stored, found)), run);
        articles.markAnalysed(List.of(stored.id()), List.of());
    }

    private static Statement statement(String text, Said said) {
        int start = text.indexOf(said.words());
        Span content = new Span(start, start + said.words().length());
        int cue = text.indexOf("tha");
        String speaker = said.speaker();
        int mention = speaker == null ? -1 : text.indexOf(speaker);
        return new Statement(
                List.of(content),
                StatementType.DIRECT,
                cue < 0 ? null : new Span(cue, cue + 3),
                SpeechAct.SAID,
                Attribution.to(
                        speaker == null ? null : new Speaker(speaker, SpeakerKind.PERSON, null),
                        speaker == null || mention < 0 ? null : new Span(mention, mention + speaker.length()),
                        speaker == null ? "NO_SOURCE" : "name",
                        List.of()),
                Occasion.UNKNOWN,
                "sq",
                "marks",
                0.9,
                false);
    }

    /** Puts statements into claims: the number of the statement, then the claim. */
    void group(Map<Long, Long> claimOf, List<ClaimLink> links) {
        List<Placement> placements = new ArrayList<>();
        Map<Long, StoredClaim> touched = new java.util.TreeMap<>();
        new java.util.TreeMap<>(claimOf).forEach((statement, claim) -> {
            boolean first = claim > highest() && !touched.containsKey(claim);
            List<ClaimLink> own = links.stream()
                    .filter(link -> link.claim() == claim && first)
                    .toList();
            Band band = first ? Band.FIRST : Band.NEAR;
            placements.add(new Placement(statement.toString(), claim, band, band.meaning(), first, own, List.of()));
            touched.put(claim, new StoredClaim(claim, null, null, 1, 1, null));
        });
        claims.add(placements, touched.values(), run);
    }

    private long highest() {
        return claims.state().claims().stream().mapToLong(StoredClaim::id).max().orElse(0);
    }
}
