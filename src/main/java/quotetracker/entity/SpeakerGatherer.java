package quotetracker.entity;

import java.util.List;
import quotetracker.learning.Gold;
import quotetracker.learning.TrainingSet;
import quotetracker.quotation.QuotationFinder;
import quotetracker.text.Segmented;

/** Collects whom pronouns, descriptions and omitted sources might mean. */
public final class SpeakerGatherer {
    private final TrainingSet examples = new TrainingSet(SpeakerFeatures.SET);

    /** Adds the candidates of an article. */
    public void gather(Segmented text, Gold gold) {
        new MentionResolver(text, QuotationFinder.find(text), null, new Lesson(gold, examples)).resolve();
    }

    /** What was gathered so far. */
    public List<TrainingSet> sets() {
        return List.of(examples);
    }
}
