package quotetracker.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import quotetracker.entity.SpeakerGatherer;
import quotetracker.extraction.MarkedText;
import quotetracker.extraction.StatementExtractor;
import quotetracker.extraction.Weighed;
import quotetracker.language.Accuracy;
import quotetracker.language.Example;
import quotetracker.language.Language;
import quotetracker.language.Languages;
import quotetracker.language.Weights;
import quotetracker.learning.FeatureVector;
import quotetracker.learning.TrainingSet;
import quotetracker.learning.WeightTrainer;
import quotetracker.model.Article;
import quotetracker.model.StatementType;
import quotetracker.text.Segmented;

/**
 * Learns from gold documents whom sources mean, and how likely statements are right.
 *
 * <p>How likely a statement is right is learned from statements whose speakers were chosen without its article: the documents
 * are dealt into {@value #FOLDS} folds, and each fold is read with what the others taught.
 */
public final class Training {
    private static final int FOLDS = 5;

    private final Languages languages;

    /** Reads with the given language data; its weights do not matter. */
    public Training(Languages languages) {
        this.languages = languages;
    }

    /**
     * What was learned.
     *
     * @param weights by language folder, with {@link WeightTrainer#SHARED} for what all have in common
     * @param accuracy how often statements are right that are told with the weights of other folds, by language folder and type
     */
    public record Learned(Map<String, Weights> weights, Map<String, Map<StatementType, Accuracy>> accuracy) {}

    /**
     * A statement that is known to be right or wrong.
     *
     * @param content whether its content is right
     * @param verdict of all of it
     * @param fold the fold its document is in
     */
    private record Known(String language, Weighed found, boolean content, Verdict verdict, int fold) {
        FeatureVector features() {
            return found.features();
        }

        StatementType type() {
            return found.statement().type();
        }
    }

    /**
     * Learns from gold documents.
     *
     * @throws IOException if a document has no text
     */
    public Learned learn(List<GoldDocument> documents) throws IOException {
        Map<String, Weights> speakers = speakers(documents);
        List<Known> known = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            Map<String, Weights> others = speakers(fold(documents, fold, false));
            StatementExtractor engine = new StatementExtractor(languages.with(others));
            for (GoldDocument document : fold(documents, fold, true)) {
                known.addAll(known(document, engine, fold));
            }
        }
        List<Known> examples = examples(new StatementExtractor(languages.with(speakers)));
        Map<String, Weights> all = new TreeMap<>(speakers);
        WeightTrainer.train(List.of(contents(known, examples), statements(known)))
                .forEach((language, weights) -> all.merge(language, weights, Weights::and));
        return new Learned(all, accuracy(known, examples));
    }

    private static TrainingSet contents(List<Known> known, List<Known> examples) {
        TrainingSet set = new TrainingSet(StatementExtractor.contentFeatures());
        Stream.concat(known.stream(), examples.stream())
                .filter(one -> one.found().rule().worded())
                .forEach(one -> set.add(one.language(), one.features(), one.content()));
        return set;
    }

    private static TrainingSet statements(List<Known> known) {
        TrainingSet set = new TrainingSet(StatementExtractor.statementFeatures());
        known.stream()
                .filter(one -> one.verdict() != Verdict.NOT_COUNTED)
                .forEach(one -> set.add(one.language(), one.features(), one.verdict() == Verdict.RIGHT));
        return set;
    }

    private Map<String, Map<StatementType, Accuracy>> accuracy(List<Known> known, List<Known> examples) {
        Map<String, Map<StatementType, Accuracy>> result = new TreeMap<>();
        for (int i = 0; i < FOLDS; i++) {
            int fold = i;
            List<Known> others =
                    known.stream().filter(one -> one.fold() != fold).toList();
            StatementExtractor engine =
                    new StatementExtractor(languages.with(WeightTrainer.train(List.of(contents(others, examples)))));
            known.stream()
                    .filter(one -> one.fold() == fold && one.verdict() != Verdict.NOT_COUNTED)
                    .filter(one -> engine.told(one.language(), one.found()))
                    .forEach(one -> result.computeIfAbsent(one.language(), language -> new TreeMap<>())
                            .merge(one.type(), new Accuracy(1, one.verdict() == Verdict.RIGHT ? 1 : 0), Accuracy::and));
        }
        return result;
    }

    private static List<GoldDocument> fold(List<GoldDocument> documents, int fold, boolean inside) {
        List<GoldDocument> result = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            if ((i % FOLDS == fold) == inside) {
                result.add(documents.get(i));
            }
        }
        return result;
    }

    private Map<String, Weights> speakers(List<GoldDocument> documents) throws IOException {
        SpeakerGatherer gatherer = new SpeakerGatherer();
        for (GoldDocument document : documents) {
            GoldReading reading = new GoldReading(document);
            if (reading.resolved()) {
                gatherer.gather(text(document), reading);
            }
        }
        return WeightTrainer.train(gatherer.sets());
    }

    private Segmented text(GoldDocument document) throws IOException {
        return Segmented.of(document.text(), languages.of(document.language()));
    }

    /**
     * What was found in a document. Corpora that do not name speakers give a statement a part for each stretch between its
     * cues; there each part counts, and a statement is right if half of its parts are.
     */
    private List<Known> known(GoldDocument document, StatementExtractor engine, int fold) throws IOException {
        List<Weighed> found = engine.weigh(document.article());
        boolean parts = !document.namesSpeakers();
        Evaluation evaluation = new Evaluation(EvaluationOptions.forLearning(!parts, parts));
        Comparison all = evaluation.compare(
                document, found.stream().map(Weighed::statement).toList());
        String language = languages.of(document.language()).profile().code();
        List<Known> known = new ArrayList<>();
        int first = 0;
        for (Weighed one : found) {
            int last = first + (parts ? one.statement().parts().size() : 1);
            List<Integer> counted = IntStream.range(first, last)
                    .filter(i -> !all.dropped().get(i))
                    .boxed()
                    .toList();
            if (!counted.isEmpty()) {
                long right =
                        counted.stream().filter(i -> all.matchOf(i) != null).count();
                int best = counted.stream()
                        .filter(i -> all.matchOf(i) != null)
                        .findFirst()
                        .orElse(counted.get(0));
                known.add(new Known(
                        language,
                        one,
                        2 * right >= counted.size(),
                        Verdict.of(all, best, evaluation.speakers()),
                        fold));
            }
            first = last;
        }
        return known;
    }

    /** The examples of the language data say how the constructions they show are meant; contents are learned from them too. */
    private List<Known> examples(StatementExtractor engine) {
        List<Known> known = new ArrayList<>();
        for (Language language : languages.all()) {
            for (Example example : language.examples()) {
                MarkedText marked = MarkedText.ofExample(example.text());
                Article article = new Article(
                        example.place(),
                        marked.text(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        example.language(),
                        example.place());
                for (Weighed one : engine.weigh(article)) {
                    boolean right =
                            marked.statements().stream().anyMatch(statement -> statement.agrees(one.statement()));
                    known.add(new Known(example.language(), one, right, Verdict.NOT_COUNTED, FOLDS));
                }
            }
        }
        return known;
    }
}
