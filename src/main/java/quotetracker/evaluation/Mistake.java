package quotetracker.evaluation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that counts against the program.
 *
 * @param cause the group it belongs to
 * @param rule the rules that led to it, or "-" if none did anything
 * @param example the document and what was wanted and got there
 */
record Mistake(String cause, String rule, String example) {
    private static final int SHOWN = 200;

    /** Every mistake of the row of all statements, in the order of the text. */
    static List<Mistake> of(EvaluationResult result) {
        List<Mistake> mistakes = new ArrayList<>();
        for (DocumentScore score : result.documents()) {
            new Finder(score, result.speakers(), mistakes).find();
        }
        return mistakes;
    }

    private record Finder(DocumentScore score, SpeakerMatch speakers, List<Mistake> mistakes) {
        void find() {
            Comparison all = score.all();
            BitSet found = new BitSet();
            BitSet used = (BitSet) all.dropped().clone();
            all.matched().forEach(pair -> {
                found.set(pair.gold());
                used.set(pair.predicted());
                speaker(all.gold().get(pair.gold()), all.predicted().get(pair.predicted()));
            });
            List<Scored> loose = new ArrayList<>();
            for (int j = used.nextClearBit(0); j < all.predicted().size(); j = used.nextClearBit(j + 1)) {
                loose.add(all.predicted().get(j));
            }
            for (int i = found.nextClearBit(0); i < all.gold().size(); i = found.nextClearBit(i + 1)) {
                missed(all.gold().get(i), loose, all.predicted());
            }
            loose.forEach(this::spurious);
        }

        private void speaker(Scored gold, Scored predicted) {
            if (gold.speaker() == null || speakers.compare(gold, predicted).lenient()) {
                return;
            }
            String mentioned = gold.mention() == null ? "" : gold.mention().in(text());
            String how = SpeakerMatch.isName(mentioned) ? "named or described" : "pronoun or no mention";
            String cause = predicted.speaker() == null ? "speaker not found" : "speaker wrong";
            add(
                    cause + " (" + how + ")",
                    predicted,
                    "want " + gold.speaker() + " (" + mentioned + "), got " + predicted.speaker() + ": " + show(gold));
        }

        private void missed(Scored gold, List<Scored> loose, List<Scored> predicted) {
            Scored nearest = null;
            for (Scored candidate : predicted) {
                double overlap = gold.overlap(candidate);
                if (overlap > 0 && (nearest == null || overlap > gold.overlap(nearest))) {
                    nearest = candidate;
                }
            }
            if (nearest == null) {
                add("not found: " + gold.type(), null, show(gold));
                return;
            }
            loose.remove(nearest);
            int common = WordPositions.common(gold.words(), nearest.words());
            String how = common == gold.words().cardinality()
                    ? "too long"
                    : common == nearest.words().cardinality() ? "too short" : "shifted";
            add("boundaries " + how + ": " + gold.type(), nearest, show(gold) + "\n      got " + show(nearest));
        }

        private void spurious(Scored predicted) {
            add(
                    "no statement there: " + predicted.type(),
                    predicted,
                    show(predicted) + " | speaker " + predicted.speaker());
        }

        private String show(Scored statement) {
            String content = statement.content(text()).replace('\n', ' ');
            String cut = content.length() > SHOWN ? content.substring(0, SHOWN) + "…" : content;
            return "“" + cut + "” | cue " + statement.note().cue();
        }

        private String text() {
            return score.document().json().path("text").asString("");
        }

        private void add(String cause, @Nullable Scored predicted, String example) {
            String rule = predicted == null ? null : predicted.note().rule();
            mistakes.add(new Mistake(
                    cause, rule == null ? "-" : rule, score.document().id() + ": " + example));
        }
    }
}
