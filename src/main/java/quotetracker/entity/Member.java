package quotetracker.entity;

/** Somebody an article has spoken of, and where it did so last. Changes while the article is read. */
final class Member {
    /** Before anything. */
    static final int NEVER = -1;

    private final Referent referent;
    private Mention last;
    private int mentions;
    private int firstSentence = NEVER;
    private int subjectSentence = NEVER;
    private int spokeSentence = NEVER;
    private int quotedAt = NEVER;
    private boolean told;

    Member(Mention first) {
        this.referent = first.referent();
        this.last = first;
        this.firstSentence = first.sentence();
        this.told = !first.quoted();
    }

    void mentioned(Mention mention) {
        mentions++;
        if (mention.quoted()) {
            quotedAt = mention.phrase().first();
        }
        if (!told || !mention.quoted()) {
            last = mention;
        }
        told |= !mention.quoted();
        if (mention.subject()) {
            subjectSentence = mention.sentence();
        }
    }

    void spoke(int sentence) {
        spokeSentence = sentence;
    }

    Referent referent() {
        return referent;
    }

    Mention last() {
        return last;
    }

    int mentions() {
        return mentions;
    }

    int firstSentence() {
        return firstSentence;
    }

    /** Number of the last sentence that was about them, or {@link #NEVER}. */
    int subjectSentence() {
        return subjectSentence;
    }

    /** Number of the last sentence in which they said something, or {@link #NEVER}. */
    int spokeSentence() {
        return spokeSentence;
    }

    /** Whether the writer has spoken of them, and not only those who are quoted. */
    boolean told() {
        return told;
    }

    /** The token where they were last spoken of in a quotation, or {@link #NEVER}. */
    int quotedAt() {
        return quotedAt;
    }
}
