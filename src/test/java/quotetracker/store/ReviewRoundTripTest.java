package quotetracker.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import quotetracker.language.ConfigurationException;
import quotetracker.report.CorrectionRow;
import quotetracker.report.CorrectionRow.Outcome;
import quotetracker.report.ReviewEdit;
import quotetracker.report.ReviewReader;
import quotetracker.report.SavedCopy;
import quotetracker.report.Selection;
import quotetracker.report.StatementRow;
import quotetracker.report.Texts;
import quotetracker.report.WorkbookWriter;

class ReviewRoundTripTest {
    private static final LocalDate NIGHT = LocalDate.of(2026, 3, 14);
    private static final Path TEXTS = Path.of("config", "report");

    @TempDir
    private Path folder;

    private StoreScene scene = new StoreScene("unused");

    @BeforeEach
    void fill(TestInfo test) {
        scene = new StoreScene("review-" + test.getDisplayName());
        scene.article(
                "Radio Bregu",
                null,
                "2026-03-12",
                "“Ura hapet në maj”, tha Arta Leka. “Taksat nuk rriten”, tha A. Leka.",
                List.of(
                        new StoreScene.Said("Ura hapet në maj", "Arta Leka"),
                        new StoreScene.Said("Taksat nuk rriten", "A. Leka")));
        scene.article(
                "Gazeta e Lumit",
                null,
                "2026-03-13",
                "“Ura hapet me siguri në maj”, tha Arta Leka. “Lexoni më shumë”, tha Besa Dodaj.",
                List.of(
                        new StoreScene.Said("Ura hapet me siguri në maj", "Arta Leka"),
                        new StoreScene.Said("Lexoni më shumë", "Besa Dodaj")));
        scene.group(Map.of(1L, 1L, 2L, 2L, 3L, 3L, 4L, 4L), List.of());
    }

    private Path workbook(String name, String language) throws Exception {
        return new WorkbookWriter(Texts.load(TEXTS, language))
                .write(new ReportStore(scene.dataSource, "1").of(Selection.night(NIGHT)), folder.resolve(name));
    }

    /** Fills in the reviewer's columns of a statement. */
    private static void edit(Path file, String statement, String verdict, String value, String reviewer)
            throws Exception {
        edit(file, "Excel user", statement, verdict, value, reviewer);
    }

    private static void edit(Path file, String saver, String statement, String verdict, String value, String reviewer)
            throws Exception {
        Map<String, String> cells = Map.of("Your verdict", verdict, "Who, what or which", value, "Reviewer", reviewer);
        SavedCopy.excel(file, saver, List.of(new SavedCopy.Edit(2, statement, cells)), file);
    }

    private List<ReviewStore.Answer> readBack(Path file) throws IOException, ConfigurationException {
        List<ReviewEdit> edits = new ReviewReader(Texts.loadAll(TEXTS)).read(file);
        return new ReviewStore(scene.dataSource).add(file.getFileName().toString(), edits, NIGHT, Instant.EPOCH);
    }

    private List<StatementRow> statements() {
        return new ReportStore(scene.dataSource, "1")
                .of(Selection.night(NIGHT))
                .statements()
                .toList();
    }

