package quotetracker.report;

import java.util.List;

/** Keys of the texts outside tables. */
final class PageTexts {
    static final List<String> KEYS = List.of("pages.continues");

    private PageTexts() {}
}
