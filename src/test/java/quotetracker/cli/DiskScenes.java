package quotetracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import quotetracker.ProgramProcess;
import quotetracker.QuoteTracker;
import quotetracker.batch.StoreContent;
import quotetracker.batch.WorkbookContent;

/** What happens on disks of its own: a program, since it must be started in a way that lets it have them. */
final class DiskScenes {
    static final String DONE = "all scenes played";
    private static final String LARGE = "64m";
    private static final String NO_ROOM_FOR_THE_TABLES = "400k";
    private static final String NO_ROOM_FOR_THE_ROWS = "1300k";
    private static final String NO_ROOM_FOR_A_WORKBOOK = "100k";
    private static final String FULL = ": there is not enough room on the disk";
    private static final String READ_ONLY = "Read-only file system";
    private static final int ARTICLES = 60;

    private final Path input;
    private final Path config;
    private final List<String> store;
    private final List<String> workbook;

    /** Runs once in peace. */
    DiskScenes(Path folder) throws Exception {
        input = Files.write(folder.resolve("input.jsonl"), articles());
        config = ProgramProcess.configuration(folder, "  articles-per-commit: 10");
        Path peaceful = folder.resolve("peaceful");
        assertThat(execute(run(peaceful)).code()).isZero();
        store = StoreContent.of(peaceful);
        workbook = WorkbookContent.of(peaceful);
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        DiskScenes scenes = new DiskScenes(folder);
        scenes.fullStore(folder.resolve("store"));
        scenes.fullReports(folder.resolve("reports"));
        scenes.readOnly(folder.resolve("read-only"));
        System.out.println(DONE);
        System.exit(0);
    }

    private void fullStore(Path reports) throws Exception {
        Path disk = Disks.mount(reports.resolve("store"), NO_ROOM_FOR_THE_TABLES);
        failed(reports, disk + FULL, "MiB free)", "make room");
        Disks.change(disk, "size=" + NO_ROOM_FOR_THE_ROWS);

        failed(reports, disk + FULL, "MiB free)", "make room");

        assertThat(execute("doctor", reports).text()).doesNotContain("cannot be read", "do not stand");
        Disks.change(disk, "size=" + LARGE);
        theNextRunFinishesTheWork(reports);
    }

    private void fullReports(Path reports) throws Exception {
        Disks.mount(reports, NO_ROOM_FOR_A_WORKBOOK);
        Disks.mount(reports.resolve("store"), LARGE);

        failed(reports, reports + FULL, "MiB free)", "make room");

        Disks.change(reports, "size=" + LARGE);
        theNextRunFinishesTheWork(reports);
    }

    private void readOnly(Path reports) throws Exception {
        for (String name : List.of("", "logs", "store")) {
            Path disk = Disks.mount(reports.resolve(name), LARGE);
            Disks.change(disk, "ro");
            failed(reports, disk.toString(), READ_ONLY, "name another folder");
            assertThat(disk).isEmptyDirectory();
            Disks.change(disk, "rw");
        }
        theNextRunFinishesTheWork(reports);

        Disks.change(reports.resolve("store"), "ro");
        failed(reports, reports.resolve("store").toString(), READ_ONLY, "name another folder");
        Disks.change(reports.resolve("store"), "rw");
        assertThat(StoreContent.of(reports)).isEqualTo(store);
        assertThat(WorkbookContent.of(reports)).isEqualTo(workbook);
    }

    private void failed(Path reports, String... told) throws Exception {
        Shown shown = execute(run(reports));
        assertThat(shown.text()).contains(told).doesNotContain("\tat ");
        assertThat(shown.code()).isEqualTo(ExitCode.FAILED);
    }

    void theNextRunFinishesTheWork(Path reports) throws Exception {
        Shown shown = execute(run(reports));
        assertThat(shown.code()).as("%s", shown.text()).isZero();
        assertThat(StoreContent.of(reports)).isEqualTo(store);
        assertThat(WorkbookContent.of(reports)).isEqualTo(workbook);
        try (Stream<Path> files = Files.walk(reports)) {
            assertThat(files.filter(file -> file.toString().endsWith(".part"))).isEmpty();
        }
    }

    /** The command line of a run. */
    String[] run(Path reports) {
        return new String[] {
            "run",
            "--config",
            config.toString(),
            "--input",
            input.toString(),
            "--reports",
            reports.toString(),
            "--date",
            "2026-03-14"
        };
    }

    private Shown execute(String command, Path reports) {
        return execute(new String[] {command, "--config", config.toString(), "--reports", reports.toString()});
    }

    private record Shown(int code, String text) {}

    private static Shown execute(String... arguments) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        int code = Commands.of(QuoteTracker.program()).setOut(out).setErr(out).execute(arguments);
        return new Shown(code, text.toString());
    }

    private static List<String> articles() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            lines.add("{\"id\":" + i + ",\"text\":\"“Rruga numër " + i + " hapet në maj”, tha Arta Leka. “Ura numër "
                    + i + " mbyllet në qershor”, tha Besnik Marku.\"}");
        }
        return lines;
    }
}
