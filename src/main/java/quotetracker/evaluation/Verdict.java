package quotetracker.evaluation;

/** Whether a predicted statement is right: its content and its speaker. */
enum Verdict {
    RIGHT,
    WRONG,
    /** Its gold statement has no speaker, or it stands on text that does not count. */
    NOT_COUNTED;

    /**
     * @param all the gold and predicted statements of one document
     * @param predicted index of the predicted one
     */
    static Verdict of(Comparison all, int predicted, SpeakerMatch speakers) {
        Scored gold = all.matchOf(predicted);
        if (gold != null) {
            if (gold.speaker() == null) {
                return NOT_COUNTED;
            }
            boolean right =
                    speakers.compare(gold, all.predicted().get(predicted)).lenient();
            return right ? RIGHT : WRONG;
        }
        return all.dropped().get(predicted) ? NOT_COUNTED : WRONG;
    }
}
