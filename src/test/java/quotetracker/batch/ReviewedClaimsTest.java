package quotetracker.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quotetracker.report.SavedCopy;
import quotetracker.report.SavedCopy.Edit;

/** Claims that a reviewer merged or split, over whole runs: later statements go where the reviewer put the earlier ones. */
class ReviewedClaimsTest {
    private static final String BOOK = SampleRun.NIGHT + "-statements.xlsx";

    @TempDir
    private Path folder;

    @Test
    void laterStatementsGoWhereTheReviewerPutTheEarlierOnes() throws Exception {
        Path input = Files.createDirectories(folder.resolve("input"));
        Path reports = Files.createDirectories(folder.resolve("reports"));
        String whole =
                "Ura e re mbi lumin e qytetit hapet më 5 maj dhe kalimi me makinë mbetet falas për të gjithë banorët";
        String part = "kalimi me makinë mbetet falas për të gjithë banorët";
        String other = "Tragetet ndalojnë punën sapo të mbarojnë shirat e pranverës";
        String told = "Barkat e vjetra nuk lundrojnë më pas motit të keq";
        write(input, "a.txt", "2026-03-12", List.of(whole, part, other, told));
        SampleRun.run(input, reports);
        assertThat(claims(reports)).containsExactly("C1", "C1", "C2", "C3");

        Path edited = SavedCopy.excel(
                reports.resolve(BOOK),
                "Anna K.",
                List.of(edit("S2", "not the same", ""), edit("S4", "same as claim", "C2")),
                folder.resolve("edited.xlsx"));
        Files.createDirectories(reports.resolve("review"));
        Files.copy(edited, reports.resolve("review").resolve("anna.xlsx"));
        write(
                input,
                "b.txt",
                "2026-03-13",
                List.of(
                        whole,
                        "Kalimi me makine mbetet falas per te gjithe banoret",
                        "kalimi me makinë mbetet falas për gjithë banorët",
                        told,
                        other));
        SampleRun.run(input, reports);

        assertThat(claims(reports)).containsExactly("C1", "CS2", "C2", "C2", "C1", "CS2", "CS2", "C2", "C2");
        SampleRun.run(input, reports);
        assertThat(claims(reports)).containsExactly("C1", "CS2", "C2", "C2", "C1", "CS2", "CS2", "C2", "C2");
    }

    private static void write(Path input, String name, String date, List<String> quotations) throws IOException {
        StringBuilder text = new StringBuilder("date " + date + "\n");
        for (String quotation : quotations) {
            text.append("\n“").append(quotation).append("”, tha Arta Leka.\n");
        }
        Files.writeString(input.resolve(name), text.toString());
    }

    private static Edit edit(String statement, String verdict, String value) {
        return new Edit(2, statement, Map.of("Your verdict", verdict, "Who, what or which", value));
    }

    private static List<String> claims(Path reports) throws IOException {
        return ClaimNumbersTest.claims(reports);
    }
}
