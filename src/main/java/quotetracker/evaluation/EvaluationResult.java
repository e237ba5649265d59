package quotetracker.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The scores of a set of gold documents, from which every table is made. */
public final class EvaluationResult {
    private final List<DocumentScore> documents;
    private final int others;
    private final SpeakerMatch speakers;

    /**
     * @param others predicted documents that are not among the gold ones
     */
    EvaluationResult(List<DocumentScore> documents, int others, SpeakerMatch speakers) {
        this.documents = List.copyOf(documents);
        this.others = others;
        this.speakers = speakers;
    }

    /** Statements of one gold type: how many, how many found, how many of those with the same type. */
    record Recall(int gold, int found, int sameType) {
        Recall plus(Recall other) {
            return new Recall(gold + other.gold, found + other.found, sameType + other.sameType);
        }
    }

    List<DocumentScore> documents() {
        return documents;
    }

    SpeakerMatch speakers() {
        return speakers;
    }

    /** What became of each gold statement, and what was predicted for nothing, document by document. */
    public List<Outcome> outcomes() {
        return documents.stream()
                .flatMap(score -> Outcome.of(score, speakers).stream())
                .toList();
    }

    int others() {
        return others;
    }

    int withoutPrediction() {
        return (int) documents.stream().filter(score -> !score.predicted()).count();
    }

    Tally direct() {
        return sum(DocumentScore::direct);
    }

    Tally all() {
        return sum(DocumentScore::all);
    }

    private Tally sum(Function<DocumentScore, Comparison> row) {
        return documents.stream()
                .map(score -> Tally.of(row.apply(score), speakers))
                .reduce(Tally.NONE, Tally::plus);
    }

    /** The same scores for each language apart. */
    Map<String, EvaluationResult> byLanguage() {
        Map<String, List<DocumentScore>> parts = new TreeMap<>();
        for (DocumentScore score : documents) {
            parts.computeIfAbsent(score.document().language(), language -> new ArrayList<>())
                    .add(score);
        }
        Map<String, EvaluationResult> results = new TreeMap<>();
        parts.forEach((language, scores) -> results.put(language, new EvaluationResult(scores, 0, speakers)));
        return results;
    }

    /** Recall by gold type, whatever the predicted type. */
    Map<String, Recall> byType() {
        Map<String, Recall> byType = new TreeMap<>();
        for (DocumentScore score : documents) {
            Comparison all = score.all();
            all.gold().forEach(gold -> byType.merge(gold.type(), new Recall(1, 0, 0), Recall::plus));
            for (Matching.Pair pair : all.matched()) {
                String type = all.gold().get(pair.gold()).type();
                boolean same = type.equals(all.predicted().get(pair.predicted()).type());
                byType.merge(type, new Recall(0, 1, same ? 1 : 0), Recall::plus);
            }
        }
        return byType;
    }

    /** Matched pairs by {@code gold->predicted} type. */
    Map<String, Integer> confusion() {
        Map<List<String>, Integer> counts =
                new TreeMap<>(Comparator.<List<String>, String>comparing(types -> types.get(0))
                        .thenComparing(t -> t.get(1)));
        for (DocumentScore score : documents) {
            Comparison all = score.all();
            for (Matching.Pair pair : all.matched()) {
                String gold = all.gold().get(pair.gold()).type();
                String predicted = all.predicted().get(pair.predicted()).type();
                counts.merge(List.of(gold, predicted), 1, Integer::sum);
            }
        }
        Map<String, Integer> named = new LinkedHashMap<>();
        counts.forEach((types, count) -> named.put(String.join("->", types), count));
        return named;
    }
}
