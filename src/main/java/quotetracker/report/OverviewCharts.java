package quotetracker.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The charts beside the overview, each of which answers the question in its title, and the figures they are drawn from. */
final class OverviewCharts {
    /** The column where charts begin; the figures stand behind the last chart. */
    private static final int CHARTS = 6;

    private static final int CHART_COLUMNS = 7;
    private static final int IN_A_ROW = 2;
    /** Where the charts end. */
    static final int LAST_COLUMN = CHARTS + IN_A_ROW * CHART_COLUMNS;

    private static final int FIGURES = LAST_COLUMN + 4;
    private static final int NAME_SHOWN = 32;
    private static final int FIRST_ROW = 3;
    private static final float CHART_POINTS = 230;

    private final Book book;
    private final XSSFSheet sheet;
    private final ColumnChart charts;
    private int figureColumn = FIGURES;
    private int place;

    OverviewCharts(Book book, XSSFSheet sheet) {
        this.book = book;
        this.sheet = sheet;
        charts = new ColumnChart(sheet);
    }

    void draw(Tally tally, SortedMap<LocalDate, Integer> statementDays, List<DayCount> claimDays) {
        single("pages.chart_days", perDay(statementDays), "", false);
        Map<String, Double> speakers = new LinkedHashMap<>();
        tally.topSpeakers().forEach(speaker -> speakers.put(speaker.name(), (double) speaker.statements()));
        single("pages.chart_speakers", speakers, "", true);
        Map<String, Double> outlets = new LinkedHashMap<>();
        tally.claimsByOutlets().forEach((number, claims) -> outlets.put(number.toString(), (double) claims));
        single("pages.chart_outlets", outlets, book.texts().get("pages.independent"), false);
        spread(claimDays);
    }

    /** Every day from the first to the last, those without statements too. */
    private static Map<String, Double> perDay(SortedMap<LocalDate, Integer> days) {
        Map<String, Double> all = new LinkedHashMap<>();
        if (!days.isEmpty()) {
            days.firstKey()
                    .datesUntil(days.lastKey().plusDays(1))
                    .forEach(day -> all.put(day.toString(), (double) days.getOrDefault(day, 0)));
        }
        return all;
    }

    private void single(String title, Map<String, Double> values, String axis, boolean bars) {
        if (values.isEmpty()) {
            return;
        }
        String heading = book.texts().get(title);
        label(0, figureColumn, heading);
        int row = 1;
        for (Map.Entry<String, Double> value : values.entrySet()) {
            label(row, figureColumn, value.getKey());
            cell(row, figureColumn + 1, value.getValue());
            row++;
        }
        charts.draw(
                heading,
                anchor(),
                area(figureColumn, row),
                List.of(area(figureColumn + 1, row)),
                List.of(heading),
                axis,
                bars);
        figureColumn += 3;
    }

    /** How the most repeated claims went through the days. */
    private void spread(List<DayCount> claimDays) {
        if (claimDays.isEmpty()) {
            return;
        }
        Map<String, Map<LocalDate, Integer>> claims = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        TreeSet<LocalDate> days = new TreeSet<>();
        for (DayCount count : claimDays) {
            days.add(count.day());
            names.putIfAbsent(count.id(), count.id() + " " + count.name());
            claims.computeIfAbsent(count.id(), unused -> new TreeMap<>()).put(count.day(), count.statements());
        }
        String heading = book.texts().get("pages.chart_spread");
        label(0, figureColumn, heading);
        int row = 1;
        for (LocalDate day : days) {
            label(row, figureColumn, day.toString());
            int column = figureColumn + 1;
            for (Map<LocalDate, Integer> claim : claims.values()) {
                cell(row, column++, claim.getOrDefault(day, 0));
            }
            row++;
        }
        List<CellRangeAddress> areas = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        for (String name : names.values()) {
            titles.add(shortened(name));
            label(0, figureColumn + 1 + areas.size(), shortened(name));
            areas.add(area(figureColumn + 1 + areas.size(), row));
        }
        charts.draw(heading, anchor(), area(figureColumn, row), areas, titles, "", false);
    }

    /** Two beside each other, as high as they are whatever the height of the rows. */
    private int[] anchor() {
        int left = CHARTS + place % IN_A_ROW * CHART_COLUMNS;
        int above = place / IN_A_ROW;
        int top = rowBelow(FIRST_ROW, above * CHART_POINTS);
        place++;
        return new int[] {left, top, left + CHART_COLUMNS, rowBelow(top, CHART_POINTS)};
    }

    private int rowBelow(int from, float points) {
        int row = from;
        float left = points;
        while (left > 0) {
            XSSFRow existing = sheet.getRow(row);
            left -= existing == null ? sheet.getDefaultRowHeightInPoints() : existing.getHeightInPoints();
            row++;
        }
        return row;
    }

    private static CellRangeAddress area(int column, int rowAfter) {
        return new CellRangeAddress(1, rowAfter - 1, column, column);
    }

    private void label(int row, int column, String text) {
        new Page(book, Layout.Name.OVERVIEW).text(row, column, shortened(text), Styles.Page.FIGURE_LABEL);
    }

    private void cell(int row, int column, double value) {
        new Page(book, Layout.Name.OVERVIEW).number(row, column, value, Styles.Page.NUMBER);
        sheet.setColumnHidden(column, false);
    }

    private static String shortened(String name) {
        return name.length() <= NAME_SHOWN
                ? name
                : name.substring(0, NAME_SHOWN - 1).strip() + "…";
    }
}
