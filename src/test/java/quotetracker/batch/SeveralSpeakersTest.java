package quotetracker.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quotetracker.ProgramProcess;
import quotetracker.QuoteTracker;
import quotetracker.store.RunCounts;
import quotetracker.store.StoreFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What two people say together is, wherever one looks, a statement of the one and a statement of the other. */
class SeveralSpeakersTest {
    private static final String BRIDGE = "Ura hapet në qershor pas dy vjetësh punë";
    private static final String TOLL = "Tarifa mbetet e njëjtë";
    private static final String ARTICLE = "Arta Leka dhe Ilir Mera janë banorë të Fushës.\\n\\n“" + BRIDGE
            + "”, theksuan Leka dhe Mera.\\n\\n“" + TOLL + "”, tha Genc Doda.";

    private static final Scope AGAIN = new Scope(true, null, null, Set.of());

    @TempDir
    private Path folder;

    private Path input;

    @BeforeEach
    void anArticle() throws IOException {
        input = Files.createDirectory(folder.resolve("input"));
        article("ura", "2026-03-13", "Gazeta Fusha", ARTICLE);
    }

    private void article(String id, String date, String outlet, String text) throws IOException {
        Files.writeString(
                input.resolve(id + ".jsonl"),
                "{\"id\":\"" + id + "\",\"date\":\"" + date + "\",\"outlet\":\"" + outlet
                        + "\",\"lang\":\"sq\",\"text\":\"" + text + "\"}\n");
    }

    @Test
    void storeWorkbookAndExtractTellOfTwoPeople() throws Exception {
        run(Scope.INCOMING);

        assertThat(store(
                        "select s.ordinal, s.speaker, s.speaker_kind, s.content, w.words, o.claim_id, o.band from statement s"
                                + " join statement_span w on w.statement_id = s.id and w.kind = 'mention'"
                                + " join occurrence o on o.statement_id = s.id order by s.id"))
                .containsExactly(
                        "1 | Arta Leka | person | " + BRIDGE + " | Leka dhe Mera | 1 | first",
                        "2 | Ilir Mera | person | " + BRIDGE + " | Leka dhe Mera | 2 | first",
                        "3 | Genc Doda | person | " + TOLL + " | Genc Doda | 3 | first");
        assertThat(store("select name from entity order by id")).containsExactly("Arta Leka", "Ilir Mera", "Genc Doda");
        assertThat(store("select count(*) from claim_link")).containsExactly("0");
        assertThat(store("select distinct start_offset, end_offset from statement_span where kind = 'part'"))
                .hasSize(2);

        assertThat(sheet(
                        "Statements",
                        "Statement",
                        "Speaker",
                        "Words",
                        "News",
                        "Claim",
                        "Times said",
                        "Shift",
                        "Speaker as written"))
                .containsExactly(
                        "S1 | Arta Leka | " + BRIDGE + " | new | C1 | 1 |  | Leka dhe Mera",
                        "S2 | Ilir Mera | " + BRIDGE + " | new | C2 | 1 |  | Leka dhe Mera",
                        "S3 | Genc Doda | " + TOLL + " | new | C3 | 1 |  | Genc Doda");
        assertThat(sheet("Speakers", "Number", "Speaker", "Statements here", "Claims", "Outlets"))
                .containsExactlyInAnyOrder(
                        "P1 | Arta Leka | 1 | 1 | 1", "P2 | Ilir Mera | 1 | 1 | 1", "P3 | Genc Doda | 1 | 1 | 1");
        assertThat(sheet("Claims", "Claim", "Row", "Wording", "Speakers", "Times said", "Other claim"))
                .containsExactly(
                        "C1 | claim | " + BRIDGE + " | Arta Leka | 1 | ",
                        "C2 | claim | " + BRIDGE + " | Ilir Mera | 1 | ",
                        "C3 | claim | " + TOLL + " | Genc Doda | 1 | ");
        assertThat(sheet("Shifts", "Later statement")).isEmpty();
        assertThat(sheet("Articles", "Article", "Statements")).containsExactly("A1 | 3");

        JsonNode quotes = extracted();
        assertThat(quotes).hasSize(2);
        assertThat(quotes.get(0).get("speakers")).map(JsonNode::stringValue).containsExactly("Arta Leka", "Ilir Mera");
        assertThat(quotes.get(0).get("speaker").stringValue()).isEqualTo("Arta Leka dhe Ilir Mera");
        assertThat(quotes.get(0).get("mention").stringValue()).isEqualTo("Leka dhe Mera");
        assertThat(quotes.get(1).get("speakers")).map(JsonNode::stringValue).containsExactly("Genc Doda");
    }

