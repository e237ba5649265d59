package quotetracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quotetracker.ProgramProcess;
import quotetracker.QuoteTracker;
import quotetracker.batch.StoreContent;
import quotetracker.report.Selection;
import quotetracker.report.StatementRow;
import quotetracker.store.ReportStore;
import quotetracker.store.StoreFile;
import quotetracker.store.StoreLock;

/** A person is taken out of a store that the real job filled; the file is read byte for byte afterwards. */
class ForgetTest {
    private static final LocalDate NIGHT = LocalDate.of(2026, 3, 14);
    private static final String NAME = "Zelda Quagga";
    /** Words and names that must be nowhere. */
    private static final List<String> TRACES = List.of("zelda", "quagga", "platypus", "aardvark", "okapi");

    private static final List<String> HERS = List.of("platypus", "aardvark");

    private final StringWriter shown = new StringWriter();

    @TempDir
    private Path folder;

    private Path input;
    private Path reports;

    @BeforeEach
    void aStore() throws Exception {
        input = Files.createDirectory(folder.resolve("input"));
        reports = folder.resolve("reports");
        ProgramProcess.configuration(folder, "  folders: [" + input + "]");
        Files.writeString(
                input.resolve("zelda-quagga.jsonl"),
                article(
                        "roads",
                        "Zelda Quagga on the platypus road",
                        "“The platypus road opens in May,” said Zelda Quagga. “The toll stays,” said Paul Reed."
                                + "\\n\\nQuagga left early. “Nobody asked the aardvark,” she said."));
        Files.writeString(
                input.resolve("b.txt"),
                "“The bridge is safe,” said Anna Hill. The okapi slept far away from everybody.\n\nZelda Quagga was there.");
        Files.writeString(
                input.resolve("c.txt"), "“The river is high,” said Tom Ford. “It will rain,” said Ann Quill.");
        assertThat(run()).isZero();
    }

    private static String article(String id, String title, String text) {
        return "{\"id\":\"" + id + "\",\"title\":\"" + title + "\",\"text\":\"" + text
                + "\",\"outlet\":\"The Valley Post\",\"url\":\"https://lumi.example/" + id + "-zelda-quagga\"}\n";
    }

    @Test
    void noByteOfThePersonStaysAndNothingElseChanges() throws Exception {
        List<StatementRow> before = statements();
        List<StatementRow> others = others(before);
        assertThat(others).hasSize(before.size() - 2);
        assertThat(raw()).contains(TRACES);

        assertThat(execute("forget", "zelda QUAGGA", "--yes")).isZero();

        assertThat(raw()).doesNotContain(TRACES);
        assertThat(statements())
                .extracting(StatementRow::id)
                .isEqualTo(others.stream().map(StatementRow::id).toList());
        for (int i = 0; i < others.size(); i++) {
            StatementRow now = statements().get(i);
            StatementRow then = others.get(i);
            assertThat(now.words().content()).isEqualTo(then.words().content());
            assertThat(now.who()).isEqualTo(then.who());
            assertThat(now.standing()).isEqualTo(then.standing());
            assertThat(now.decision()).isEqualTo(then.decision());
        }
        assertThat(shown.toString())
                .contains("erased    2 statements, and the texts of 2 articles")
                .contains(reports.resolve("2026-03-14-statements.xlsx").toString());
        assertThat(execute("status")).isZero();
        assertThat(execute("doctor")).isZero();
        assertThat(shown.toString())
                .containsPattern("forgotten   a person, 20.*, by 'forget': 2 statements erased, 2 texts");
        assertThat(execute("report", "--month", "2026-03")).isZero();
    }

