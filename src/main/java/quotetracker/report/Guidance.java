package quotetracker.report;

import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFPatternFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/** Leads the eye and the hand: colours for what is new or doubtful, drop-downs for what a reviewer fills in. */
final class Guidance {
    /** Below this even odds are left. */
    private static final double VERY_DOUBTFUL = 0.5;

    private Guidance() {}

    static <R> void add(Layout<R> layout, XSSFSheet sheet, int lastRow, Texts texts) {
        for (int i = 0; i < layout.columns().size(); i++) {
            CellRangeAddress cells = new CellRangeAddress(1, lastRow, i, i);
            switch (layout.columns().get(i).key()) {
                case "confidence" -> doubt(sheet, cells);
                case "novelty" -> highlight(sheet, cells, equal(cells, texts.word(Novelty.NEW)), Styles.NEW);
                case "shift" -> highlight(sheet, cells, first(cells) + "<>\"\"", Styles.DOUBTFUL);
                case "outcome" -> outcome(sheet, cells, texts);
                case "row" -> shade(sheet, cells, layout.columns().size(), texts);
                case StatementColumns.VERDICT -> {
                    if (layout.columns().get(i).look() == Look.INPUT) {
                        choose(sheet, cells, ColumnsPage.VERDICTS, true, texts);
                    }
                }
                case StatementColumns.VALUE -> {
                    if (layout.columns().get(i).look() == Look.INPUT) {
                        choose(sheet, cells, SPEAKER_NAMES, false, texts);
                    }
                }
                default -> {}
            }
        }
    }

    /** The name by which the drop-down of the value finds the speakers. */
    static final String SPEAKER_NAMES = "SpeakerNames";

    private static void doubt(XSSFSheet sheet, CellRangeAddress cells) {
        XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        XSSFConditionalFormattingRule very =
                formatting.createConditionalFormattingRule(ComparisonOperator.LT, Double.toString(VERY_DOUBTFUL));
        fill(very, Styles.DOUBTFUL);
        XSSFConditionalFormattingRule somewhat =
                formatting.createConditionalFormattingRule(ComparisonOperator.LT, Double.toString(Tally.DOUBTFUL));
        fill(somewhat, Styles.UNSURE);
        formatting.addConditionalFormatting(
                new CellRangeAddress[] {cells}, new XSSFConditionalFormattingRule[] {very, somewhat});
    }

    /** What stands under a claim is shaded. */
    private static void shade(XSSFSheet sheet, CellRangeAddress cells, int columns, Texts texts) {
        CellRangeAddress rows = new CellRangeAddress(cells.getFirstRow(), cells.getLastRow(), 0, columns - 1);
        String word = new CellReference(cells.getFirstRow(), cells.getFirstColumn(), false, true).formatAsString();
        XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        XSSFConditionalFormattingRule rule = formatting.createConditionalFormattingRule(
                "AND(" + word + "<>\"\"," + word + "<>\"" + texts.word(ClaimColumns.Part.CLAIM) + "\")");
        fill(rule, Styles.COLD);
        formatting.addConditionalFormatting(new CellRangeAddress[] {rows}, rule);
    }

    private static void outcome(XSSFSheet sheet, CellRangeAddress cells, Texts texts) {
        for (Enum<?> bad :
                new Enum<?>[] {InputRow.Outcome.SKIPPED, CorrectionRow.Outcome.REFUSED, CorrectionRow.Outcome.CONFLICT
                }) {
            highlight(sheet, cells, equal(cells, texts.word(bad)), Styles.DOUBTFUL);
        }
    }

    private static String first(CellRangeAddress cells) {
        return new CellReference(cells.getFirstRow(), cells.getFirstColumn(), false, true).formatAsString();
    }

    private static String equal(CellRangeAddress cells, String word) {
        return first(cells) + "=\"" + word.replace("\"", "\"\"") + "\"";
    }

    private static void highlight(XSSFSheet sheet, CellRangeAddress cells, String condition, XSSFColor color) {
        XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        XSSFConditionalFormattingRule rule = formatting.createConditionalFormattingRule(condition);
        fill(rule, color);
        formatting.addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
    }

    private static void fill(XSSFConditionalFormattingRule rule, XSSFColor color) {
        XSSFPatternFormatting pattern = rule.createPatternFormatting();
        pattern.setFillBackgroundColor(color);
        pattern.setFillPattern(XSSFPatternFormatting.SOLID_FOREGROUND);
    }

    /** A list by name: lists written into the cell's rule end at 255 characters. */
    private static void choose(XSSFSheet sheet, CellRangeAddress cells, String list, boolean strict, Texts texts) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        CellRangeAddressList area = new CellRangeAddressList();
        area.addCellRangeAddress(cells);
        DataValidation validation = helper.createValidation(helper.createFormulaListConstraint(list), area);
        validation.setEmptyCellAllowed(true);
        validation.setShowErrorBox(strict);
        if (strict) {
            validation.createErrorBox(texts.get("pages.choose_title"), texts.get("pages.choose_text"));
        }
        // In files of this kind the flag means the opposite: true shows the arrow.
        validation.setSuppressDropDownArrow(true);
        sheet.addValidationData(validation);
    }
}
