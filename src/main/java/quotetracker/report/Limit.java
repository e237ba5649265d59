package quotetracker.report;

/** What a workbook, or a person's patience, cannot hold; nothing is lost by it, and the sheet Run says where the rest is. */
enum Limit {
    /** Tables that go on in a further sheet. */
    ROWS,
    /** Texts longer than a cell. */
    LONG_TEXT,
    /** Doubtful statements beyond those to be reviewed. */
    REVIEW,
    /** Speakers beyond those in the timeline. */
    TIMELINE,
    /** Addresses that are too long or too many to be links. */
    PLAIN_LINK
}
