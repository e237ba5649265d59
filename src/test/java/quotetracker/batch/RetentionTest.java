package quotetracker.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quotetracker.ProgramProcess;
import quotetracker.report.ArticleRow;
import quotetracker.report.Selection;
import quotetracker.report.StatementRow;
import quotetracker.store.InputNote;
import quotetracker.store.ReportStore;
import quotetracker.store.StoreCheck;
import quotetracker.store.StoreFile;

/** Texts go after their time; everything that was found in them stays. */
class RetentionTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 2);
    private static final LocalDate LATER = FIRST.plusDays(31);
    private static final int DAYS = 30;
    /** Far from any statement, so that nothing shown in a workbook holds it. */
    private static final String MARKER = "The quagga crossed the zebra path unseen.";

    private static final String TEXT =
            MARKER + "\\n\\n" + "Rain fell. “The road opens in May,” said Helen Marsh. It was late."
                    + "\\n\\n“Nobody asked us,” said Paul Reed.";

    @TempDir
    private Path folder;

    private Path input;
    private Path reports;

    @BeforeEach
    void twoArticles() throws Exception {
        input = Files.createDirectory(folder.resolve("input"));
        reports = folder.resolve("reports");
        Files.writeString(input.resolve("a.jsonl"), article(TEXT, "The Valley Post"));
        Files.writeString(input.resolve("b.txt"), "“We will see,” said Anna Hill. " + MARKER);
    }

    private static String article(String text, String outlet) {
        return "{\"id\":\"a\",\"text\":\"" + text + "\",\"title\":\"Roads\",\"outlet\":\"" + outlet
                + "\",\"date\":\"2026-01-01\",\"url\":\"https://lumi.example/roads\"}";
    }

    @Test
    void whatWasFoundStaysWordForWord() throws Exception {
        run(FIRST);
        List<StatementRow> statements = statements();
        List<ArticleRow> articles = articles();
        assertThat(statements).hasSize(3);
        assertThat(raw()).contains(MARKER);

        RunResult result = run(LATER);

        assertThat(result.failure()).isNull();
        assertThat(StoreContent.count(reports, "select count(*) from article_text"))
                .isZero();
        assertThat(statements()).isEqualTo(statements);
        assertThat(articles()).isEqualTo(articles);
        assertThat(statements().get(0).words().sentence()).isEqualTo("“The road opens in May,” said Helen Marsh.");
        assertThat(StoreCheck.faults(reports.resolve("store"))).isEmpty();
        assertThat(StoreContent.count(
                        reports,
                        "select count(*) from article where length(text_hash) = 64 and text_dropped_on = date '" + LATER
                                + "'"))
                .isEqualTo(2);
        assertThat(raw()).doesNotContain(MARKER);
    }

    @Test
    void aDroppedArticleThatComesAgainIsKnown() throws Exception {
        run(FIRST);
        run(LATER);

        RunResult same = run(LATER);
        Files.writeString(input.resolve("a.jsonl"), article(TEXT, "The Hill Times"));
        RunResult sameTextAndAddress = run(LATER);

        assertThat(same.counts().articlesRead()).isEqualTo(2);
        assertThat(same.counts().articlesNew()).isZero();
        assertThat(sameTextAndAddress.counts().articlesNew()).isZero();
        assertThat(StoreContent.count(reports, "select count(*) from article_text"))
                .isZero();

        Files.writeString(input.resolve("a.jsonl"), article(TEXT.replace("May", "June"), "The Valley Post"));
        RunResult edited = run(LATER);

        assertThat(edited.counts().articlesNew()).isEqualTo(1);
        assertThat(edited.counts().statements()).isEqualTo(2);
        assertThat(StoreContent.count(reports, "select count(*) from article_text"))
                .isEqualTo(1);
    }

    @Test
    void droppedArticlesCannotBeAnalysedAgainAndAreCounted() throws Exception {
        run(FIRST);
        run(LATER);
        Files.writeString(input.resolve("c.txt"), "“The toll stays,” said Tom Ford.");
        run(LATER);

        Scope again = new Scope(true, null, null, Set.of());
        RunResult result = SampleRun.run(input, reports, new SampleRun.Silence(), again, LATER, DAYS);

        assertThat(result.failure()).isNull();
        assertThat(result.counts().changes().isEmpty()).isTrue();
        assertThat(result.notes())
                .extracting(InputNote::note)
                .containsExactly("2 are left as they are: their texts are not kept any longer");
        assertThat(StoreContent.count(reports, "select count(*) from article where extraction <> 'done'"))
                .isZero();
    }

    @Test
    void textsStayUntilTheirTimeIsOver() throws Exception {
        run(FIRST);

        run(FIRST.plusDays(DAYS));
        assertThat(texts()).isEqualTo(2);

        SampleRun.run(input, reports, new SampleRun.Silence(), Scope.INCOMING, LATER, 0);
        assertThat(texts()).isEqualTo(2);
    }

    @Test
    void aRunForANightToComeDropsNothingOfOtherNightsToCome() throws Exception {
        run(LocalDate.of(2999, 1, 1));

        run(LocalDate.of(2999, 12, 31));

        assertThat(texts()).isEqualTo(2);
    }

    @Test
    void aKilledRunFinishesTheSame() throws Exception {
        Path peaceful = folder.resolve("peaceful");
        for (Path each : List.of(peaceful, reports)) {
            for (int i = 0; i < 5; i++) {
                Files.writeString(input.resolve("more" + i + ".txt"), "“Road " + i + " is closed,” said Tom Ford.");
            }
            SampleRun.run(input, each, new SampleRun.Silence(), Scope.INCOMING, FIRST, DAYS);
        }
        SampleRun.run(input, peaceful, new SampleRun.Silence(), Scope.INCOMING, LATER, DAYS);
        for (String moment : List.of("storing dropOldTexts 2", "stored dropOldTexts 4", "storing writeWorkbook")) {
            ProgramProcess process = ProgramProcess.start(
                    PausingRun.class,
                    input.toString(),
                    reports.toString(),
                    moment,
                    LATER.toString(),
                    Integer.toString(DAYS));
            process.awaitLine(PausingRun.PAUSED);
            process.kill();
        }

        run(LATER);

        assertThat(StoreContent.of(reports)).isEqualTo(StoreContent.of(peaceful));
    }

    private RunResult run(LocalDate night) throws Exception {
        return SampleRun.run(input, reports, new SampleRun.Silence(), Scope.INCOMING, night, DAYS);
    }

    private long texts() throws Exception {
        return StoreContent.count(reports, "select count(*) from article_text");
    }

    private ReportStore store() {
        return new ReportStore(StoreFile.open(reports.resolve("store")), "1");
    }

    private List<StatementRow> statements() {
        return store().of(Selection.night(FIRST)).statements().toList();
    }

    private List<ArticleRow> articles() {
        return store().of(Selection.night(FIRST)).articles().toList();
    }

    /** The database's file, byte for byte. */
    private String raw() throws Exception {
        return new String(
                Files.readAllBytes(reports.resolve("store").resolve("quotes.mv.db")), StandardCharsets.ISO_8859_1);
    }
}
