package quotetracker.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.ColorScaleFormatting;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/** Speakers by days as a heat map: who spoke when, and who fell silent. */
final class TimelinePage {
    /** More speakers than a screen shows; the others are in Speakers. */
    private static final int SPEAKERS = 100;
    /** Columns a sheet can hold, without the two in front. */
    private static final int MOST_DAYS = 16_000;

    private static final int FIRST_ROW = 3;
    private static final int FIRST_COLUMN = 2;

    private TimelinePage() {}

    private record Line(String id, String name, Map<LocalDate, Integer> days) {
        private int total() {
            return days.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    static void write(Book book, List<DayCount> counts) {
        Page page = new Page(book, Layout.Name.TIMELINE);
        page.text(0, 0, book.texts().get("sheets.timeline"), Styles.Page.TITLE);
        page.text(1, 0, book.texts().get("pages.timeline_about"), Styles.Page.SUBTITLE);
        page.row(0).setHeightInPoints(30);
        Paper.page(page.sheet());
        page.widths(28, 8);
        if (counts.isEmpty()) {
            page.text(FIRST_ROW, 0, book.texts().get("pages.timeline_empty"), Styles.Page.TEXT);
            return;
        }
        List<LocalDate> days = days(counts);
        page.text(FIRST_ROW - 1, 0, book.texts().get("columns.speakers.name.title"), Styles.Page.HEADER);
        page.text(FIRST_ROW - 1, 1, book.texts().get("pages.total"), Styles.Page.HEADER);
        for (int i = 0; i < days.size(); i++) {
            // Short: the year stands in the overview's title, and the column is narrow.
            page.text(FIRST_ROW - 1, FIRST_COLUMN + i, days.get(i).toString(), Styles.Page.DAY);
            page.sheet().setColumnWidth(FIRST_COLUMN + i, 4 * 256);
        }
        page.row(FIRST_ROW - 1).setHeightInPoints(62);
        List<Line> all = lines(counts);
        List<Line> lines = all.subList(0, Math.min(all.size(), SPEAKERS));
        if (all.size() > SPEAKERS) {
            book.met(Limit.TIMELINE, all.size() - SPEAKERS);
        }
        for (int i = 0; i < lines.size(); i++) {
            line(page, FIRST_ROW + i, lines.get(i), days);
        }
        page.sheet().createFreezePane(FIRST_COLUMN, FIRST_ROW);
        page.sheet().setRepeatingRows(new CellRangeAddress(FIRST_ROW - 1, FIRST_ROW - 1, -1, -1));
        heat(
                page,
                new CellRangeAddress(
                        FIRST_ROW, FIRST_ROW + lines.size() - 1, FIRST_COLUMN, FIRST_COLUMN + days.size() - 1));
    }

    private static List<LocalDate> days(List<DayCount> counts) {
        TreeSet<LocalDate> known = new TreeSet<>();
        counts.forEach(count -> known.add(count.day()));
        LocalDate last = known.last();
        LocalDate first = known.first().isBefore(last.minusDays(MOST_DAYS)) ? last.minusDays(MOST_DAYS) : known.first();
        return first.datesUntil(last.plusDays(1)).toList();
    }

    private static List<Line> lines(List<DayCount> counts) {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (DayCount count : counts) {
            lines.computeIfAbsent(count.id(), id -> new Line(id, count.name(), new HashMap<>()))
                    .days()
                    .merge(count.day(), count.statements(), Integer::sum);
        }
        return lines.values().stream()
                .sorted((one, other) -> other.total() != one.total()
                        ? Integer.compare(other.total(), one.total())
                        : one.name().compareTo(other.name()))
                .toList();
    }

    private static void line(Page page, int row, Line line, List<LocalDate> days) {
        page.link(row, 0, Layout.Name.SPEAKERS, line.id(), line.name());
        page.number(row, 1, line.total(), Styles.Page.NUMBER);
        for (int i = 0; i < days.size(); i++) {
            Integer statements = line.days().get(days.get(i));
            if (statements != null) {
                page.number(row, FIRST_COLUMN + i, statements, Styles.Page.HEAT);
            }
        }
    }

    private static void heat(Page page, CellRangeAddress area) {
        XSSFSheetConditionalFormatting formatting = page.sheet().getSheetConditionalFormatting();
        XSSFConditionalFormattingRule rule = formatting.createConditionalFormattingColorScaleRule();
        ColorScaleFormatting scale = rule.getColorScaleFormatting();
        scale.setNumControlPoints(2);
        scale.getThresholds()[0].setRangeType(RangeType.MIN);
        scale.getThresholds()[1].setRangeType(RangeType.MAX);
        scale.setColors(new XSSFColor[] {Styles.COLD, Styles.HOT});
        formatting.addConditionalFormatting(new CellRangeAddress[] {area}, rule);
    }
}
