package quotetracker.evaluation;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import quotetracker.entity.SpeakerTraining;
import quotetracker.extraction.MarkedText;
import quotetracker.language.Example;
import quotetracker.language.Language;
import quotetracker.language.Languages;
import quotetracker.language.Weights;
import quotetracker.learning.WeightTrainer;
import quotetracker.quotation.CandidateTraining;
import quotetracker.quotation.Models;
import quotetracker.quotation.QuotationFinder;
import quotetracker.text.Segmented;

/** Learns the weights of candidates from gold documents. */
public final class Training {
    private final Languages languages;

    /** Reads with the given language data. */
    public Training(Languages languages) {
        this.languages = languages;
    }

    /**
     * The weights that gold documents teach, by language code.
     *
     * @throws IOException if a document has no text
     */
    public Map<String, Weights> weights(List<GoldDocument> documents) throws IOException {
        CandidateTraining candidates = new CandidateTraining();
        addExamples(candidates);
        for (GoldDocument document : documents) {
            Segmented text = text(document);
            candidates.add(text, GoldQuotations.of(document, text));
        }
        Map<String, Weights> found = WeightTrainer.train(candidates.sets());
        // Whom a source means is learned from what is found with these weights.
        Languages weighed = languages.with(found);
        Map<String, QuotationFinder> finders = new HashMap<>();
        SpeakerTraining speakers = new SpeakerTraining();
        for (GoldDocument document : documents) {
            Segmented text = text(document);
            QuotationFinder finder = finders.computeIfAbsent(
                    text.language().profile().code(),
                    code -> new QuotationFinder(Models.of(weighed.of(code), weighed.of(Languages.FALLBACK))));
            speakers.add(text, finder.find(text), new GoldReading(document));
        }
        Map<String, Weights> all = new TreeMap<>(found);
        WeightTrainer.train(List.of(speakers.set()))
                .forEach((language, weights) -> all.merge(language, weights, Weights::and));
        return all;
    }

    /** The examples of the language data say how the constructions they show are meant; they are learned from too. */
    private void addExamples(CandidateTraining candidates) {
        for (Language language : languages.all()) {
            for (Example example : language.examples()) {
                int arrow = example.text().indexOf(" => ");
                MarkedText marked = MarkedText.parse(
                        (arrow < 0 ? example.text() : example.text().substring(0, arrow)).strip());
                Segmented text = Segmented.of(marked.text(), language);
                candidates.add(text, GoldQuotations.of(marked, text));
            }
        }
    }

    private Segmented text(GoldDocument document) throws IOException {
        return Segmented.of(document.text(), languages.of(document.language()));
    }
}
