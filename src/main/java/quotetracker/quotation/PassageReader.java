package quotetracker.quotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.Chart;
import quotetracker.chart.Passage;
import quotetracker.chart.Range;
import quotetracker.model.StatementType;

/** Turns the passages of one article into direct quotations. */
final class PassageReader {
    private final Chart chart;
    private final Drafts drafts;
    private final SourceChoice sources;
    private final Models models;
    private final Map<Integer, Draft> byAnchor = new HashMap<>();
    private final List<Draft> found = new ArrayList<>();

    /** A quotation while its passages are gathered. */
    private static final class Draft {
        private final List<Passage> passages = new ArrayList<>();
        private final @Nullable Anchor anchor;

        Draft(Passage passage, @Nullable Anchor anchor) {
            passages.add(passage);
            this.anchor = anchor;
        }

        Passage last() {
            return passages.get(passages.size() - 1);
        }
    }

    PassageReader(Chart chart, Drafts drafts, SourceChoice sources, Models models) {
        this.chart = chart;
        this.drafts = drafts;
        this.sources = sources;
        this.models = models;
    }

    void read() {
        PassageChoice choice = new PassageChoice(chart);
        Passage before = null;
        for (Passage passage : chart.passages()) {
            if (drafts.said()[passage.first()]) {
                continue;
            }
            PassageChoice.Choice chosen = choice.choose(passage, follows(chart, before, passage), models);
            if (chosen != null) {
                place(passage, chosen);
                before = passage;
            }
        }
        found.forEach(this::add);
    }

    /** Whether a passage stands in the paragraph of the quotation before it, or in the next. */
    static boolean follows(Chart chart, @Nullable Passage before, Passage passage) {
        return before != null
                && chart.text().paragraph(passage.from()) <= chart.text().paragraph(before.to()) + 1;
    }

    private void place(Passage passage, PassageChoice.Choice chosen) {
        Anchor anchor = chosen.anchor();
        Draft last = found.isEmpty() ? null : found.get(found.size() - 1);
        if (anchor != null) {
            Draft same = byAnchor.get(anchor.first());
            if (same != null && chart.token(passage.from()).spaceBefore()) {
                same.passages.add(passage);
                return;
            }
        } else if (last != null && goesOn(last, passage)) {
            last.passages.add(passage);
            return;
        }
        Draft draft = new Draft(passage, anchor);
        found.add(draft);
        if (anchor != null) {
            byAnchor.put(anchor.first(), draft);
        }
    }

    /**
     * “A”, tha ai. “B”: behind its attribution a quotation goes on in the same paragraph. Where no blank stands before the
     * mark a paragraph's end was lost.
     */
    private boolean goesOn(Draft draft, Passage passage) {
        Anchor anchor = draft.anchor;
        return anchor != null
                && chart.text().paragraph(draft.last().to()) == chart.text().paragraph(passage.from())
                && chart.token(passage.from()).spaceBefore()
                && anchor.first() > draft.last().to()
                && chart.sentenceOf(passage.from()) <= chart.sentenceOf(anchor.last()) + 1;
    }

    private void add(Draft draft) {
        List<Range> parts = draft.passages.stream().map(Passage::content).toList();
        boolean repaired = draft.passages.stream().anyMatch(Passage::repaired);
        Anchor anchor = draft.anchor;
        if (anchor == null) {
            int sentence = chart.sentenceOf(draft.passages.get(0).from());
            drafts.add(new Quotation(
                    parts,
                    StatementType.DIRECT,
                    null,
                    null,
                    Source.of(null, Source.How.FLOATING),
                    "floating",
                    sentence,
                    repaired));
            return;
        }
        int sentence = chart.sentenceOf(anchor.first());
        Source source = sources.choose(
                anchor, chart.sentences().get(sentence), parts, drafts.sourceIn(sentence), models.source());
        drafts.add(new Quotation(
                parts,
                StatementType.DIRECT,
                anchor.cueRange(),
                anchor.cue() == null ? null : anchor.cue().form(),
                source,
                draft.passages.get(0).from() < anchor.first() ? "quote-before-cue" : "quote-behind-cue",
                sentence,
                repaired));
    }

    /** What is known of the passages that an anchor attributes. */
    ClauseFeatures.Decided decided(Anchor anchor) {
        Draft draft = byAnchor.get(anchor.first());
        boolean before = draft != null && draft.passages.get(0).from() < anchor.first();
        boolean behind = draft != null && draft.last().from() > anchor.first();
        int sentence = chart.sentenceOf(anchor.first());
        boolean earlier =
                anchor.type() == Anchor.Type.FREE ? sentence > 0 && drafts.anyIn(sentence - 1) : drafts.anyIn(sentence);
        return new ClauseFeatures.Decided(before, behind, earlier);
    }
}
