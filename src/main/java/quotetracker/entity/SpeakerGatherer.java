package quotetracker.entity;

import java.util.List;
import quotetracker.learning.Gatherer;
import quotetracker.learning.Gold;
import quotetracker.learning.TrainingSet;
import quotetracker.quotation.QuotationFinder;
import quotetracker.text.Segmented;

/** Collects whom pronouns, descriptions and omitted sources might mean. */
public final class SpeakerGatherer implements Gatherer {
    private final TrainingSet examples = new TrainingSet(SpeakerFeatures.SET);

    @Override
    public void gather(Segmented text, Gold gold) {
        new MentionResolver(text, QuotationFinder.find(text), null, new Lesson(gold, examples)).resolve();
    }

    @Override
    public List<TrainingSet> sets() {
        return List.of(examples);
    }
}
