package quotetracker.report;

import java.util.Locale;

/** The ways a report can leave the program. */
public enum ReportFormat {
    /** A workbook with all sheets. */
    XLSX("xlsx"),
    /** The sheet Statements, one row a line. */
    CSV("csv"),
    /** The statements as JSON, one a line. */
    JSONL("jsonl"),
    /** The claims in the vocabulary of fact-checkers, ready for a verdict. */
    CLAIMREVIEW("jsonld");

    private final String extension;

    ReportFormat(String extension) {
        this.extension = extension;
    }

    /** What the file's name ends with. */
    public String extension() {
        return extension;
    }

    /** The lower-case name. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
