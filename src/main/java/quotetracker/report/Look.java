package quotetracker.report;

/** How the cells of a column look and what they hold. */
enum Look {
    /** One line of text. */
    TEXT,
    /** Text that may run over several lines. */
    WRAPPED,
    /** The words of somebody, verbatim. */
    QUOTED,
    DATE,
    NUMBER,
    /** 0 to 1, shown in per cent. */
    SHARE,
    /** For a reviewer to fill in. */
    INPUT,
    /** Not shown; for reading the workbook back. */
    HIDDEN
}
