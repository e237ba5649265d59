package quotetracker.report;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;

/** Draws charts of columns or bars from cells of a sheet. */
final class ColumnChart {
    private static final int GAP_PERCENT = 60;
    private static final double TITLE_POINTS = 12;
    /** Blue, orange, green, purple, grey: told apart by colour-blind readers too. */
    private static final List<byte[]> COLOURS = List.of(
            rgb(0x1F, 0x77, 0xB4),
            rgb(0xE6, 0x8A, 0x00),
            rgb(0x00, 0x8F, 0x6B),
            rgb(0x8E, 0x5E, 0xA2),
            rgb(0x7A, 0x7A, 0x7A));

    private final XSSFSheet sheet;
    private final XSSFDrawing drawing;

    ColumnChart(XSSFSheet sheet) {
        this.sheet = sheet;
        drawing = sheet.createDrawingPatriarch();
    }

    /**
     * Draws one chart.
     *
     * @param corners first column and row, last column and row
     * @param categories the cells that name the columns
     * @param values the cells of each series, one column of the sheet each
     * @param titles the name of each series; several are drawn as lines with a legend, one as columns with their figures
     * @param axis what the categories are, empty if they speak for themselves
     * @param bars whether the columns lie
     */
    void draw(
            String title,
            int[] corners,
            CellRangeAddress categories,
            List<CellRangeAddress> values,
            List<String> titles,
            String axis,
            boolean bars) {
        XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, corners[0], corners[1], corners[2], corners[3]);
        XSSFChart chart = drawing.createChart(anchor);
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        chart.getTitle()
                .getBody()
                .getParagraphs()
                .forEach(paragraph -> paragraph.getTextRuns().forEach(run -> run.setFontSize(TITLE_POINTS)));
        XDDFCategoryAxis names = chart.createCategoryAxis(bars ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        XDDFValueAxis scale = chart.createValueAxis(bars ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        scale.setCrosses(bars ? AxisCrosses.MAX : AxisCrosses.AUTO_ZERO);
        scale.setMinimum(0);
        scale.setNumberFormat("0");
        if (!axis.isEmpty()) {
            names.setTitle(axis);
        }
        if (bars) {
            names.setOrientation(AxisOrientation.MAX_MIN);
        }
        boolean several = values.size() > 1;
        XDDFChartData data = chart.createData(several ? ChartTypes.LINE : ChartTypes.BAR, names, scale);
        data.setVaryColors(false);
        if (data instanceof XDDFBarChartData columns) {
            columns.setBarDirection(bars ? BarDirection.BAR : BarDirection.COL);
            columns.setGapWidth(GAP_PERCENT);
        }
        if (data instanceof XDDFLineChartData lines) {
            // Excel repairs a file whose lines do not say how they stand to one another.
            lines.setGrouping(Grouping.STANDARD);
        }
        if (several) {
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
        for (int i = 0; i < values.size(); i++) {
            XDDFChartData.Series series = data.addSeries(
                    XDDFDataSourcesFactory.fromStringCellRange(sheet, categories),
                    XDDFDataSourcesFactory.fromNumericCellRange(sheet, values.get(i)));
            series.setTitle(titles.get(i), null);
            colour(series, COLOURS.get(i % COLOURS.size()));
        }
        chart.plot(data);
        if (!several) {
            showFigures(chart);
        }
    }

    private static void showFigures(XSSFChart chart) {
        CTDLbls labels = chart.getCTChart()
                .getPlotArea()
                .getBarChartArray(0)
                .getSerArray(0)
                .addNewDLbls();
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    private static void colour(XDDFChartData.Series series, byte[] colour) {
        XDDFSolidFillProperties fill = new XDDFSolidFillProperties(XDDFColor.from(colour));
        if (series instanceof XDDFLineChartData.Series line) {
            line.setSmooth(false);
            line.setMarkerStyle(MarkerStyle.CIRCLE);
            line.setLineProperties(new XDDFLineProperties(fill));
        }
        series.setFillProperties(fill);
    }

    private static byte[] rgb(int red, int green, int blue) {
        return new byte[] {(byte) red, (byte) green, (byte) blue};
    }
}
