package quotetracker.evaluation;

/**
 * What counts.
 *
 * @param overlap share of words (Jaccard) from which two contents are the same, 0 to 1
 * @param canonical whether a speaker must be right by name, wherever it is mentioned
 * @param reportingOnly whether statements whose cue is no verb of saying are neither counted nor held against anybody
 * @param splitParts whether each part of a statement counts as a statement
 * @param countNested whether statements inside statements count
 * @param countUnknown whether statements of type unknown count
 * @param ignoreMixed whether a direct prediction on a mixed statement costs nothing in the direct row
 */
public record EvaluationOptions(
        double overlap,
        boolean canonical,
        boolean reportingOnly,
        boolean splitParts,
        boolean countNested,
        boolean countUnknown,
        boolean ignoreMixed) {
    /** Share of common words that two readers of the gold files were held to. */
    public static final double DEFAULT_OVERLAP = 0.8;

    /** The rules as they are without any switch. */
    public static final EvaluationOptions DEFAULT =
            new EvaluationOptions(DEFAULT_OVERLAP, false, false, false, false, false, false);

    /** What is learned from: content that is told as said. */
    static EvaluationOptions forLearning(boolean canonical, boolean splitParts) {
        return new EvaluationOptions(DEFAULT_OVERLAP, canonical, true, splitParts, false, false, false);
    }
}