    private StatementRow statement(String id) {
        return statements().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anUntouchedWorkbookHoldsNoEdits() throws Exception {
        assertThat(readBack(workbook("a.xlsx", "en"))).isEmpty();
    }

    @Test
    void eachVerdictIsAppliedAndRemembered() throws Exception {
        Path file = workbook("a.xlsx", "en");
        edit(file, "S1", "wrong speaker", "Besa Dodaj", "B. K.");
        edit(file, "S2", "alias of", "Arta Leka", "B. K.");
        edit(file, "S3", "same as claim", "C1", "B. K.");
        edit(file, "S4", "not a statement", "", "B. K.");

        assertThat(readBack(file))
                .extracting(ReviewStore.Answer::outcome)
                .containsOnly(Outcome.APPLIED)
                .hasSize(4);

        assertThat(statement("S1").who().speaker()).isEqualTo("Besa Dodaj");
        assertThat(statement("S2").who().speaker()).isEqualTo("Arta Leka");
        assertThat(statement("S3").standing().claimId()).isEqualTo("C1");
        assertThat(statement("S3").standing().occurrences()).isEqualTo(2);
        assertThat(statements()).extracting(StatementRow::id).containsExactly("S1", "S2", "S3");

        scene.night(NIGHT.plusDays(1));
        scene.article(
                "The Valley Post",
                null,
                "2026-03-15",
                "“Kemi plan”, tha A. Leka. “Lexoni më shumë!”, tha Besa Dodaj.",
                List.of(
                        new StoreScene.Said("Kemi plan", "A. Leka"),
                        new StoreScene.Said("Lexoni më shumë!", "Besa Dodaj")));
        scene.group(Map.of(5L, 5L, 6L, 4L), List.of());
        new ReviewStore(scene.dataSource).workOut();
        List<StatementRow> later = new ReportStore(scene.dataSource, "1")
                .of(Selection.night(NIGHT.plusDays(1)))
                .statements()
                .toList();
        assertThat(later).extracting(StatementRow::id).containsExactly("S5");
        assertThat(later.get(0).who().speaker()).isEqualTo("Arta Leka");
    }

    @Test
    void readingTwiceChangesNothing() throws Exception {
        Path file = workbook("a.xlsx", "en");
        edit(file, "S1", "wrong speaker", "Besa Dodaj", "B. K.");
        edit(file, "S2", "nonsense", "", "");

        assertThat(readBack(file)).hasSize(2);
        List<StatementRow> before = statements();
        assertThat(readBack(file)).isEmpty();
        assertThat(statements()).isEqualTo(before);
        assertThat(readBack(workbook("b.xlsx", "en"))).isEmpty();
    }

    @Test
    void senselessEditsAreListedWithTheirCells() throws Exception {
        Path file = workbook("a.xlsx", "en");
        edit(file, "S1", "same as claim", "the other one", "B. K.");
        edit(file, "S2", "alias of", "", "B. K.");
        edit(file, "S3", "wrong text", "fjalë që nuk janë aty", "B. K.");
        edit(file, "S4", "maybe", "", "B. K.");

        List<ReviewStore.Answer> answers = readBack(file);
        assertThat(answers)
                .extracting(ReviewStore.Answer::outcome)
                .containsOnly(Outcome.REFUSED)
                .hasSize(4);
        assertThat(answers.get(0).edit().cell()).matches("Statements![A-Z]+2");
        assertThat(answers).extracting(ReviewStore.Answer::why).doesNotContain("");
        assertThat(new ReportStore(scene.dataSource, "1")
                        .of(Selection.night(NIGHT))
                        .corrections())
                .extracting(CorrectionRow::outcome)
                .containsOnly(Outcome.REFUSED)
                .hasSize(4);
    }

    @Test
    void twoPeoplesContradictionIsShownAndNotOverwritten() throws Exception {
        Path mine = workbook("mine.xlsx", "en");
        Path yours = workbook("yours.xlsx", "en");
        edit(mine, "S1", "wrong speaker", "Besa Dodaj", "B. K.");
        edit(yours, "S1", "wrong speaker", "Ilir Tahiraj", "D. M.");

        readBack(mine);
        assertThat(readBack(yours)).extracting(ReviewStore.Answer::outcome).containsExactly(Outcome.CONFLICT);
        assertThat(statement("S1").who().speaker()).isEqualTo("Besa Dodaj");

        Path next = workbook("next.xlsx", "en");
        edit(next, "S1", "wrong speaker", "Ilir Tahiraj", "D. M.");
        assertThat(readBack(next)).extracting(ReviewStore.Answer::outcome).containsExactly(Outcome.APPLIED);
        assertThat(statement("S1").who().speaker()).isEqualTo("Ilir Tahiraj");
    }

    @Test
    void aStatementSetApartTakesItsWordsAlong() throws Exception {
        Path file = workbook("a.xlsx", "en");
        edit(file, "S3", "same as claim", "C1", "B. K.");
        readBack(file);
        Path next = workbook("b.xlsx", "en");
        edit(next, "S3", "not the same", "", "B. K.");

        assertThat(readBack(next)).extracting(ReviewStore.Answer::outcome).containsExactly(Outcome.APPLIED);
        assertThat(statement("S3").standing().claimId()).isEqualTo("CS3");
        assertThat(statement("S1").standing().occurrences()).isEqualTo(1);
    }

    @Test
    void decisionsOnDifferentMattersHoldBesideEachOther() throws Exception {
        Path file = workbook("a.xlsx", "en");
        edit(file, "S2", "wrong speaker", "B. Dodaj", "");
        readBack(file);
        Path next = workbook("b.xlsx", "en");
        edit(next, "S2", "alias of", "Besa Dodaj", "");

        assertThat(readBack(next)).extracting(ReviewStore.Answer::outcome).containsExactly(Outcome.APPLIED);
        assertThat(statement("S2").who().speaker()).isEqualTo("Besa Dodaj");
        assertThat(statement("S1").who().speaker()).isEqualTo("Arta Leka");

        Path third = workbook("c.xlsx", "en");
        edit(third, "S2", "wrong text", "nuk rriten", "");
        readBack(third);
        assertThat(statement("S2").words().content()).isEqualTo("nuk rriten");
        assertThat(statement("S2").who().speaker()).isEqualTo("Besa Dodaj");
    }

    @Test
    void aStatementSetApartCanJoinAnotherClaim() throws Exception {
        Path file = workbook("a.xlsx", "en");
        edit(file, "S3", "not the same", "", "");
        readBack(file);
        Path next = workbook("b.xlsx", "en");
        edit(next, "S3", "same as claim", "C2", "");
        readBack(next);

        assertThat(statement("S3").standing().claimId()).isEqualTo("C2");
        assertThat(statement("S1").standing().claimId()).isEqualTo("C1");
    }

    @Test
    void anEmptiedVerdictTakesItBack() throws Exception {
        Path file = workbook("a.xlsx", "en");
        edit(file, "S1", "wrong speaker", "Besa Dodaj", "B. K.");
        readBack(file);
        Path next = workbook("b.xlsx", "en");
        edit(next, "S1", "", "", "B. K.");

        assertThat(readBack(next)).extracting(ReviewStore.Answer::outcome).containsExactly(Outcome.APPLIED);
        assertThat(statement("S1").who().speaker()).isEqualTo("Arta Leka");
        assertThat(new ReportStore(scene.dataSource, "1")
                        .of(Selection.night(NIGHT))
                        .corrections())
                .extracting(CorrectionRow::outcome)
                .containsExactly(Outcome.TAKEN_BACK, Outcome.APPLIED);
        assertThat(readBack(file)).isEmpty();
        assertThat(readBack(next)).isEmpty();

        Path again = workbook("c.xlsx", "en");
        edit(again, "S1", "wrong speaker", "Besa Dodaj", "B. K.");
        assertThat(readBack(again)).extracting(ReviewStore.Answer::outcome).containsExactly(Outcome.APPLIED);
        assertThat(statement("S1").who().speaker()).isEqualTo("Besa Dodaj");
    }

    @Test
    void aWorkbookThatSomebodyElseSavesAgainHoldsNoNewEdits() throws Exception {
        Path file = workbook("a.xlsx", "en");
        edit(file, "B. Kola", "S1", "wrong speaker", "Besa Dodaj", "");
        readBack(file);
        edit(file, "D. Malaj", "S3", "ok", "", "");

        assertThat(readBack(file))
                .extracting(answer -> answer.edit().statement())
                .containsExactly("S3");
        assertThat(statement("S1").decision().review())
                .extracting(StatementRow.Review::reviewer)
                .isEqualTo("B. Kola");
    }

    @Test
    void anOpenConflictIsShownEveryNightUntilSomebodyDecides() throws Exception {
        Path mine = workbook("mine.xlsx", "en");
        Path yours = workbook("yours.xlsx", "en");
        edit(mine, "S1", "wrong speaker", "Besa Dodaj", "B. K.");
        edit(yours, "S1", "not a statement", "", "D. M.");
        readBack(mine);
        readBack(yours);
        LocalDate later = NIGHT.plusDays(3);

        assertThat(disputed(later)).containsExactly("S1");

        Path next = workbook("next.xlsx", "en");
        SavedCopy.excel(
                next, "B. K.", List.of(new SavedCopy.Edit(2, "S1", Map.of("Note", "we asked her, it stays"))), next);
        assertThat(readBack(next)).extracting(ReviewStore.Answer::outcome).containsExactly(Outcome.APPLIED);
        assertThat(disputed(later)).isEmpty();
        assertThat(statement("S1").who().speaker()).isEqualTo("Besa Dodaj");
    }

    private List<String> disputed(LocalDate night) {
        return new ReportStore(scene.dataSource, "1")
                .of(Selection.night(night))
                .disputed()
                .map(StatementRow::id)
                .toList();
    }

    @Test
    void whatLibreOfficeSavesIsReadAlike() throws Exception {
        Path file = workbook("a.xlsx", "en");
        edit(file, "S1", "wrong speaker", "Besa Dodaj", "B. K.");
        edit(file, "S2", "alias of", "Arta Leka", "");
        Path saved = SavedCopy.libreOffice(file, folder);

        assertThat(readBack(saved))
                .extracting(ReviewStore.Answer::outcome)
                .containsExactly(Outcome.APPLIED, Outcome.APPLIED);
        assertThat(statement("S1").who().speaker()).isEqualTo("Besa Dodaj");
        assertThat(statement("S2").who().speaker()).isEqualTo("Arta Leka");
        assertThat(readBack(file)).isEmpty();
    }
}
