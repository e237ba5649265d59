package quotetracker.quotation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.Chart;
import quotetracker.chart.Passage;
import quotetracker.chart.Range;
import quotetracker.chart.Sentence;
import quotetracker.chart.TokenClass;
import quotetracker.learning.FeatureVector;

/** Finds content in the writer's words, anchor by anchor from left to right. */
final class ClauseReader {
    private final Chart chart;
    private final Drafts drafts;
    private final SourceChoice sources;
    private final PassageReader passages;
    private final Models models;
    private final ClauseCandidates candidates;
    private final Extents extents;

    ClauseReader(Chart chart, Drafts drafts, SourceChoice sources, PassageReader passages, Models models) {
        this.chart = chart;
        this.drafts = drafts;
        this.sources = sources;
        this.passages = passages;
        this.models = models;
        this.candidates = new ClauseCandidates(chart);
        this.extents = new Extents(chart, drafts.said());
    }

    void read() {
        for (Sentence sentence : chart.sentences()) {
            for (Anchor anchor : candidates.anchors(sentence)) {
                boolean free = anchor.type() == Anchor.Type.FREE;
                if (!drafts.said()[anchor.first()] && !(free && drafts.anyIn(chart.sentenceOf(anchor.first())))) {
                    read(anchor, sentence);
                }
            }
        }
    }

    private void read(Anchor anchor, Sentence sentence) {
        Candidate best = best(anchor, sentence);
        if (best == null) {
            return;
        }
        if (anchor.type() == Anchor.Type.FREE) {
            free(sentence);
            return;
        }
        List<Range> parts = parts(best, sentence);
        if (parts.isEmpty()) {
            return;
        }
        int number = chart.sentenceOf(anchor.first());
        Source source = sources.choose(anchor, sentence, parts, drafts.sourceIn(number), models.source());
        drafts.add(new Quotation(
                parts,
                Contents.type(chart, parts, anchor),
                anchor.cueRange(),
                anchor.cue() == null ? null : anchor.cue().form(),
                source,
                anchor.type() == Anchor.Type.COLON
                        ? "colon-without-marks"
                        : best.pattern().label(),
                number,
                Contents.repaired(chart, parts)));
    }

    /** A sentence that is reported speech by itself. */
    private void free(Sentence sentence) {
        List<Range> parts = List.of(new Range(sentence.first(), sentence.last()));
        drafts.add(new Quotation(
                parts,
                Contents.type(chart, parts, Anchor.free(sentence.first())),
                null,
                null,
                Source.of(null, Source.How.SHARED),
                Pattern.FREE.label(),
                chart.sentenceOf(sentence.first()),
                Contents.repaired(chart, parts)));
    }

    private @Nullable Candidate best(Anchor anchor, Sentence sentence) {
        FeatureVector vector = new FeatureVector();
        ClauseFeatures.Decided decided = passages.decided(anchor);
        Candidate best = null;
        double bestScore = Models.TAKEN;
        for (Candidate candidate : candidates.of(anchor, sentence)) {
            if (taken(candidate)) {
                continue;
            }
            ClauseFeatures.of(vector, chart, sentence, candidate, decided);
            double score = models.clause().score(vector);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private boolean taken(Candidate candidate) {
        boolean[] said = drafts.said();
        return (candidate.start() >= 0 && said[inner(candidate.start())])
                || (candidate.end() >= 0 && said[candidate.end()]);
    }

    /** The first token inside a passage that begins at an index, or the index itself. */
    private int inner(int index) {
        Passage passage = chart.passage(index);
        return passage == null ? index : passage.first();
    }

    private List<Range> parts(Candidate candidate, Sentence sentence) {
        List<Range> parts = new ArrayList<>();
        if (candidate.end() >= 0) {
            Sentence place = chart.sentences().get(chart.sentenceOf(candidate.end()));
            int from = extents.start(candidate, candidate.end(), place, models.edge())
                    .edge();
            add(parts, from, candidate.end());
        }
        int start = candidate.start();
        while (start >= 0) {
            int end = extents.end(candidate, start, sentence, models.edge()).edge();
            add(parts, start, end - 1);
            start = candidate.pattern() == Pattern.THAT || candidate.pattern() == Pattern.LATER_THAT
                    ? resumes(end, sentence)
                    : -1;
        }
        return parts;
    }

    private void add(List<Range> parts, int first, int last) {
        Range part = Contents.trimmed(chart, first, last);
        if (part != null) {
            parts.add(part);
        }
    }

    /** "A dhe se B": the first token of the content that goes on behind a coordinator and a complementiser; or -1. */
    private int resumes(int end, Sentence sentence) {
        int at = end;
        while (at <= sentence.last() && at < end + 4) {
            TokenClass here = chart.tokenClass(at);
            if (here == TokenClass.COMPLEMENTISER) {
                return at > end && at < sentence.last() ? at + 1 : -1;
            }
            if (here != TokenClass.COMMA
                    && here != TokenClass.COORDINATOR
                    && here != TokenClass.ADVERB
                    && here != TokenClass.CONTRAST) {
                return -1;
            }
            at++;
        }
        return -1;
    }
}
