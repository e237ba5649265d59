package quotetracker.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookWriterTest {
    private static final Path TEXTS = Path.of("config", "report");

    @TempDir
    private Path folder;

    @Test
    void writesAWorkbook() throws Exception {
        Path target = folder.resolve("2026-03-14-statements.xlsx");

        assertThat(new WorkbookWriter(Texts.load(TEXTS, "en")).write(new SampleReport(40), target))
                .isEqualTo(target);

        java.nio.file.Files.copy(
                target, Path.of("target/sample.xlsx"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
