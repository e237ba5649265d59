package quotetracker.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers of claims, over whole runs: threads, commits and nights change nothing, and late articles rename nothing. */
class ClaimNumbersTest {
    private static final List<String> DAYS = List.of("2026-03-10", "2026-03-11", "2026-03-12");
    private static final List<String> SAID = List.of(
            "Ura e re mbi lumin e qytetit hapet më 5 maj për të gjithë banorët",
            "Ura e re mbi lumin e qytetit hapet më 9 maj për të gjithë banorët",
            "Kanali i vjetër do të pastrohet para dimrit nga ndërmarrja e ujërave",
            "Biblioteka e fshatit mori treqind libra të rinj për fëmijë");

    @TempDir
    private Path folder;

    @Test
    void threadsCommitsAndNightsChangeNothing() throws Exception {
        Path all = Files.createDirectories(folder.resolve("all"));
        for (int day = 0; day < DAYS.size(); day++) {
            articlesOf(day, all);
        }
        Path once = Files.createDirectories(folder.resolve("once"));
        SampleRun.run(all, once, 1, 100);
        List<String> claims = claims(once);
        assertThat(claims).hasSize(DAYS.size() * SAID.size()).startsWith("C1", "C2", "C3", "C4");
        assertThat(claims).containsOnly("C1", "C2", "C3", "C4");

        Path input = Files.createDirectories(folder.resolve("input"));
        Path nights = Files.createDirectories(folder.resolve("nights"));
        for (int day = 0; day < DAYS.size(); day++) {
            articlesOf(day, input);
            SampleRun.run(input, nights, 4, 1);
        }
        assertThat(claims(nights)).isEqualTo(claims);

        Files.writeString(input.resolve("read-again.txt"), article(1, 0));
        Files.writeString(
                input.resolve("z-late.txt"),
                "date 2026-03-01\n\n“" + SAID.get(2) + "”, tha Arta Leka.\n\n“Moti i mirë zgjat deri të dielën”, tha"
                        + " Arta Leka.\n");
        SampleRun.run(input, nights, 4, 2);
        assertThat(claims(nights)).startsWith(claims.toArray(String[]::new)).endsWith("C3", "C5");
    }

    private static void articlesOf(int day, Path folder) throws IOException {
        for (int number = 0; number < SAID.size(); number++) {
            Files.writeString(folder.resolve(DAYS.get(day) + "-" + number + ".txt"), article(day, number));
        }
    }

    private static String article(int day, int number) {
        int first = (number + day) % SAID.size();
        return "date " + DAYS.get(day) + "\n\n“" + SAID.get(first) + "”, tha Arta Leka.\n";
    }

    /** The claims of the night's statements, in the order of the statements. */
    static List<String> claims(Path reports) throws IOException {
        return ReviewedNightTest.column(reports, "Statements", "Claim").stream()
                .map(link -> link.replaceAll(".*\"(\\w+)\"\\)", "$1"))
                .toList();
    }
}
