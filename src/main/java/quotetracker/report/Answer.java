package quotetracker.report;

/** Yes or no, as a word of the interface language. */
enum Answer {
    YES,
    NO;

    static Answer of(boolean value) {
        return value ? YES : NO;
    }
}