    @Test
    void bothSayTheirOwnClaimAgain() throws Exception {
        article("lajme", "2026-03-14", "Lajmi i Fushës", "“" + BRIDGE + "”, thanë Arta Leka dhe Ilir Mera.");
        article(
                "me-vone",
                "2026-03-15",
                "Zëri",
                "“Ura hapet në qershor, pas dy vitesh pune”, thanë Ilir Mera dhe Arta Leka.");
        run(Scope.INCOMING);

        assertThat(store("select c.speaker, c.occurrences from claim c order by c.id"))
                .containsExactly("Arta Leka | 3", "Ilir Mera | 3", "Genc Doda | 1");
        assertThat(store("select count(*) from claim_link")).containsExactly("0");
    }

    @Test
    void whoSaysItAloneLaterIsLinkedToThem() throws Exception {
        article("me-vone", "2026-03-15", "Zëri", "“" + BRIDGE + "”, tha Genc Doda.");
        run(Scope.INCOMING);

        assertThat(store("select k.claim_id, k.other_claim_id, k.band from claim_link k order by k.ordinal"))
                .containsExactly("4 | 1 | other-speaker", "4 | 2 | other-speaker");
    }

    @Test
    void analysedAgainNothingChanges() throws Exception {
        run(Scope.INCOMING);
        List<String> before = store("select * from statement order by id");

        RunResult again = run(AGAIN);

        assertThat(again.counts().changes().isEmpty()).isTrue();
        assertThat(store("select * from statement order by id")).isEqualTo(before);
    }

    @Test
    void theFirstOfTwoKeepsTheNumberThatOlderRulesGaveToBoth() throws Exception {
        article("ura", "2026-03-13", "Gazeta Fusha", "“" + BRIDGE + "”, theksuan Arta Leka dhe Ilir Mera.");
        run(Scope.INCOMING);
        for (String table : List.of("occurrence where statement_", "claim where ", "statement where ")) {
            execute("delete from " + table + "id = 2");
        }
        execute("update statement set speaker = 'Arta Leka dhe Ilir Mera'");

        RunResult again = run(AGAIN);

        assertThat(again.counts().changes()).isEqualTo(new RunCounts.Changes(1, 0, 1));
        assertThat(store(
                        "select s.id, s.speaker, o.claim_id from statement s join occurrence o on o.statement_id = s.id"
                                + " order by s.ordinal"))
                .containsExactly("1 | Arta Leka | 1", "2 | Ilir Mera | 2");
    }

    @Test
    void theOneWhoIsFoundAgainKeepsTheNumber() throws Exception {
        run(Scope.INCOMING);
        execute("update statement set speaker = 'Besa Dodaj' where id = 1");

        RunResult again = run(AGAIN);

        assertThat(again.counts().changes()).isEqualTo(new RunCounts.Changes(0, 0, 1));
        assertThat(store("select id, speaker from statement order by ordinal"))
                .containsExactly("1 | Arta Leka", "2 | Ilir Mera", "3 | Genc Doda");
    }

    private RunResult run(Scope scope) throws Exception {
        RunResult result = SampleRun.run(input, folder, scope);
        assertThat(result.failure()).isNull();
        return result;
    }

    private JsonNode extracted() throws IOException, InterruptedException {
        try (ProgramProcess program = ProgramProcess.start(
                QuoteTracker.class,
                "extract",
                input.resolve("ura.jsonl").toString(),
                "--config",
                ProgramProcess.configuration(folder).toString())) {
            String line = program.awaitEnd().stream()
                    .filter(each -> each.startsWith("{"))
                    .findFirst()
                    .orElseThrow();
            return JsonMapper.builder().build().readTree(line).get("quotes");
        }
    }

    /** The rows of a sheet of the night's workbook that have a number, as texts of these columns. */
    private List<String> sheet(String name, String... columns) throws IOException {
        try (InputStream stream = Files.newInputStream(folder.resolve(SampleRun.NIGHT + "-statements.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(stream)) {
            Sheet sheet = workbook.getSheet(name);
            DataFormatter cells = new DataFormatter();
            cells.setUseCachedValuesForFormulaCells(true);
            List<String> titles = texts(sheet.getRow(0), cells);
            List<String> rows = new ArrayList<>();
            for (int i = 1; i <= sheet.getLastRowNum(); i++) {
                Row row = sheet.getRow(i);
                List<String> texts = row == null ? List.of() : texts(row, cells);
                if (!texts.isEmpty() && texts.get(0).matches("[A-Z]\\d+")) {
                    rows.add(String.join(
                            " | ",
                            List.of(columns).stream()
                                    .map(column -> texts.get(titles.indexOf(column)))
                                    .toList()));
                }
            }
            return rows;
        }
    }

    private static List<String> texts(Row row, DataFormatter cells) {
        return IntStream.range(0, Math.max(row.getLastCellNum(), 40))
                .mapToObj(i -> cells.formatCellValue(row.getCell(i)))
                .toList();
    }

    private List<String> store(String query) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    cells.add(String.valueOf(rows.getString(i)));
                }
                lines.add(String.join(" | ", cells));
            }
            return lines;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(StoreFile.url(folder.resolve("store")), StoreFile.USER, "");
    }
}
