package quotetracker.quotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import quotetracker.chart.Chart;
import quotetracker.chart.CueMatch;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.NounPhrases;
import quotetracker.chart.Range;
import quotetracker.chart.Sentence;
import quotetracker.text.Segmented;

/**
 * Finds the quotations of one article: what was said, by which cue, and the words that name the source.
 *
 * <p>Works sentence by sentence. Passages in quotation marks look for a cue beside them first; the cues that are left look
 * for content in the writer's words; passages that nobody claims and that stand by themselves are floating quotations.
 *
 * <p>Stateless and thread-safe.
 */
public final class QuotationFinder {
    private QuotationFinder() {}

    /** What was found, with the phrases that may name somebody. */
    public record Found(
            List<Quotation> quotations, List<NounPhrase> phrases, List<Range> sentences, List<CueMatch> cues) {
        /** Copies the lists. */
        public Found {
            quotations = List.copyOf(quotations);
            phrases = List.copyOf(phrases);
            sentences = List.copyOf(sentences);
            cues = List.copyOf(cues);
        }
    }

    /**
     * @param text the article; ranges of the result are token indexes in it
     * @return quotations in the order of their content
     */
    public static Found find(Segmented text) {
        Chart reading = new Chart(text);
        SourceFinder sources = new SourceFinder(reading);
        Drafts drafts = new Drafts(text.size());
        ImpliedSource implied = new ImpliedSource(reading, sources, drafts);
        FloatingPassages floating = new FloatingPassages(reading, drafts);
        DirectRules direct = new DirectRules(reading, sources, drafts, implied, floating);
        IndirectRules indirect = new IndirectRules(reading, sources, drafts, implied);
        FragmentRules fragments = new FragmentRules(reading, sources, drafts, implied);
        List<Sentence> sentences = reading.sentences();
        new TranscriptRules(reading, drafts).read();
        for (int i = 0; i < sentences.size(); i++) {
            direct.attribute(sentences, i);
        }
        for (int i = 0; i < sentences.size(); i++) {
            indirect.read(sentences.get(i), i);
        }
        for (int i = 0; i < sentences.size(); i++) {
            fragments.attribute(sentences.get(i), i);
            floating.floating(sentences.get(i), i);
        }
        new FreeReport(reading, drafts).read(sentences);
        List<Quotation> quotations = new ArrayList<>(drafts.quotations());
        quotations.replaceAll(quotation -> authored(quotation, reading.phrases()));
        quotations.sort(Comparator.comparingInt(Quotation::start));
        return new Found(quotations, everyPhrase(reading), ranges(sentences), cues(reading));
    }

    private static List<CueMatch> cues(Chart reading) {
        List<CueMatch> result = new ArrayList<>();
        for (int i = 0; i < reading.text().size(); i++) {
            CueMatch cue = reading.cue(i);
            if (cue != null) {
                result.add(cue);
            }
        }
        return result;
    }

    private static Quotation authored(Quotation quotation, NounPhrases phrases) {
        NounPhrase phrase = quotation.source().phrase();
        return phrase == null ? quotation : quotation.of(quotation.source().by(phrases.author(phrase)));
    }

    private static List<Range> ranges(List<Sentence> sentences) {
        List<Range> result = new ArrayList<>(sentences.size());
        for (Sentence sentence : sentences) {
            result.add(new Range(sentence.first(), sentence.last()));
        }
        return result;
    }

    /** Every phrase of the article that names or describes, in order; those inside quotation marks too. */
    private static List<NounPhrase> everyPhrase(Chart reading) {
        return reading.phrases().all().stream()
                .filter(phrase -> phrase.kind() != NounPhrase.Kind.NOUN
                        || !phrase.inside().isEmpty())
                .toList();
    }
}
