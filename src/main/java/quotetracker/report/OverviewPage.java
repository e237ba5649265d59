package quotetracker.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.jspecify.annotations.Nullable;

/** The first sheet: the figures of the period, what stands out, and charts; everything leads to its rows. */
final class OverviewPage {
    private static final int ID = 0;
    private static final int TEXT = 1;
    private static final int FIRST_NUMBER = 2;
    private static final int SECOND_NUMBER = 3;
    private static final int WHO = 4;
    private static final int WORDING_SHOWN = 120;
    private static final float LINE_POINTS = 13.5f;
    /** What fits into a line of the column of texts. */
    private static final int TEXT_CHARACTERS = 62;

    private final Book book;
    private final Page page;
    private final Tally tally;
    private int row;

    OverviewPage(Book book, Tally tally) {
        this.book = book;
        this.tally = tally;
        page = new Page(book, Layout.Name.OVERVIEW);
    }

    void write(RunRow run, SortedMap<LocalDate, Integer> statementDays, List<DayCount> claimDays) {
        page.widths(11, 60, 11, 12, 28, 3);
        title(run);
        figures();
        alarms(run);
        claims("pages.top_claims", tally.topClaims());
        claims("pages.new_claims", tally.newClaims());
        shifts();
        speakers();
        counts("pages.outlets", tally.outlets(), name -> name.isEmpty() ? text("pages.not_named") : name);
        counts("pages.languages", tally.languages(), this::language);
        skipped(run);
        about(run);
        new OverviewCharts(book, page.sheet()).draw(tally, statementDays, claimDays);
        Paper.page(page.sheet());
        // The figures behind the charts stay on the screen.
        book.workbook().setPrintArea(0, 0, OverviewCharts.LAST_COLUMN, 0, row);
    }

    private void title(RunRow run) {
        Selection selection = run.selection();
        boolean night = selection.from().equals(selection.to());
        String title = night
                ? text("pages.title_night", selection.from())
                : text("pages.title_period", selection.from(), selection.to());
        page.text(0, 0, title, Styles.Page.TITLE);
        page.row(0).setHeightInPoints(30);
        page.text(1, 0, conditions(selection), Styles.Page.SUBTITLE);
        row = 3;
    }

    private String conditions(Selection selection) {
        StringBuilder text = new StringBuilder();
        append(text, "pages.only_speaker", selection.speaker());
        append(text, "pages.only_outlet", selection.outlet());
        append(text, "pages.only_claim", selection.claim());
        append(text, "pages.only_language", selection.language());
        append(text, "pages.only_words", selection.words());
        return text.isEmpty() ? text("pages.everything") : text.toString();
    }

    private void append(StringBuilder text, String key, @Nullable String value) {
        if (value != null) {
            text.append(text.isEmpty() ? "" : " · ").append(text(key, value));
        }
    }

    private void figures() {
        figure(Layout.Name.STATEMENTS, "pages.figure_statements", tally.statements(), "id", null);
        figure(Layout.Name.CLAIMS, "pages.figure_new", tally.claims(Novelty.NEW), "novelty", Novelty.NEW);
        figure(
                Layout.Name.CLAIMS,
                "pages.figure_repeated",
                tally.claims(Novelty.REPEATED),
                "novelty",
                Novelty.REPEATED);
        figure(
                Layout.Name.CLAIMS,
                "pages.figure_reworded",
                tally.claims(Novelty.REWORDED),
                "novelty",
                Novelty.REWORDED);
        figure(Layout.Name.SHIFTS, "pages.figure_shifts", tally.shifts(), "kind", null);
        figure(Layout.Name.REVIEW, "pages.figure_review", tally.doubtful(), null, null);
        figure(Layout.Name.CORRECTIONS, "pages.figure_corrections", tally.openCorrections(), null, null);
        if (tally.doubtful() > Tally.REVIEW_LIMIT) {
            book.met(Limit.REVIEW, tally.doubtful() - Tally.REVIEW_LIMIT);
            page.text(row, TEXT, text("pages.review_limit", Tally.REVIEW_LIMIT), Styles.Page.ALARM);
            row++;
        }
        row++;
    }

