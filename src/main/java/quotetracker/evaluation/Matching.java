package quotetracker.evaluation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pairs gold statements with predicted ones, one to one, the best overlap first. */
final class Matching {
    private static final Comparator<Candidate> BY_RANK = Comparator.comparingDouble(Candidate::overlap)
            .reversed()
            .thenComparing(Candidate::moved)
            .thenComparing(Candidate::wrongSpeaker)
            .thenComparingInt(Candidate::gold)
            .thenComparingInt(Candidate::predicted);

    private Matching() {}

    /** Indexes into the two lists. */
    record Pair(int gold, int predicted) {}

    private record Candidate(double overlap, boolean moved, boolean wrongSpeaker, int gold, int predicted) {}

    private record GoldTie(double overlap, boolean moved, int gold) {}

    private record PredictedTie(double overlap, boolean moved, int predicted) {}

    /** Pairs that share at least {@code limit} of their words. */
    static List<Pair> byOverlap(List<Scored> gold, List<Scored> predicted, double limit, SpeakerMatch speakers) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < predicted.size(); j++) {
                double overlap = gold.get(i).overlap(predicted.get(j));
                if (overlap >= limit) {
                    boolean moved = !gold.get(i).parts().equals(predicted.get(j).parts());
                    candidates.add(new Candidate(overlap, moved, false, i, j));
                }
            }
        }
        return take(candidates, gold, predicted, speakers);
    }

    /** Pairs whose parts are at the same offsets. */
    static List<Pair> exact(List<Scored> gold, List<Scored> predicted, SpeakerMatch speakers) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < predicted.size(); j++) {
                if (gold.get(i).parts().equals(predicted.get(j).parts())) {
                    candidates.add(new Candidate(1, false, false, i, j));
                }
            }
        }
        return take(candidates, gold, predicted, speakers);
    }

    /** Among equally good pairs the right speaker goes first, then the order in the text. */
    private static List<Pair> take(
            List<Candidate> candidates, List<Scored> gold, List<Scored> predicted, SpeakerMatch speakers) {
        Map<Record, Integer> ties = new HashMap<>();
        for (Candidate c : candidates) {
            ties.merge(new GoldTie(c.overlap, c.moved, c.gold), 1, Integer::sum);
            ties.merge(new PredictedTie(c.overlap, c.moved, c.predicted), 1, Integer::sum);
        }
        List<Candidate> ranked = new ArrayList<>();
        for (Candidate c : candidates) {
            boolean tied = ties.getOrDefault(new GoldTie(c.overlap, c.moved, c.gold), 0) > 1
                    || ties.getOrDefault(new PredictedTie(c.overlap, c.moved, c.predicted), 0) > 1;
            Scored wanted = gold.get(c.gold);
            boolean wrong = tied
                    && wanted.speaker() != null
                    && !speakers.compare(wanted, predicted.get(c.predicted)).strict();
            ranked.add(new Candidate(c.overlap, c.moved, wrong, c.gold, c.predicted));
        }
        ranked.sort(BY_RANK);
        BitSet usedGold = new BitSet();
        BitSet usedPredicted = new BitSet();
        List<Pair> pairs = new ArrayList<>();
        for (Candidate c : ranked) {
            if (!usedGold.get(c.gold) && !usedPredicted.get(c.predicted)) {
                usedGold.set(c.gold);
                usedPredicted.set(c.predicted);
                pairs.add(new Pair(c.gold, c.predicted));
            }
        }
        return pairs;
    }
}
