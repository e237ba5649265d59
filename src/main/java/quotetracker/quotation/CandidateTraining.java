package quotetracker.quotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import quotetracker.chart.Chart;
import quotetracker.chart.Range;
import quotetracker.chart.Turn;
import quotetracker.learning.TrainingSet;
import quotetracker.text.Segmented;

/** Gathers the candidates of articles whose statements are known, right ones and wrong ones. */
public final class CandidateTraining {
    private final TrainingSet passages = new TrainingSet(PassageFeatures.SET);
    private final TrainingSet clauses = new TrainingSet(ClauseFeatures.SET);
    private final TrainingSet edges = new TrainingSet(EdgeFeatures.SET);
    private final TrainingSet sources = new TrainingSet(SourceFeatures.SET);

    /**
     * Adds the candidates of an article.
     *
     * @param known its statements, in order
     */
    public void add(Segmented text, List<KnownQuotation> known) {
        Chart chart = new Chart(text);
        String language = text.language().profile().code();
        List<KnownQuotation> asked = outsideTurns(chart, known);
        KnownSources ofSources = new KnownSources(chart, language, asked, sources);
        new KnownPassages(chart, language, asked, passages, ofSources).gather();
        new KnownClauses(chart, language, asked, clauses, edges, ofSources).gather();
    }

    /** The statements as they are asked for: what lies in a turn is decided before candidates are weighed. */
    private static List<KnownQuotation> outsideTurns(Chart chart, List<KnownQuotation> known) {
        List<Range> turns = chart.turns().stream().map(Turn::content).toList();
        List<KnownQuotation> result = new ArrayList<>();
        for (KnownQuotation quotation : known) {
            boolean inTurn = turns.stream()
                    .anyMatch(turn -> quotation.first() <= turn.last() && turn.first() <= quotation.last());
            if (!inTurn) {
                result.add(quotation);
            }
        }
        turns.forEach(turn -> result.add(new KnownQuotation(List.of(turn), null, Set.of(), null, false)));
        result.sort(Comparator.comparingInt(KnownQuotation::first));
        return result;
    }

    /** What was gathered, one set a model. */
    public List<TrainingSet> sets() {
        return List.of(passages, clauses, edges, sources);
    }
}
