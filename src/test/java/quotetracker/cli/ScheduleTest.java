package quotetracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quotetracker.ProgramProcess;
import quotetracker.QuoteTracker;

/** {@code schedule} and {@code run} as a person starts them: real processes with the real clock. */
class ScheduleTest {
    private static final int TERMINATED = 143;

    @TempDir
    private Path folder;

    @Test
    void missedNightsAreMadeUpForAndAnIdleScheduleIsInNobodysWay() throws Exception {
        Path input = Files.createDirectory(folder.resolve("input"));
        Files.writeString(input.resolve("a.txt"), "“Rruga hapet në maj”, tha Arta Leka.");
        Path config = ProgramProcess.configuration(folder, "  folders: [" + input + "]", "  cron: \"0 0 0 * * *\"");
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Tirane"));
        try (ProgramProcess first =
                program("run", config, "--date", today.minusDays(3).toString())) {
            assertThat(first.code()).isZero();
        }

        try (ProgramProcess schedule = program("schedule", config)) {
            for (int ago = 2; ago >= 0; ago--) {
                assertThat(schedule.awaitLine("Run ")).isEqualTo("Run 1 of " + today.minusDays(ago) + ": completed");
            }
            schedule.awaitLine("next run at " + today.plusDays(1) + "T00:00");
            try (ProgramProcess byHand = program("run", config, "--date", today.toString())) {
                assertThat(byHand.awaitEnd()).contains("Run 2 of " + today + ": completed");
            }
            schedule.askToStop();
            assertThat(schedule.code()).isEqualTo(TERMINATED);
        }
    }

    @Test
    void askedToStopItEndsAfterTheNextCommitAndGoesOnAtTheNextStart() throws Exception {
        Path input = folder.resolve("input.jsonl");
        Files.write(input, lines(400));
        Path config = ProgramProcess.configuration(
                folder,
                "  folders: [" + input + "]",
                "  cron: \"* * * * * *\"",
                "  parallel-articles: 1",
                "  articles-per-commit: 1");
        try (ProgramProcess schedule = program("schedule", config)) {
            schedule.awaitLine("reading articles");
            schedule.askToStop();
            assertThat(schedule.awaitLine("Run 1 of")).contains("stopped");
            assertThat(schedule.code()).isEqualTo(TERMINATED);
            assertThat(schedule.awaitEnd()).noneMatch(line -> line.contains("ERROR"));
        }

        try (ProgramProcess schedule = program("schedule", config)) {
            assertThat(schedule.awaitLine("Run 1 of")).contains("completed");
            assertThat(schedule.awaitLine("statements  ")).contains("400 new");
        }
    }

    @Test
    void besideARunStatusWorksAndAnotherRunIsToldWhoRuns() throws Exception {
        Path input = folder.resolve("input.jsonl");
        Files.write(input, lines(400));
        Path config = ProgramProcess.configuration(folder, "  folders: [" + input + "]", "  articles-per-commit: 1");
        try (ProgramProcess first = program("run", config)) {
            first.awaitLine("reading articles");
            StringWriter shown = new StringWriter();
            int status = Commands.of(QuoteTracker.program())
                    .setOut(new PrintWriter(shown))
                    .execute(
                            "status",
                            "--config",
                            config.toString(),
                            "--reports",
                            reports().toString());
            assertThat(status).isZero();
            assertThat(shown.toString())
                    .contains("now         process " + first.pid() + ", since")
                    .contains("  1    running  ");
            try (ProgramProcess second = program("run", config)) {
                assertThat(second.awaitEnd())
                        .singleElement()
                        .asString()
                        .contains("process " + first.pid(), "since", QuoteTracker.class.getName() + " run");
                assertThat(second.code()).isEqualTo(ExitCode.BUSY);
            }
        }
    }

    private Path reports() {
        return folder.resolve("reports");
    }

    private static List<String> lines(int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> "{\"id\":" + i + ",\"text\":\"“Rruga numër " + i + " hapet në maj”, tha Arta Leka.\"}")
                .toList();
    }

    private ProgramProcess program(String command, Path config, String... more) throws Exception {
        List<String> arguments = new java.util.ArrayList<>(List.of(
                command, "--config", config.toString(), "--reports", reports().toString()));
        arguments.addAll(List.of(more));
        return ProgramProcess.start(QuoteTracker.class, arguments.toArray(new String[0]));
    }
}