    /** A figure with a formula over its table where one can tell it, so that it follows what a reader changes there. */
    private void figure(Layout.Name sheet, String label, int value, @Nullable String column, @Nullable Novelty word) {
        XSSFCell cell = page.number(row, ID, value, Styles.Page.FIGURE);
        if (column != null) {
            cell.setCellFormula(formula(sheet, column, word));
            cell.setCellValue(value);
        }
        page.link(row, TEXT, sheet, text(label), Styles.Page.FIGURE_LINK);
        page.row(row).setHeightInPoints(24);
        row++;
    }

    private String formula(Layout.Name sheet, String key, @Nullable Novelty word) {
        String title = TextKeys.layouts().stream()
                .filter(layout -> layout.name() == sheet)
                .map(layout -> book.texts().get("columns." + layout.name().key() + "." + key + ".title"))
                .collect(Collectors.joining());
        return book.parts(sheet).stream()
                .map(part -> TableSheet.name(sheet, part.number()) + "[" + title + "]")
                .map(area -> word == null
                        ? "COUNTA(" + area + ")"
                        : "COUNTIF(" + area + ",\"" + book.texts().word(word) + "\")")
                .collect(Collectors.joining("+"));
    }

    private void alarms(RunRow run) {
        if (run.alarms().isEmpty()) {
            return;
        }
        heading("pages.alarms", null, null, null);
        for (RunRow.Alarm alarm : run.alarms()) {
            String text = book.texts()
                    .get(TextKeys.word(alarm.kind()), alarm.subject(), figure(alarm.usual()), figure(alarm.now()));
            page.text(row, TEXT, text, Styles.Page.ALARM);
            row++;
        }
        row++;
    }

