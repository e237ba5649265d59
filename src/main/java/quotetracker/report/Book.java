package quotetracker.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook being written. Sheets appear in the order of {@link Layout.Name}; their rows may be streamed in any order
 * and do not stay in memory.
 */
final class Book implements AutoCloseable {
    private static final int ROWS_IN_MEMORY = 100;
    /** Sheets with more rows may pass 4 GiB, which needs a form of zip that not every program reads. */
    private static final int SURELY_SMALL_ROWS = 300_000;

    private static final String PROGRAM = "Quote Tracker";
    private static final int SHEET_NAME_LIMIT = 31;

    private final SXSSFWorkbook streamed = new SXSSFWorkbook(new XSSFWorkbook(), ROWS_IN_MEMORY);
    private final Texts texts;
    private final Styles styles;
    private final RowIndex index = new RowIndex();
    private final LongTexts longTexts = new LongTexts();
    private final Map<Limit, Integer> limits = new EnumMap<>(Limit.class);
    private final CellWriter cells;
    private final Map<Layout.Name, List<Part>> parts = new EnumMap<>(Layout.Name.class);
    private final Map<String, Layout.Name> sheetNames = new HashMap<>();
    private final int maxRows;
    private int mostRows;

    /**
     * One sheet, or one of several that hold the rows of a layout.
     *
     * @param number 1 for the first
     */
    record Part(XSSFSheet sheet, SXSSFSheet stream, int number) {}

    /**
     * Starts with every sheet empty.
     *
     * @param maxRows rows a sheet can hold, header included; more continue on a next sheet
     */
    Book(Texts texts, int maxRows) {
        this.texts = texts;
        this.maxRows = maxRows;
        styles = new Styles(workbook());
        cells = new CellWriter(this);
        Map<Layout.Name, Layout<?>> layouts = new EnumMap<>(Layout.Name.class);
        TextKeys.layouts().forEach(layout -> layouts.put(layout.name(), layout));
        for (Layout.Name name : Layout.Name.values()) {
            Part part = newSheet(name, 1);
            Layout<?> layout = layouts.get(name);
            if (layout != null) {
                TableSheet.start(layout, part.sheet(), texts, styles);
            }
        }
    }

    private Part newSheet(Layout.Name name, int number) {
        String suffix = number == 1 ? "" : " " + number;
        String safe = WorkbookUtil.createSafeSheetName(texts.get("sheets." + name.key()));
        String title = safe.substring(0, Math.min(safe.length(), SHEET_NAME_LIMIT - suffix.length())) + suffix;
        Layout.Name other = sheetNames.put(title.toLowerCase(Locale.ROOT), name);
        if (other != null) {
            throw new IllegalStateException(
                    "the sheets " + other + " and " + name + " are both called '" + title + "'");
        }
        SXSSFSheet stream = streamed.createSheet(title);
        Part part = new Part(workbook().getSheet(title), stream, number);
        part.sheet().setRightToLeft(texts.rightToLeft());
        part.sheet().setDisplayGridlines(false);
        parts.computeIfAbsent(name, unused -> new ArrayList<>()).add(part);
        return part;
    }

    /** Writes all rows of a layout, on as many sheets as they take, and shows each to {@code seen}. */
    <R> void stream(Layout<R> layout, Stream<R> rows, Consumer<R> seen) {
        cells.newSheet();
        SheetStream<R> target = new SheetStream<>(this, layout);
        try (rows) {
            rows.forEach(row -> {
                target.write(row);
                seen.accept(row);
            });
        }
        target.finish();
    }

    /** Tells where the rows of a layout will stand before they are written. */
    <R> void reserve(Layout<R> layout, Stream<R> rows) {
        try (rows) {
            new SheetStream<>(this, layout).reserve(rows);
        }
    }

    Part firstPart(Layout.Name name) {
        return parts(name).get(0);
    }

    /** The sheets that hold the rows of a layout. */
    List<Part> parts(Layout.Name name) {
        return parts.getOrDefault(name, List.of());
    }

    <R> Part nextPart(Layout<R> layout) {
        cells.newSheet();
        met(Limit.ROWS, 1);
        Part part = newSheet(layout.name(), parts(layout.name()).size() + 1);
        TableSheet.start(layout, part.sheet(), texts, styles);
        return part;
    }

    <R> void finish(Layout<R> layout, Part part, int lastRow) {
        mostRows = Math.max(mostRows, lastRow);
        TableSheet.finish(layout, part, lastRow, texts, styles);
    }

    /** Names the cells with speakers' names for the drop-downs. */
    void nameSpeakers(int speakers) {
        int column = RowColumns.SPEAKERS.indexOf("name");
        CellReference top = new CellReference(1, column, true, true);
        CellReference bottom = new CellReference(Math.max(1, Math.min(speakers, maxRows - 1)), column, true, true);
        Name name = workbook().createName();
        name.setNameName(Guidance.SPEAKER_NAMES);
        name.setRefersToFormula(
                "'" + firstPart(Layout.Name.SPEAKERS).sheet().getSheetName().replace("'", "''") + "'!"
                        + top.formatAsString() + ":" + bottom.formatAsString());
    }

    /** Fills in the document's properties. The same report gives the same ones, whenever it is written. */
    void describe(RunRow run) {
        POIXMLProperties properties = workbook().getProperties();
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        Selection selection = run.selection();
        core.setTitle(texts.get("pages.title_period", selection.from(), selection.to()));
        core.setCreator(PROGRAM);
        core.setCreated(Optional.of(Date.from(
                run.started() == null ? selection.to().atStartOfDay().toInstant(ZoneOffset.UTC) : run.started())));
        properties.getExtendedProperties().setApplication(PROGRAM);
        properties.getCustomProperties().addProperty("quote-tracker version", run.version());
        properties.getCustomProperties().addProperty("quote-tracker language", texts.language());
    }

    XSSFWorkbook workbook() {
        return streamed.getXSSFWorkbook();
    }

    Texts texts() {
        return texts;
    }

    Styles styles() {
        return styles;
    }

    RowIndex index() {
        return index;
    }

    CellWriter cells() {
        return cells;
    }

    LongTexts longTexts() {
        return longTexts;
    }

    /** Notes that a limit was met so many times more. */
    void met(Limit limit, int times) {
        limits.merge(limit, times, Integer::sum);
    }

    /** The limits met so far, and how often. */
    Map<Limit, Integer> limits() {
        return new EnumMap<>(limits);
    }

    int maxRows() {
        return maxRows;
    }

    /** Writes the rest and the whole to {@code target}. */
    void writeTo(OutputStream target) throws IOException {
        stream(RowColumns.LONG_TEXTS, longTexts.rows().stream(), row -> {});
        if (longTexts.rows().isEmpty()) {
            workbook()
                    .setSheetHidden(
                            workbook()
                                    .getSheetIndex(
                                            firstPart(Layout.Name.LONG_TEXTS).sheet()),
                            true);
        }
        workbook().setActiveSheet(0);
        streamed.setZip64Mode(mostRows > SURELY_SMALL_ROWS ? Zip64Mode.Always : Zip64Mode.AsNeeded);
        streamed.write(target);
    }

    @Override
    public void close() throws IOException {
        streamed.close();
    }
}
