package quotetracker.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import quotetracker.report.ReportFormat;
import quotetracker.settings.Settings;

/** What was written from the store and lies beside it: reports, reviewers' workbooks, backups. */
final class OlderFiles {
    private OlderFiles() {}

    static List<Path> of(Settings settings) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : List.of(
                settings.reports(),
                settings.reports().resolve("review"),
                settings.store(),
                settings.store().resolve("backups"))) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> listed = Files.list(folder)) {
                    listed.filter(OlderFiles::isCopy).sorted().forEach(files::add);
                }
            }
        }
        return files;
    }

    private static boolean isCopy(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".zip")
                || name.endsWith(".replaced")
                || Stream.of(ReportFormat.values()).anyMatch(format -> name.endsWith("." + format.extension()));
    }
}
