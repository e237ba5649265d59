package quotetracker.learning;

import java.util.List;
import quotetracker.text.Segmented;

/** Collects candidates of one or more models from articles that people have read. */
public interface Gatherer {
    /** Adds the candidates of an article. */
    void gather(Segmented text, Gold gold);

    /** What was gathered so far. */
    List<TrainingSet> sets();
}
