package quotetracker.report;

/** What a person may decide about a statement in a workbook. */
public enum Verdict {
    /** All of it is right. */
    OK(false),
    /** Somebody else said it; the value is their name, empty for "nobody can be named". */
    WRONG_SPEAKER(false),
    /** The words are wrong; the value holds the right ones, if the reviewer gives them. */
    WRONG_TEXT(false),
    /** It is no statement and the same words never are. */
    NOT_A_STATEMENT(false),
    /** It belongs to another claim; the value is that claim's id. */
    SAME_AS(true),
    /** It does not belong to the claim it was put in. */
    NOT_THE_SAME(false),
    /** The speaker is another name of somebody known; the value is the name to be used. */
    ALIAS_OF(true);

    private final boolean needsValue;

    Verdict(boolean needsValue) {
        this.needsValue = needsValue;
    }

    /** Whether the verdict means nothing without a value. */
    public boolean needsValue() {
        return needsValue;
    }
}
