package quotetracker.report;

import java.time.temporal.ChronoUnit;
import java.util.Map;

/** The facts beside the table of inputs: what was read, by which version, which limits were met, how good the results are. */
final class RunPage {
    private static final int LABEL = RowColumns.INPUTS.columns().size() + 1;
    private static final int FIGURE = LABEL + 1;
    private static final int LABEL_CHARACTERS = 64;

    private final Book book;
    private final Page page;
    private int row;

    private RunPage(Book book) {
        this.book = book;
        page = new Page(book, Layout.Name.RUN);
    }

    static void write(Book book, RunRow run) {
        RunPage facts = new RunPage(book);
        facts.page.widthsFrom(LABEL - 1, 3, LABEL_CHARACTERS, 12);
        facts.page.text(0, LABEL, book.texts().get("pages.about"), Styles.Page.HEADER);
        facts.page.text(0, FIGURE, "", Styles.Page.HEADER);
        facts.row = 1;
        facts.run(run);
        facts.limits(book.limits());
        facts.accuracy(run);
    }

    private void run(RunRow run) {
        line(text("pages.version", run.version()));
        if (run.started() != null) {
            line(text(
                    "pages.started",
                    run.started()
                            .truncatedTo(ChronoUnit.SECONDS)
                            .toString()
                            .replaceAll("[TZ]", " ")
                            .strip()));
        }
        figure(text("pages.articles_read"), run.articlesRead());
        figure(text("pages.articles_new"), run.articlesNew());
        figure(text("pages.inputs_skipped"), run.inputsSkipped());
        row++;
    }

    private void limits(Map<Limit, Integer> met) {
        page.text(row, LABEL, text("pages.limits"), Styles.Page.HEADING);
        row++;
        if (met.isEmpty()) {
            line(text("pages.no_limits"));
        }
        met.forEach((limit, times) -> figure(book.texts().word(limit), times));
        row++;
    }

    private void accuracy(RunRow run) {
        page.text(row, LABEL, text("pages.accuracies"), Styles.Page.HEADING);
        row++;
        if (run.accuracy().isEmpty()) {
            line(text("pages.no_accuracies"));
        }
        for (RunRow.Accuracy accuracy : run.accuracy()) {
            page.text(
                    row,
                    LABEL,
                    text("pages.accuracy", accuracy.language(), accuracy.statements()),
                    Styles.Page.WRAPPED);
            page.number(row, FIGURE, accuracy.share(), Styles.Page.SHARE);
            row++;
        }
    }

    private void line(String text) {
        page.text(row, LABEL, text, Styles.Page.WRAPPED);
        row++;
    }

    private void figure(String label, long value) {
        page.text(row, LABEL, label, Styles.Page.WRAPPED);
        page.number(row, FIGURE, (double) value, Styles.Page.NUMBER);
        row++;
    }

    private String text(String key, Object... values) {
        return book.texts().get(key, values);
    }
}
