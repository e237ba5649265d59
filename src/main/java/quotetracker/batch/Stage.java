package quotetracker.batch;

/** The steps of the job, in order. {@link #RETENTION} is taken only where texts are not kept for ever. */
public enum Stage {
    IMPORT("importArticles", "reading articles"),
    EXTRACTION("extractStatements", "finding statements"),
    CLAIMS("groupClaims", "grouping claims"),
    REVIEW("readReviews", "reading reviews"),
    RETENTION("dropOldTexts", "dropping old texts"),
    WORKBOOK("writeWorkbook", "writing the workbook");

    private final String step;
    private final String meaning;

    Stage(String step, String meaning) {
        this.step = step;
        this.meaning = meaning;
    }

    /** The name of the step in the job's history. */
    public String step() {
        return step;
    }

    /** What is done, for people. */
    public String meaning() {
        return meaning;
    }
}
