package quotetracker.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import quotetracker.extraction.StatementExtractor;
import quotetracker.model.Statement;

/** Compares predictions with gold documents. */
public final class Evaluation {
    private final EvaluationOptions options;
    private final SpeakerMatch speakers;

    /** Scores by the given rules. */
    public Evaluation(EvaluationOptions options) {
        this.options = options;
        this.speakers = new SpeakerMatch(options.canonical());
    }

    /** Where the predictions for a gold document come from. */
    private interface Predictions {
        List<Scored> of(GoldDocument gold, WordPositions text) throws IOException;
    }

    /**
     * Scores given predictions; several lines with one id count as one.
     *
     * @throws IOException if a gold document has no text
     */
    public EvaluationResult ofPredictions(List<GoldDocument> gold, List<GoldDocument> predicted) throws IOException {
        Map<String, List<GoldDocument>> byId = new HashMap<>();
        predicted.forEach(line ->
                byId.computeIfAbsent(line.key(), key -> new ArrayList<>()).add(line));
        Set<String> others = new HashSet<>(byId.keySet());
        gold.forEach(document -> others.remove(document.key()));
        List<DocumentScore> scores = new ArrayList<>();
        for (GoldDocument document : gold) {
            List<GoldDocument> lines = byId.getOrDefault(document.key(), List.of());
            scores.add(score(
                    document,
                    byId.containsKey(document.key()),
                    (wanted, text) -> lines.stream()
                            .flatMap(line -> line.statements(text, options.splitParts()).stream())
                            .toList()));
        }
        return new EvaluationResult(scores, others.size(), speakers);
    }

    /**
     * Scores what the engine finds in the gold documents' texts.
     *
     * @throws IOException if a gold document has no text
     */
    public EvaluationResult ofEngine(List<GoldDocument> gold, StatementExtractor engine) throws IOException {
        List<DocumentScore> scores = new ArrayList<>();
        for (GoldDocument document : gold) {
            scores.add(score(
                    document,
                    true,
                    (wanted, text) -> engine.extract(wanted.article()).stream()
                            .flatMap(statement -> scored(statement, text).stream())
                            .toList()));
        }
        return new EvaluationResult(scores, 0, speakers);
    }

    /** The statements of a document beside what was found in it. */
    Comparison compare(GoldDocument document, List<Statement> found) throws IOException {
        return score(
                        document,
                        true,
                        (gold, text) -> found.stream()
                                .flatMap(statement -> scored(statement, text).stream())
                                .toList())
                .all();
    }

    /** How speakers are compared. */
    SpeakerMatch speakers() {
        return speakers;
    }

    private List<Scored> scored(Statement statement, WordPositions text) {
        List<int[]> parts = statement.parts().stream()
                .map(part -> new int[] {part.start(), part.end()})
                .toList();
        List<List<int[]>> units =
                options.splitParts() ? parts.stream().map(List::of).toList() : List.of(parts);
        List<Scored> scored = new ArrayList<>();
        for (List<int[]> unit : units) {
            var trimmed = Scored.trimmed(text, unit);
            String speaker = statement.attribution().speaker();
            scored.add(new Scored(
                    trimmed,
                    text.words(trimmed),
                    statement.type().label(),
                    speaker == null || speaker.isBlank() ? null : Characters.strip(speaker, "", true),
                    statement.attribution().mention(),
                    List.of(),
                    false,
                    true,
                    new Scored.Note(
                            statement.cue() == null ? null : statement.cue().in(text.text()),
                            statement.rule() + "/" + statement.attribution().rule(),
                            statement.confidence())));
        }
        return scored;
    }

    private DocumentScore score(GoldDocument document, boolean has, Predictions predictions) throws IOException {
        WordPositions text = new WordPositions(document.text());
        List<Scored> wanted = new ArrayList<>();
        List<Scored> ignored = new ArrayList<>();
        for (Scored statement : document.statements(text, options.splitParts())) {
            (counts(statement) ? wanted : ignored).add(statement);
        }
        ignored.addAll(document.discarded(text));
        List<Scored> found = predictions.of(document, text);
        return new DocumentScore(
                document,
                has,
                direct(wanted, found, ignored),
                Comparison.of(wanted, found, ignored, options.overlap(), speakers));
    }

    private boolean counts(Scored gold) {
        boolean care = (options.countNested() || !gold.nested())
                && (options.countUnknown() || !gold.type().equals("unknown"))
                && (!options.reportingOnly() || gold.reporting());
        return care && !gold.words().isEmpty();
    }

    private Comparison direct(List<Scored> gold, List<Scored> predicted, List<Scored> ignored) {
        List<Scored> free = new ArrayList<>(ignored);
        if (options.ignoreMixed()) {
            gold.stream().filter(g -> g.type().equals("mixed")).forEach(free::add);
        }
        return Comparison.of(onlyDirect(gold), onlyDirect(predicted), free, options.overlap(), speakers);
    }

    private static List<Scored> onlyDirect(List<Scored> statements) {
        return statements.stream().filter(s -> s.type().equals("direct")).toList();
    }
}
