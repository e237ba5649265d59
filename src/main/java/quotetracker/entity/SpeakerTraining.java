package quotetracker.entity;

import quotetracker.learning.Gold;
import quotetracker.learning.TrainingSet;
import quotetracker.quotation.QuotationFinder;
import quotetracker.text.Segmented;

/** Gathers whom the sources of articles whose speakers are known might mean, right ones and wrong ones. */
public final class SpeakerTraining {
    private final TrainingSet examples = new TrainingSet(SpeakerFeatures.SET);

    /**
     * Adds the candidates of an article.
     *
     * @param found what the engine finds in it
     * @param gold what people found
     */
    public void add(Segmented text, QuotationFinder.Found found, Gold gold) {
        new MentionResolver(text, found, null, new Lesson(gold, examples)).resolve();
    }

    /** What was gathered. */
    public TrainingSet set() {
        return examples;
    }
}
