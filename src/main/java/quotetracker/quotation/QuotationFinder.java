package quotetracker.quotation;

import java.util.List;
import quotetracker.chart.Chart;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.Range;
import quotetracker.chart.Sentence;
import quotetracker.text.Segmented;

/**
 * Finds the quotations of one article: what was said, by which cue, and the words that name the source.
 *
 * <p>Everything that may be a statement is a candidate, and learned weights tell which are: first the turns of printed
 * conversations, then for each passage in quotation marks its anchor, then for each anchor that is left the content in the
 * writer's words, from left to right, so that what is told inside a statement is none of its own.
 *
 * <p>Stateless and thread-safe.
 */
public final class QuotationFinder {
    private final Models models;

    /** Weighs candidates with these models. */
    public QuotationFinder(Models models) {
        this.models = models;
    }

    /** What was found, with the phrases that may name somebody. */
    public record Found(List<Quotation> quotations, List<NounPhrase> phrases, List<Range> sentences) {
        /** Copies the lists. */
        public Found {
            quotations = List.copyOf(quotations);
            phrases = List.copyOf(phrases);
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * @param text the article; ranges of the result are token indexes in it
     * @return quotations in the order of their content
     */
    public Found find(Segmented text) {
        Chart chart = new Chart(text);
        Drafts drafts = new Drafts(text.size());
        for (Quotation turn : new TranscriptRules(chart).read()) {
            drafts.add(turn);
        }
        SourceChoice sources = new SourceChoice(chart, drafts.said());
        PassageReader passages = new PassageReader(chart, drafts, sources, models);
        passages.read();
        new ClauseReader(chart, drafts, sources, passages, models).read();
        return new Found(drafts.inOrder(), everyPhrase(chart), ranges(chart.sentences()));
    }

    private static List<Range> ranges(List<Sentence> sentences) {
        return sentences.stream()
                .map(sentence -> new Range(sentence.first(), sentence.last()))
                .toList();
    }

    /** Every phrase of the article that names or describes, in order; those inside quotation marks too. */
    private static List<NounPhrase> everyPhrase(Chart chart) {
        return chart.phrases().all().stream()
                .filter(phrase -> phrase.kind() != NounPhrase.Kind.NOUN
                        || !phrase.inside().isEmpty())
                .toList();
    }
}
