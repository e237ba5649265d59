package quotetracker.model;

import java.util.Locale;

/** How the content stands in the article. */
public enum StatementType {
    /** All the content stands in quotation marks (or is printed whole, as a post is). */
    DIRECT,
    /** Reported in the writer's words. */
    INDIRECT,
    /** Reported in the writer's words with some of it in quotation marks. */
    MIXED;

    /** The lower-case word used in files and workbooks. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
