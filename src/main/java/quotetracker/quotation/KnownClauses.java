package quotetracker.quotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.Chart;
import quotetracker.chart.Range;
import quotetracker.chart.Sentence;
import quotetracker.chart.TokenClass;
import quotetracker.learning.FeatureVector;
import quotetracker.learning.TrainingSet;

/** Gathers the content that the anchors of an article might have in the writer's words, and the edges it might end at. */
final class KnownClauses {
    /** How far from its content a cue is looked for, in sentences. */
    private static final int NEAR = 1;

    private final Chart chart;
    private final String language;
    private final List<KnownQuotation> known;
    private final TrainingSet clauses;
    private final TrainingSet edges;
    private final KnownSources sources;
    private final ClauseCandidates candidates;
    private final FeatureVector vector = new FeatureVector();
    private final Map<Integer, KnownQuotation> byAnchor = new HashMap<>();
    private final Map<Integer, KnownQuotation> uncounted = new HashMap<>();
    private final Map<Integer, KnownQuotation> passageByAnchor = new HashMap<>();

    KnownClauses(
            Chart chart,
            String language,
            List<KnownQuotation> known,
            TrainingSet clauses,
            TrainingSet edges,
            KnownSources sources) {
        this.chart = chart;
        this.language = language;
        this.known = known;
        this.clauses = clauses;
        this.edges = edges;
        this.sources = sources;
        this.candidates = new ClauseCandidates(chart);
    }

    void gather() {
        for (KnownQuotation quotation : known) {
            Anchor anchor = anchor(quotation);
            if (anchor == null) {
                continue;
            }
            Map<Integer, KnownQuotation> map =
                    !quotation.counts() ? uncounted : marked(quotation) ? passageByAnchor : byAnchor;
            map.putIfAbsent(anchor.first(), quotation);
        }
        for (Sentence sentence : chart.sentences()) {
            for (Anchor anchor : candidates.anchors(sentence)) {
                if (anchor.type() == Anchor.Type.FREE) {
                    free(anchor, sentence);
                } else if (known.stream()
                        .noneMatch(quotation -> quotation.counts() && quotation.holds(anchor.first()))) {
                    gather(anchor, sentence);
                }
            }
        }
    }

    /** Whether the passages of a statement are its content, so that no clause is asked for. */
    private boolean marked(KnownQuotation quotation) {
        return quotation.direct()
                && chart.quoted(quotation.first())
                && chart.tokenClass(quotation.first() - 2) != TokenClass.COMPLEMENTISER;
    }

    private @Nullable Anchor anchor(KnownQuotation quotation) {
        int from = Math.max(0, chart.sentenceOf(quotation.first()) - NEAR);
        int to = Math.min(chart.sentences().size() - 1, chart.sentenceOf(quotation.last()) + NEAR);
        List<Anchor> near = new ArrayList<>();
        for (int s = from; s <= to; s++) {
            near.addAll(candidates.anchors(chart.sentences().get(s)));
        }
        return KnownAnchors.best(near, new Range(quotation.first(), quotation.last()), quotation, chart);
    }

    private void gather(Anchor anchor, Sentence sentence) {
        KnownQuotation quotation = byAnchor.get(anchor.first());
        if (quotation == null && uncounted.containsKey(anchor.first())) {
            return;
        }
        List<Candidate> all = candidates.of(anchor, sentence);
        ClauseFeatures.Decided decided = decided(anchor, sentence);
        if (quotation == null) {
            all.forEach(candidate -> add(candidate, sentence, decided, false));
            return;
        }
        Candidate right = right(all, quotation);
        if (right == null) {
            return;
        }
        for (Candidate candidate : all) {
            boolean same = candidate.start() == right.start() && candidate.end() == right.end();
            if (candidate.equals(right) || !same) {
                add(candidate, sentence, decided, candidate.equals(right));
            }
        }
        edges(right, quotation, sentence);
        sources.gather(anchor, quotation);
    }

    /** A sentence by itself: right if it is the content of a statement without a cue. */
    private void free(Anchor anchor, Sentence sentence) {
        KnownQuotation right = null;
        boolean others = false;
        for (KnownQuotation quotation : known) {
            if (quotation.first() > sentence.last() || sentence.first() > quotation.last()) {
                continue;
            }
            if (!quotation.counts()) {
                return;
            }
            boolean whole = quotation.first() <= sentence.first() + 2 && quotation.last() >= sentence.last() - 2;
            if (whole && quotation.cueWords().isEmpty()) {
                right = quotation;
            } else {
                others = true;
            }
        }
        if (right != null && (others || marked(right))) {
            return;
        }
        int number = chart.sentenceOf(sentence.first());
        boolean earlier = number > 0
                && known.stream()
                        .anyMatch(other -> other.counts()
                                && other.first() < sentence.first()
                                && chart.sentenceOf(other.last()) == number - 1);
        Candidate candidate = new Candidate(anchor, Pattern.FREE, sentence.first(), -1);
        add(candidate, sentence, new ClauseFeatures.Decided(false, false, earlier), right != null);
    }

