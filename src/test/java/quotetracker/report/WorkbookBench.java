package quotetracker.report;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints how fast a sheet of statements is written, beside the same cells written by POI without styles and by fastexcel:
 * {@code mvn -q test -Dtest=WorkbookBench -Dbench=1000000 -DargLine=-Xmx512m}.
 */
@EnabledIfSystemProperty(named = "bench", matches = "\\d+")
class WorkbookBench {
    private static final int ROWS = Integer.getInteger("bench", 0);

    @TempDir
    private Path folder;

    private interface Work {
        void write(Path target) throws Exception;
    }

    private void measure(String name, Work work) throws Exception {
        Path target = folder.resolve(name.replace(' ', '-') + ".xlsx");
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        work.write(target);
        double seconds = (System.nanoTime() - start) / 1e9;
        long peak =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf(
                Locale.ROOT,
                "%-28s %,10d rows %8.1f s %,9.0f rows/s %8.1f MiB, heap at most %,d MiB%n",
                name,
                ROWS,
                seconds,
                ROWS / seconds,
                Files.size(target) / 1048576.0,
                peak >> 20);
        Files.delete(target);
    }

    @Test
    void statements() throws Exception {
        Texts texts = Texts.load(Path.of("config", "report"), "en");
        measure("fastexcel, inline strings", this::fastexcel);
        measure("POI streaming, no styles", this::plain);
        measure("statements sheet", target -> sheet(texts, target));
        measure("whole workbook", target -> new WorkbookWriter(texts).write(new SampleReport(ROWS), target));
    }

    private void sheet(Texts texts, Path target) throws IOException {
        SafeFile.write(target, (stream, scratch) -> {
            try (Book book = new Book(texts, 1_048_576);
                    Stream<StatementRow> rows = new SampleReport(ROWS).statements()) {
                book.stream(StatementColumns.STATEMENTS, rows, row -> {});
                ColumnsPage.write(book);
                book.nameSpeakers(1);
                book.writeTo(stream);
            }
        });
    }

    private static List<Column<StatementRow>> columns() {
        return StatementColumns.STATEMENTS.columns();
    }

    private void plain(Path target) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(100);
                OutputStream out = Files.newOutputStream(target)) {
            SXSSFSheet sheet = book.createSheet("Statements");
            int[] number = {0};
            new SampleReport(ROWS).statements().forEach(statement -> {
                Row row = sheet.createRow(number[0]++);
                for (int i = 0; i < columns().size(); i++) {
                    Object value = columns().get(i).value().apply(statement);
                    if (value instanceof Number figure) {
                        row.createCell(i).setCellValue(figure.doubleValue());
                    } else if (value != null) {
                        row.createCell(i).setCellValue(value.toString());
                    }
                }
            });
            book.write(out);
        }
    }

    private void fastexcel(Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target);
                Workbook book = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = book.newWorksheet("Statements");
            int[] number = {0};
            new SampleReport(ROWS).statements().forEach(statement -> {
                int row = number[0]++;
                for (int i = 0; i < columns().size(); i++) {
                    Object value = columns().get(i).value().apply(statement);
                    if (value instanceof Number figure) {
                        sheet.value(row, i, figure.doubleValue());
                    } else if (value != null) {
                        sheet.inlineString(row, i, value.toString());
                    }
                }
                if (row % 100 == 99) {
                    flush(sheet);
                }
            });
        }
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
