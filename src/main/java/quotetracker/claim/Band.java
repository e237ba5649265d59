package quotetracker.claim;

/** How two statements, or a statement and its claim, hang together; shown in words instead of a score. */
public enum Band {
    FIRST("first", Relation.DIFFERENT, "first time this claim is seen"),
    COPY("copy", Relation.SAME, "the same words"),
    NEAR("near", Relation.SAME, "the same words but for spelling or small words"),
    PART_OF("part-of", Relation.SAME, "one is a part of the other"),
    REWORDED("reworded", Relation.SAME, "the same statement in partly other words"),
    PROBABLE("probable", Relation.PROBABLE, "probably the same statement, for review"),
    VARIANT("variant", Relation.VARIANT, "the same sentence with a difference that matters"),
    TRANSLATION("translation", Relation.TRANSLATION, "the same statement in another language"),
    OTHER_SPEAKER("other-speaker", Relation.VARIANT, "the same words from another speaker"),
    BOILERPLATE("boilerplate", Relation.DIFFERENT, "a formula that many use; counted, not merged"),
    DIFFERENT("different", Relation.DIFFERENT, "another statement");

    private final String word;
    private final Relation relation;
    private final String meaning;

    Band(String word, Relation relation, String meaning) {
        this.word = word;
        this.relation = relation;
        this.meaning = meaning;
    }

    /** The word used in output and in the store. */
    public String word() {
        return word;
    }

    /** What a pair in this band is. */
    public Relation relation() {
        return relation;
    }

    /** The band in plain words. */
    public String meaning() {
        return meaning;
    }

    /**
     * The band with the given {@link #word()}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Band ofWord(String word) {
        for (Band band : values()) {
            if (band.word.equals(word)) {
                return band;
            }
        }
        throw new IllegalArgumentException("no band is called '" + word + "'");
    }
}