    private void add(Candidate candidate, Sentence sentence, ClauseFeatures.Decided decided, boolean right) {
        ClauseFeatures.of(vector, chart, sentence, candidate, decided);
        clauses.add(language, vector, right);
    }

    private ClauseFeatures.Decided decided(Anchor anchor, Sentence sentence) {
        KnownQuotation marked = passageByAnchor.get(anchor.first());
        boolean before = marked != null && marked.first() < anchor.first();
        boolean behind = marked != null && marked.last() > anchor.first();
        // Its own content in front of an anchor is what is asked for, not what is known.
        KnownQuotation own = byAnchor.get(anchor.first());
        boolean earlier = known.stream()
                .anyMatch(other -> other.counts()
                        && !other.equals(own)
                        && other.first() >= sentence.first()
                        && other.last() < anchor.first());
        return new ClauseFeatures.Decided(before, behind, earlier || marked != null);
    }

    /** The first candidate whose content begins, or ends in front of the anchor, where the known one does. */
    private static @Nullable Candidate right(List<Candidate> all, KnownQuotation quotation) {
        for (Candidate candidate : all) {
            if (fits(candidate, quotation)) {
                return candidate;
            }
        }
        return null;
    }

    static boolean fits(Candidate candidate, KnownQuotation quotation) {
        Anchor anchor = candidate.anchor();
        int start = -1;
        int end = -1;
        for (Range part : quotation.parts()) {
            if (part.last() < anchor.first()) {
                end = part.last();
            } else if (start < 0) {
                start = part.first();
            }
        }
        if ((start >= 0) != (candidate.start() >= 0) && !(candidate.pattern() == Pattern.AROUND && start >= 0)) {
            return false;
        }
        boolean startFits = start < 0 ? candidate.start() < 0 : Math.abs(candidate.start() - start) <= 1;
        boolean endFits = end < 0 ? candidate.end() < 0 : Math.abs(candidate.end() - end) <= 1;
        return startFits && endFits;
    }

    private void edges(Candidate candidate, KnownQuotation quotation, Sentence sentence) {
        Extents extents = new Extents(chart, saidBefore(quotation));
        for (Range part : quotation.parts()) {
            if (part.first() > candidate.anchor().last()) {
                ends(extents, candidate, part, sentence);
            } else if (candidate.end() >= 0) {
                starts(extents, candidate, part, chart.sentences().get(chart.sentenceOf(candidate.end())));
            }
        }
    }

    /** The tokens of what was said before, and of what stands in quotation marks. */
    private boolean[] saidBefore(KnownQuotation own) {
        boolean[] said = new boolean[chart.size()];
        for (KnownQuotation other : known) {
            if (!other.equals(own) && other.counts() && (marked(other) || other.first() < own.first())) {
                other.parts().forEach(part -> Arrays.fill(said, part.first(), part.last() + 1, true));
            }
        }
        return said;
    }

    private void ends(Extents extents, Candidate candidate, Range part, Sentence sentence) {
        int start = part == null ? candidate.start() : part.first();
        List<EdgeFeatures.Edge> all = extents.ends(candidate, start, sentence);
        int right = nearest(all, part.last() + 1, true);
        int limit = all.get(all.size() - 1).at();
        for (int e = 0; e <= right && e + 1 < all.size(); e++) {
            extents.endFeatures(vector, candidate, start, all.get(e), e, limit);
            edges.add(language, vector, e == right);
        }
    }

    private void starts(Extents extents, Candidate candidate, Range part, Sentence sentence) {
        List<EdgeFeatures.Edge> all = extents.starts(candidate, candidate.end(), sentence);
        int right = nearest(all, part.first(), false);
        for (int e = 0; e <= right && e + 1 < all.size(); e++) {
            extents.startFeatures(vector, candidate, candidate.end(), all.get(e), e, sentence);
            edges.add(language, vector, e == right);
        }
    }

    /** The number of the edge at a place, signs passed over; -1 if there is none. */
    private int nearest(List<EdgeFeatures.Edge> all, int place, boolean forward) {
        for (int e = 0; e < all.size(); e++) {
            int at = all.get(e).at();
            boolean between = forward
                    ? at <= place && place <= all.get(e).nextAt()
                    : at >= place && place > all.get(e).nextAt();
            if (between || Math.abs(at - place) <= 1) {
                return e;
            }
        }
        return -1;
    }
}