    @Test
    void whatWasSaidTogetherStaysWithTheOther() throws Exception {
        Files.writeString(
                input.resolve("d.txt"),
                "“The harbour opens in May,” said Quagga and Tom Ford.\n\nZelda Quagga was there.");
        assertThat(run()).isZero();
        assertThat(statements())
                .filteredOn(row -> row.words().content().contains("harbour"))
                .extracting(row -> row.who().speaker())
                .containsExactly(NAME, "Tom Ford");

        assertThat(execute("forget", NAME, "--yes")).isZero();

        assertThat(raw()).doesNotContain(TRACES);
        assertThat(statements())
                .filteredOn(row -> row.words().content().contains("harbour"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.who().speaker()).isEqualTo("Tom Ford");
                    assertThat(row.who().asWritten()).isNull();
                    assertThat(row.standing().occurrences()).isEqualTo(1);
                });
        // Found anew, only the statement of the other comes in.
        Files.writeString(input.resolve("e.txt"), "“The lighthouse stays,” said Zelda Quagga and Tom Ford.");
        assertThat(run()).isZero();
        assertThat(statements())
                .filteredOn(row -> row.words().content().contains("lighthouse"))
                .extracting(row -> row.who().speaker())
                .containsExactly("Tom Ford");
        assertThat(raw()).doesNotContain(TRACES);
    }

    @Test
    void theStatementsAreWrittenForTheOwnerOnly() throws Exception {
        Path file = folder.resolve("her-statements.jsonl");

        assertThat(execute("forget", "--id", number(), "--export", file.toString(), "--yes"))
                .isZero();

        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(2).allMatch(line -> line.contains("\"speaker\":\"" + NAME + "\""));
        assertThat(lines.get(0))
                .contains("\"words\":\"The platypus road opens in May\"", "\"outlet\":\"The Valley Post\"");
        assertThat(lines.get(0)).contains("\"sentence\":\"“The platypus road opens in May,” said Zelda Quagga.");
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null) {
            assertThat(PosixFilePermissions.toString(view.readAttributes().permissions()))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void withoutYesItShowsWhatWouldGo() throws Exception {
        List<StatementRow> before = statements();

        assertThat(execute("forget", NAME)).isEqualTo(ExitCode.UNDECIDED);

        assertThat(shown.toString()).contains(NAME + ", 2 statements", "nothing was erased; give --yes to erase");
        assertThat(statements()).isEqualTo(before);
        assertThat(raw()).contains(TRACES);
        try (Stream<Path> files = Files.list(reports)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".jsonl"));
        }
        Path file = folder.resolve("copy.jsonl");
        assertThat(execute("forget", NAME, "--export", file.toString())).isEqualTo(ExitCode.UNDECIDED);
        assertThat(file).exists();
        assertThat(statements()).isEqualTo(before);
    }

    @Test
    void aNameThatIsNotOneNameIsNotGuessed() throws Exception {
        Files.writeString(input.resolve("d.txt"), "“The zoo is closed,” said Otto Quagga.");
        assertThat(run()).isZero();
        List<StatementRow> before = statements();

        assertThat(execute("forget", "Quagga", "--yes")).isEqualTo(ExitCode.UNDECIDED);
        assertThat(shown.toString()).contains("choose with --id", NAME + ", 2 statements", "Otto Quagga, 1 statements");
        assertThat(execute("forget", "Otto", "--yes")).isEqualTo(ExitCode.UNDECIDED);
        assertThat(execute("forget", "Zelda Quag", "--yes")).isEqualTo(ExitCode.FAILED);
        assertThat(shown.toString()).contains("no speaker 'Zelda Quag' in the store");
        assertThat(execute("forget", "--id", "P999", "--yes")).isEqualTo(ExitCode.FAILED);
        assertThat(execute("forget", "--id", "12", "--yes")).isEqualTo(ExitCode.USAGE);
        assertThat(execute("forget", NAME, "--id", "P1", "--yes")).isEqualTo(ExitCode.USAGE);
        assertThat(execute("forget", "--yes")).isEqualTo(ExitCode.USAGE);

        assertThat(statements()).isEqualTo(before);
        assertThat(execute("forget", NAME, "--yes")).isZero();
        assertThat(shown.toString()).contains("others with the same last name", "Otto Quagga, 1 statements");
        assertThat(statements()).extracting(row -> row.who().speaker()).contains("Otto Quagga");
    }

    @Test
    void readingOnDoesNotBringThePersonBack() throws Exception {
        long statements = statements().size();
        String last = statements().get(statements().size() - 1).id();
        assertThat(execute("forget", NAME, "--yes")).isZero();

        assertThat(run()).isZero();
        assertThat(statements()).hasSize((int) statements - 2);
        Files.writeString(
                input.resolve("e.jsonl"),
                article(
                        "later",
                        "The okapi",
                        "“The okapi road is closed,” said Zelda Quagga. “We will see,” said Paul Reed."));
        assertThat(run()).isZero();

        assertThat(raw()).doesNotContain(TRACES);
        assertThat(shown.toString()).contains("1 left out: a person who asked to be forgotten");
        StatementRow added = statements().get(statements().size() - 1);
        assertThat(added.words().content()).isEqualTo("We will see");
        assertThat(added.words().sentence()).isEqualTo("We will see");
        assertThat(Long.parseLong(added.id().substring(1))).isEqualTo(Long.parseLong(last.substring(1)) + 1);
        assertThat(execute("forget", NAME, "--yes")).isZero();
        assertThat(shown.toString()).contains("this person was forgotten before");
        assertThat(execute("run", "--reprocess", "--date", NIGHT.toString())).isZero();
        assertThat(raw()).doesNotContain(TRACES);
        assertThat(execute("doctor")).isZero();
    }

    @Test
    void inflectedOrWithAnInitialTheNameIsTheSame() throws Exception {
        Files.writeString(
                input.resolve("d.txt"), "“Ura e re hapet në maj dhe kushton dy milionë euro”, tha Arta Leka.");
        assertThat(run()).isZero();
        assertThat(execute("forget", "Arta Leka", "--yes")).isZero();

        Files.writeString(
                input.resolve("e.txt"), "Sipas Artës Lekës, rruga do të mbyllet në qershor për shkak të punimeve.");
        Files.writeString(input.resolve("f.txt"), "“Spitali i ri është gati për dimër”, tha Arta B. Leka.");
        Files.writeString(input.resolve("g.txt"), "“Porti i vjetër hapet në tetor”, tha Arta Lekaj.");
        assertThat(run()).isZero();

        assertThat(statements())
                .extracting(row -> row.who().speaker())
                .contains("Arta Lekaj")
                .noneMatch(speaker -> speaker != null && speaker.matches("Art.* Lek(a|ës)"));
        assertThat(statements())
                .extracting(row -> row.words().content())
                .noneMatch(words -> words.contains("Spitali") || words.contains("rruga"));
        assertThat(StoreContent.count(reports, "select count(*) from article_text where text like 'Sipas%'"))
                .isZero();
    }

    @Test
    void nothingBesideTheWordsOfOthersNamesThePerson() throws Exception {
        Files.writeString(input.resolve("d.txt"), "“The park is clean,” Otto Reed told Zelda Quagga.");
        assertThat(run()).isZero();
        String naming = "select count(*) from statement_span where kind <> 'part' and words like '%Quagga%'"
                + " and statement_id in (select id from statement where speaker = 'Otto Reed')";
        assertThat(StoreContent.count(reports, naming)).isPositive();

        assertThat(execute("forget", NAME, "--yes")).isZero();

        assertThat(StoreContent.count(reports, naming)).isZero();
        assertThat(raw()).doesNotContain(TRACES);

        Files.writeString(input.resolve("e.txt"), "“The pond is deep,” Otto Reed told Zelda Quagga.");
        assertThat(run()).isZero();

        assertThat(raw()).doesNotContain(TRACES);
        assertThat(statements()).extracting(row -> row.words().content()).contains("The pond is deep");
    }

    @Test
    void itWaitsForNobodyUnlessAskedTo() throws Exception {
        StoreLock held = StoreLock.take(reports.resolve("store"));
        try {
            assertThat(execute("forget", NAME, "--yes")).isEqualTo(ExitCode.BUSY);
        } finally {
            held.close();
        }
        assertThat(shown.toString())
                .contains("process " + ProcessHandle.current().pid());
        assertThat(raw()).contains(TRACES);
    }

    /** As a process of its own, which writes down its command for others to read. */
    @Test
    void noFileBesideHoldsTheNameEither() throws Exception {
        try (ProgramProcess process = ProgramProcess.start(
                QuoteTracker.class,
                "forget",
                "--config",
                folder.resolve("config").toString(),
                "--yes",
                NAME)) {
            assertThat(process.code()).isZero();
        }

        for (String place : List.of("store", "logs")) {
            try (Stream<Path> files = Files.walk(reports.resolve(place))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    // A backup from before would be listed; here there is none.
                    assertThat(text(file))
                            .as(file.toString())
                            .doesNotContain(HERS)
                            .doesNotContain("zelda quagga");
                }
            }
        }
    }

    private String number() {
        return statements().stream()
                .filter(row -> NAME.equals(row.who().speaker()))
                .map(row -> String.valueOf(row.who().speakerId()))
                .findFirst()
                .orElseThrow();
    }

    private static List<StatementRow> others(List<StatementRow> rows) {
        return rows.stream()
                .filter(row ->
                        HERS.stream().noneMatch(word -> row.words().content().contains(word)))
                .toList();
    }

    private List<StatementRow> statements() {
        return new ReportStore(StoreFile.open(reports.resolve("store")), "1")
                .of(Selection.night(NIGHT))
                .statements()
                .toList();
    }

    private String raw() throws IOException {
        return text(reports.resolve("store").resolve("quotes.mv.db"));
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    private int run() {
        return execute("run", "--date", NIGHT.toString());
    }

    private int execute(String command, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of(command, "--config", folder.resolve("config").toString()));
        arguments.addAll(List.of(more));
        return Commands.of(QuoteTracker.program())
                .setOut(new PrintWriter(shown))
                .setErr(new PrintWriter(shown))
                .execute(arguments.toArray(new String[0]));
    }
}
