package quotetracker.report;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.ReadingOrder;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of one workbook, each made once: a workbook holds 64,000 at most. */
final class Styles {
    /** Colours that stay apart for colour-blind readers and have enough contrast to the text on them. */
    static final XSSFColor INK = color(0x1F, 0x2A, 0x37);

    static final XSSFColor HEADER = color(0x1F, 0x4E, 0x79);
    static final XSSFColor WHITE = color(0xFF, 0xFF, 0xFF);
    static final XSSFColor LINE = color(0xD5, 0xDB, 0xE2);
    static final XSSFColor LINK = color(0x0B, 0x57, 0xA4);
    static final XSSFColor INPUT = color(0xFF, 0xF8, 0xE1);
    static final XSSFColor FAINT = color(0x5B, 0x67, 0x76);
    static final XSSFColor NEW = color(0xD6, 0xE9, 0xF8);
    static final XSSFColor DOUBTFUL = color(0xFD, 0xD9, 0xA8);
    static final XSSFColor COLD = color(0xF1, 0xF6, 0xFB);
    /** Dark figures stay readable on it. */
    static final XSSFColor HOT = color(0x6B, 0xAE, 0xD6);

    static final XSSFColor UNSURE = color(0xFE, 0xF0, 0xC7);

    private static final byte OPAQUE = (byte) 0xFF;
    private static final String FONT = "Calibri";
    private static final String DATE_FORMAT = "yyyy-mm-dd";

    private final XSSFWorkbook workbook;
    private final Map<Key, XSSFCellStyle> cells = new HashMap<>();
    private final Map<Page, XSSFCellStyle> pages = new HashMap<>();
    private final XSSFFont plain;
    private final XSSFFont bold;
    private final XSSFFont link;

    Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        plain = font(10, false, INK);
        bold = font(10, true, INK);
        link = font(10, false, LINK);
        link.setUnderline(XSSFFont.U_SINGLE);
    }

    private record Key(Look look, boolean link, boolean date, boolean prefixed, boolean rightToLeft) {}

    /** The styles of text outside tables. */
    enum Page {
        TITLE,
        SUBTITLE,
        HEADING,
        HEADER,
        TEXT,
        WRAPPED,
        BESIDE_NUMBER,
        NUMBER,
        NUMBER_LABEL,
        SHARE,
        DATE,
        DAY,
        HEAT,
        LINK,
        FIGURE_LINK,
        ALARM,
        FIGURE,
        FIGURE_LABEL
    }

    /** The style of a table's cell. */
    XSSFCellStyle cell(Look look, Object value, String shown) {
        return cells.computeIfAbsent(
                new Key(
                        look,
                        value instanceof RowLink || value instanceof WebLink,
                        value instanceof java.time.LocalDate,
                        CellText.looksLikeFormula(shown),
                        CellText.isRightToLeft(shown)),
                this::create);
    }

    private XSSFCellStyle create(Key key) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(key.link() ? link : plain);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(LINE);
        style.setWrapText(key.look() != Look.NUMBER && key.look() != Look.SHARE && key.look() != Look.HIDDEN);
        // The blanks of a digit's width keep figures apart from the text of the next column.
        if (key.look() == Look.NUMBER) {
            style.setDataFormat(format("#,##0_0_0"));
        } else if (key.look() == Look.SHARE) {
            style.setDataFormat(format("0%_0_0"));
        } else if (key.date()) {
            style.setDataFormat(format(DATE_FORMAT));
        }
        if (key.look() == Look.DATE) {
            style.setAlignment(HorizontalAlignment.LEFT);
        }
        if (key.look() == Look.INPUT) {
            fill(style, INPUT);
            style.setLocked(false);
        }
        if (key.rightToLeft()) {
            style.setReadingOrder(ReadingOrder.RIGHT_TO_LEFT);
            style.setAlignment(HorizontalAlignment.RIGHT);
        }
        style.setQuotePrefixed(key.prefixed());
        return style;
    }

    /** The style of text outside tables. */
    XSSFCellStyle page(Page page) {
        return pages.computeIfAbsent(page, this::createPage);
    }

    private XSSFCellStyle createPage(Page page) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        switch (page) {
            case TITLE -> style.setFont(font(20, true, HEADER));
            case SUBTITLE -> style.setFont(font(11, false, FAINT));
            case HEADING -> style.setFont(font(13, true, HEADER));
            case HEADER -> {
                style.setFont(font(10, true, WHITE));
                fill(style, HEADER);
                style.setVerticalAlignment(VerticalAlignment.CENTER);
                style.setWrapText(true);
            }
            case DAY -> {
                style.setFont(font(9, false, WHITE));
                fill(style, HEADER);
                style.setRotation((short) 90);
                style.setAlignment(HorizontalAlignment.CENTER);
            }
            case HEAT -> {
                style.setFont(plain);
                style.setAlignment(HorizontalAlignment.CENTER);
            }
            case LINK -> style.setFont(link);
            case FIGURE_LINK -> {
                style.setFont(link);
                style.setVerticalAlignment(VerticalAlignment.CENTER);
            }
            case ALARM -> {
                style.setFont(bold);
                fill(style, DOUBTFUL);
                style.setWrapText(true);
            }
            case FIGURE -> {
                style.setFont(font(18, true, INK));
                style.setVerticalAlignment(VerticalAlignment.CENTER);
                style.setDataFormat(format("#,##0"));
                style.setAlignment(HorizontalAlignment.LEFT);
            }
            case NUMBER_LABEL -> {
                style.setFont(font(10, false, FAINT));
                style.setAlignment(HorizontalAlignment.RIGHT);
                style.setWrapText(true);
            }
            case FIGURE_LABEL -> style.setFont(font(10, false, FAINT));
            default -> style.setFont(plain);
        }
        switch (page) {
            case WRAPPED -> style.setWrapText(true);
            case BESIDE_NUMBER -> {
                style.setWrapText(true);
                style.setAlignment(HorizontalAlignment.LEFT);
                style.setIndention((short) 2);
            }
            case NUMBER -> style.setDataFormat(format("#,##0"));
            case SHARE -> style.setDataFormat(format("0.0%"));
            case DATE -> {
                style.setDataFormat(format(DATE_FORMAT));
                style.setAlignment(HorizontalAlignment.LEFT);
            }
            default -> {}
        }
        return style;
    }

    /** The font of words to be seen first. */
    XSSFFont bold() {
        return bold;
    }

    private short format(String pattern) {
        return workbook.createDataFormat().getFormat(pattern);
    }

    private static void fill(XSSFCellStyle style, XSSFColor color) {
        style.setFillForegroundColor(color);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private XSSFFont font(int points, boolean heavy, XSSFColor color) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        font.setBold(heavy);
        font.setColor(color);
        return font;
    }

    private static XSSFColor color(int red, int green, int blue) {
        return new XSSFColor(new byte[] {OPAQUE, (byte) red, (byte) green, (byte) blue}, null);
    }
}
