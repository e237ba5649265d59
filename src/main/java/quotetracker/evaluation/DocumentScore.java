package quotetracker.evaluation;

/**
 * What came of one gold document.
 *
 * @param predicted whether there is a prediction for it at all
 * @param direct the direct statements side by side
 * @param all the statements of every type side by side
 */
record DocumentScore(GoldDocument document, boolean predicted, Comparison direct, Comparison all) {}
