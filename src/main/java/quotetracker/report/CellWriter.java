package quotetracker.report;

import java.time.LocalDate;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.jspecify.annotations.Nullable;
import quotetracker.model.PartialDate;
import quotetracker.model.Span;

/** Writes values into cells so that each comes out as what it is: a date as a date, any text as that text. */
final class CellWriter {
    /** Room for the note that says where a long text goes on. */
    private static final int LONG_TEXT_ROOM = CellText.LIMIT - 80;
    /** Excel takes 1900 for a leap year, so earlier days would be off by one, and before 1900 there are none. */
    private static final LocalDate FIRST_SAFE_DAY = LocalDate.of(1900, 3, 1);
    /** Real links a sheet can hold; links by formula are not limited. */
    private static final int LINK_LIMIT = 65_530;

    private final Book book;
    private final Texts texts;
    private final Styles styles;
    private int links;

    CellWriter(Book book) {
        this.book = book;
        this.texts = book.texts();
        this.styles = book.styles();
    }

    /** Forgets how many real links were written: each sheet has its own limit. */
    void newSheet() {
        links = 0;
    }

    /**
     * Writes one cell.
     *
     * @return the text as shown, empty for dates and numbers
     */
    String write(Row row, int at, Look look, @Nullable Object value) {
        Object shown = value instanceof Enum<?> word ? texts.word(word) : value;
        if (shown == null || shown.equals("")) {
            if (look != Look.HIDDEN) {
                row.createCell(at).setCellStyle(styles.cell(look, "", ""));
            }
            return "";
        }
        Cell cell = row.createCell(at);
        if (shown instanceof Number number) {
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(styles.cell(look, shown, ""));
            return "";
        }
        LocalDate day = day(shown);
        if (day != null && !day.isBefore(FIRST_SAFE_DAY)) {
            cell.setCellValue(day);
            cell.setCellStyle(styles.cell(look, day, ""));
            return "";
        }
        String text = writeText(cell, shown);
        cell.setCellStyle(styles.cell(look, shown, text));
        return text;
    }

    private static @Nullable LocalDate day(Object value) {
        if (value instanceof LocalDate day) {
            return day;
        }
        return value instanceof PartialDate date ? date.exactDay().orElse(null) : null;
    }

    private String writeText(Cell cell, Object value) {
        if (value instanceof RowLink link) {
            return linkTo(cell, link);
        }
        if (value instanceof WebLink link) {
            return writeLink(cell, link.address());
        }
        if (value instanceof Marked marked && cell.getRow() instanceof XSSFRow && fits(marked.text())) {
            XSSFRichTextString rich = new XSSFRichTextString(marked.text());
            for (Span bold : marked.bold()) {
                rich.applyFont(bold.start(), bold.end(), styles.bold());
            }
            cell.setCellValue(rich);
            return marked.text();
        }
        String text = value instanceof Marked marked ? marked.text() : value.toString();
        String fitting = fits(text) ? text : fitting(cell, text);
        cell.setCellValue(fitting);
        return fitting;
    }

    private static boolean fits(String text) {
        return text.length() <= LONG_TEXT_ROOM && CellText.isPlain(text);
    }

    /** The part of the text that fits; the rest goes to the sheet of long texts, and the cell says so. */
    private String fitting(Cell cell, String text) {
        List<String> pieces = CellText.pieces(text, LONG_TEXT_ROOM);
        if (pieces.size() == 1) {
            return pieces.get(0);
        }
        String place = cell.getSheet().getSheetName() + "!" + cell.getAddress().formatAsString();
        book.met(Limit.LONG_TEXT, 1);
        String id = book.longTexts().add(place, pieces.subList(1, pieces.size()));
        return pieces.get(0) + texts.get("pages.continues", texts.get("sheets.long_texts"), id);
    }

    /** Makes the cell lead to a row, and gives what it shows. */
    String linkTo(Cell cell, RowLink link) {
        RowIndex.Place place = book.index().find(link.sheet(), link.id());
        if (place != null) {
            linkTo(cell, place, link.shown());
            return link.shown();
        }
        String shown = link.always() ? link.shown() : "";
        cell.setCellValue(shown);
        return shown;
    }

    /** Makes the cell lead to a place in the workbook. */
    void linkTo(Cell cell, RowIndex.Place place, String shown) {
        String text = CellText.line(shown);
        if (text.length() <= WebAddress.FORMULA_LIMIT) {
            cell.setCellFormula(formula("#" + place.target(), text));
        }
        cell.setCellValue(text);
    }

    private String writeLink(Cell cell, String address) {
        String shown = fits(address) ? address : fitting(cell, address);
        String target = WebAddress.linkable(address).orElse("");
        if (!target.isEmpty()
                && target.length() <= WebAddress.FORMULA_LIMIT
                && shown.length() <= WebAddress.FORMULA_LIMIT) {
            cell.setCellFormula(formula(target, shown));
        } else if (!target.isEmpty() && target.length() <= WebAddress.LINK_LIMIT && links < LINK_LIMIT) {
            Hyperlink link = book.workbook().getCreationHelper().createHyperlink(HyperlinkType.URL);
            link.setAddress(target);
            cell.setHyperlink(link);
            links++;
        } else if (!target.isEmpty()) {
            book.met(Limit.PLAIN_LINK, 1);
        }
        cell.setCellValue(shown);
        return shown;
    }

    /** A link as a formula: there is no limit to how many a sheet may have. */
    private static String formula(String target, String shown) {
        return "HYPERLINK(\"" + target.replace("\"", "\"\"") + "\",\"" + shown.replace("\"", "\"\"") + "\")";
    }
}
