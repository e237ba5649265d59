package quotetracker.extraction;

import quotetracker.model.Attribution;
import quotetracker.quotation.Quotation;

/** How sure a statement is, from the rules that found it and its speaker. */
final class Confidence {
    private Confidence() {}

    static double of(Quotation quotation, Attribution attribution) {
        if (attribution.speaker() == null) {
            return 0.3;
        }
        double content = switch (quotation.rule()) {
            case "quote-cue-source", "quote-source-cue", "cue-quote", "source-colon" -> 0.97;
            case "clause" -> 0.92;
            case "quote-passive", "quote-preposition", "according-to", "content-cue", "headline" -> 0.85;
            case "bare-clause", "infinitive" -> 0.75;
            case "floating" -> 0.7;
            default -> 0.6;
        };
        double source = switch (quotation.source().how()) {
            case AFTER_CUE, BEFORE_CUE, COLON -> 1.0;
            case ACROSS_ASIDE, ANTECEDENT, PREPOSITION, SHARED, DOCUMENT -> 0.95;
            case OMITTED, FLOATING -> 0.75;
            case IMPERSONAL -> 0.5;
        };
        return Math.round(content * source * 100) / 100.0;
    }
}
