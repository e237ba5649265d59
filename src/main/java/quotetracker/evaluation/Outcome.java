package quotetracker.evaluation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What became of one gold statement, or of one that was predicted and is not in the gold file.
 *
 * @param document id of the article
 * @param kind what became of it
 * @param content its words
 */
public record Outcome(String document, Kind kind, String content) {
    /** What may become of a statement. */
    public enum Kind {
        RIGHT("right"),
        WRONG_SPEAKER("wrong speaker"),
        NOT_FOUND("not found"),
        NO_STATEMENT("no statement there");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The kind for a person. */
        public String words() {
            return words;
        }
    }

    /** The gold statements of a document in their order, then those that were predicted for nothing. */
    static List<Outcome> of(DocumentScore score, SpeakerMatch speakers) {
        Comparison all = score.all();
        String id = score.document().id();
        String text = score.document().json().path("text").asString("");
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < all.gold().size(); i++) {
            outcomes.add(
                    new Outcome(id, ofGold(all, i, speakers), all.gold().get(i).content(text)));
        }
        BitSet used = (BitSet) all.dropped().clone();
        all.matched().forEach(pair -> used.set(pair.predicted()));
        for (int j = used.nextClearBit(0); j < all.predicted().size(); j = used.nextClearBit(j + 1)) {
            outcomes.add(
                    new Outcome(id, Kind.NO_STATEMENT, all.predicted().get(j).content(text)));
        }
        return outcomes;
    }

    private static Kind ofGold(Comparison all, int index, SpeakerMatch speakers) {
        for (Matching.Pair pair : all.matched()) {
            if (pair.gold() == index) {
                Scored gold = all.gold().get(index);
                boolean right = gold.speaker() == null
                        || speakers.compare(gold, all.predicted().get(pair.predicted()))
                                .lenient();
                return right ? Kind.RIGHT : Kind.WRONG_SPEAKER;
            }
        }
        return Kind.NOT_FOUND;
    }
}
