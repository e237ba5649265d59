package quotetracker.evaluation;

import java.util.BitSet;
import java.util.List;

/**
 * Counts of one row of the table; sums of tallies are tallies.
 *
 * @param gold statements in the gold files
 * @param predicted predictions, those dropped left out
 * @param dropped predictions on text that does not count
 * @param matched pairs by overlap
 * @param exact pairs by equal offsets
 * @param speakers matched pairs whose gold has a speaker
 * @param right of those, with the right speaker
 * @param strictlyRight of those, with exactly the right speaker
 * @param pronouns matched pairs whose gold speaker is a pronoun or title only
 * @param pronounsRight of those, with the right speaker
 * @param goldJoint gold statements with a speaker
 * @param predictedJoint predictions that are not matched to a gold statement without speaker
 * @param exactRight exact pairs with exactly the right speaker
 * @param predictedExactJoint as {@code predictedJoint}, for exact pairs
 */
record Tally(
        int gold,
        int predicted,
        int dropped,
        int matched,
        int exact,
        int speakers,
        int right,
        int strictlyRight,
        int pronouns,
        int pronounsRight,
        int goldJoint,
        int predictedJoint,
        int exactRight,
        int predictedExactJoint) {
    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Precision, recall and their harmonic mean. */
    record Rates(double precision, double recall, double f1) {
        static Rates of(int right, int predicted, int gold) {
            double p = rate(right, predicted);
            double r = rate(right, gold);
            return new Rates(p, r, p + r == 0 ? 0 : 2 * p * r / (p + r));
        }
    }

    Tally plus(Tally other) {
        return new Tally(
                gold + other.gold,
                predicted + other.predicted,
                dropped + other.dropped,
                matched + other.matched,
                exact + other.exact,
                speakers + other.speakers,
                right + other.right,
                strictlyRight + other.strictlyRight,
                pronouns + other.pronouns,
                pronounsRight + other.pronounsRight,
                goldJoint + other.goldJoint,
                predictedJoint + other.predictedJoint,
                exactRight + other.exactRight,
                predictedExactJoint + other.predictedExactJoint);
    }

    Rates span() {
        return Rates.of(matched, predicted, gold);
    }

    Rates strictSpan() {
        return Rates.of(exact, predicted, gold);
    }

    Rates joint() {
        return Rates.of(right, predictedJoint, goldJoint);
    }

    Rates strictJoint() {
        return Rates.of(exactRight, predictedExactJoint, goldJoint);
    }

    double speakerAccuracy() {
        return rate(right, speakers);
    }

    double strictSpeakerAccuracy() {
        return rate(strictlyRight, speakers);
    }

    double pronounAccuracy() {
        return rate(pronounsRight, pronouns);
    }

    double nameAccuracy() {
        return rate(right - pronounsRight, speakers - pronouns);
    }

    private static double rate(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /** Counts the statements of one document. */
    static Tally of(Comparison document, SpeakerMatch speakers) {
        List<Scored> gold = document.gold();
        List<Scored> predicted = document.predicted();
        int known = 0;
        int right = 0;
        int strictlyRight = 0;
        int pronouns = 0;
        int pronounsRight = 0;
        for (Matching.Pair pair : document.matched()) {
            Scored wanted = gold.get(pair.gold());
            if (wanted.speaker() != null) {
                SpeakerMatch.Agreement agreement = speakers.compare(wanted, predicted.get(pair.predicted()));
                boolean pronoun = !SpeakerMatch.isName(wanted.speaker());
                known++;
                right += agreement.lenient() ? 1 : 0;
                strictlyRight += agreement.strict() ? 1 : 0;
                pronouns += pronoun ? 1 : 0;
                pronounsRight += pronoun && agreement.lenient() ? 1 : 0;
            }
        }
        int exactKnown = 0;
        int exactRight = 0;
        BitSet droppedExact = (BitSet) document.dropped().clone();
        for (Matching.Pair pair : document.exact()) {
            droppedExact.clear(pair.predicted());
            Scored wanted = gold.get(pair.gold());
            if (wanted.speaker() != null) {
                exactKnown++;
                exactRight += speakers.compare(wanted, predicted.get(pair.predicted()))
                                .strict()
                        ? 1
                        : 0;
            }
        }
        int dropped = document.dropped().cardinality();
        return new Tally(
                gold.size(),
                predicted.size() - dropped,
                dropped,
                document.matched().size(),
                document.exact().size(),
                known,
                right,
                strictlyRight,
                pronouns,
                pronounsRight,
                (int) gold.stream().filter(g -> g.speaker() != null).count(),
                predicted.size() - dropped - (document.matched().size() - known),
                exactRight,
                predicted.size()
                        - droppedExact.cardinality()
                        - (document.exact().size() - exactKnown));
    }
}