    private static String figure(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    private void claims(String title, List<ClaimRow> claims) {
        heading(title, "pages.times", "pages.independent", "pages.who");
        for (ClaimRow claim : claims) {
            page.link(row, ID, Layout.Name.CLAIMS, claim.id(), claim.id());
            page.text(row, TEXT, shortened(claim.wording()), Styles.Page.WRAPPED);
            page.number(row, FIRST_NUMBER, claim.occurrences(), Styles.Page.NUMBER);
            page.number(row, SECOND_NUMBER, claim.independentOutlets(), Styles.Page.NUMBER);
            page.text(row, WHO, String.join(", ", claim.speakers()), Styles.Page.BESIDE_NUMBER);
            fitRow(shortened(claim.wording()));
            row++;
        }
        if (claims.isEmpty()) {
            page.text(row, TEXT, text("pages.nothing"), Styles.Page.TEXT);
            row++;
        }
        row++;
    }

    private void shifts() {
        if (tally.topShifts().isEmpty()) {
            return;
        }
        heading("sheets.shifts", null, null, "pages.who");
        for (ShiftRow shift : tally.topShifts()) {
            String words = shortened(shift.earlier().words().content()) + " → "
                    + shortened(shift.later().words().content());
            String speaker = shift.later().who().speaker();
            page.link(row, ID, Layout.Name.SHIFTS, shift.later().id(), "⇄");
            page.text(row, TEXT, book.texts().word(shift.kind()) + ": " + words, Styles.Page.WRAPPED);
            page.text(row, WHO, speaker == null ? text("pages.not_named") : speaker, Styles.Page.BESIDE_NUMBER);
            fitRow(words);
            row++;
        }
        row++;
    }

    private void fitRow(String wrapped) {
        page.row(row).setHeightInPoints(LINE_POINTS * CellText.lines(wrapped, TEXT_CHARACTERS) + 2);
    }

    /** The overview shows the beginning; the claim's own row holds all of it. */
    private static String shortened(String wording) {
        return wording.length() <= WORDING_SHOWN
                ? wording
                : wording.substring(0, wording.offsetByCodePoints(0, wording.codePointCount(0, WORDING_SHOWN))) + " …";
    }

    private void speakers() {
        heading("pages.top_speakers", "pages.here", "pages.so_far", null);
        for (SpeakerRow speaker : tally.topSpeakers()) {
            page.link(row, ID, Layout.Name.SPEAKERS, speaker.id(), speaker.id());
            page.text(row, TEXT, speaker.name(), Styles.Page.TEXT);
            page.number(row, FIRST_NUMBER, speaker.statements(), Styles.Page.NUMBER);
            page.number(row, SECOND_NUMBER, speaker.allStatements(), Styles.Page.NUMBER);
            row++;
        }
        row++;
    }

    /** The language's name in the interface language, as the platform knows it. */
    private String language(String code) {
        Locale interfaceLanguage = Locale.forLanguageTag(book.texts().language());
        return Locale.forLanguageTag(code).getDisplayLanguage(interfaceLanguage) + " (" + code + ")";
    }

    private void counts(String heading, List<Map.Entry<String, Integer>> counts, UnaryOperator<String> shown) {
        heading(heading, "pages.here", null, null);
        for (Map.Entry<String, Integer> count : counts.subList(0, Math.min(counts.size(), Tally.TOP))) {
            page.text(row, TEXT, shown.apply(count.getKey()), Styles.Page.TEXT);
            page.number(row, FIRST_NUMBER, count.getValue(), Styles.Page.NUMBER);
            row++;
        }
        if (counts.size() > Tally.TOP) {
            page.text(row, TEXT, text("pages.more", counts.size() - Tally.TOP), Styles.Page.FIGURE_LABEL);
            row++;
        }
        row++;
    }

    private void skipped(RunRow run) {
        heading("pages.skipped", null, null, null);
        for (InputRow input : tally.skipped()) {
            page.text(row, TEXT, input.origin() + ": " + input.detail(), Styles.Page.WRAPPED);
            row++;
        }
        if (tally.skipped().isEmpty()) {
            page.text(row, TEXT, text("pages.nothing"), Styles.Page.TEXT);
            row++;
        } else if (run.inputsSkipped() > Tally.TOP) {
            page.link(
                    row, TEXT, Layout.Name.RUN, text("pages.more", run.inputsSkipped() - Tally.TOP), Styles.Page.LINK);
            row++;
        }
        row++;
    }

    private void about(RunRow run) {
        heading("pages.about", null, null, null);
        fact("pages.articles_read", run.articlesRead());
        fact("pages.articles_new", run.articlesNew());
        fact("pages.inputs_skipped", run.inputsSkipped());
        for (Layout.Name sheet : List.of(Layout.Name.RUN, Layout.Name.COLUMNS)) {
            page.link(
                    row,
                    TEXT,
                    sheet,
                    text("pages.see", book.firstPart(sheet).sheet().getSheetName()),
                    Styles.Page.LINK);
            row++;
        }
    }

    private void fact(String label, long value) {
        page.text(row, TEXT, text(label), Styles.Page.TEXT);
        page.number(row, FIRST_NUMBER, (double) value, Styles.Page.NUMBER);
        row++;
    }

    private void heading(String title, @Nullable String first, @Nullable String second, @Nullable String third) {
        page.text(row, ID, text(title), Styles.Page.HEADING);
        label(FIRST_NUMBER, first);
        label(SECOND_NUMBER, second);
        if (third != null) {
            page.text(row, WHO, text(third), Styles.Page.BESIDE_NUMBER);
        }
        // A label may take two lines.
        page.row(row).setHeightInPoints(second == null ? 20 : 30);
        row++;
    }

    private void label(int column, @Nullable String key) {
        if (key != null) {
            page.text(row, column, text(key), Styles.Page.NUMBER_LABEL);
        }
    }

    private String text(String key, Object... values) {
        return book.texts().get(key, values);
    }
}
