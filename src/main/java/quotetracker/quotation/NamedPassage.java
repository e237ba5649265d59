package quotetracker.quotation;

import org.jspecify.annotations.Nullable;
import quotetracker.chart.Chart;
import quotetracker.chart.CueMatch;
import quotetracker.chart.Passage;
import quotetracker.chart.Sentence;
import quotetracker.language.Frame;
import quotetracker.language.WordClass;

/** Finds the words in quotation marks that say what something is called: "nannte den Plan „…“", "als „…“ bezeichnete". */
final class NamedPassage {
    private final Chart reading;
    private final Drafts drafts;

    NamedPassage(Chart reading, Drafts drafts) {
        this.reading = reading;
        this.drafts = drafts;
    }

    /** The passage in the cue's clause, or null. */
    @Nullable
    Passage of(CueMatch cue, Sentence sentence) {
        Passage passage = beside(cue, sentence);
        return passage != null && drafts.owner(passage.first()) == null ? passage : null;
    }

    private @Nullable Passage beside(CueMatch cue, Sentence sentence) {
        for (Passage passage : sentence.passages()) {
            // "den Plan als „…“ bezeichnete", "Von einer „…“ sprach"
            if (passage.to() + 1 == cue.first() && passage.from() > sentence.first()) {
                boolean governed = cue.particle() >= 0 && cue.particle() < passage.from();
                return governed || named(cue, passage) ? passage : null;
            }
        }
        for (int i = cue.last() + 1; i <= sentence.last(); i++) {
            Passage passage = reading.passage(i);
            if (passage != null) {
                return !saysToo(cue) || as(passage) ? passage : null;
            }
            boolean joins = reading.is(i, WordClass.COORDINATOR) && !reading.is(i, WordClass.ADVERB);
        }
        return null;
    }

    private boolean named(CueMatch cue, Passage passage) {
        return as(passage) || (!saysToo(cue) && reading.is(passage.from() - 1, WordClass.ARTICLE));
    }

    /** Whether the cue has other uses, so that only "als" shows this one. */
    private static boolean saysToo(CueMatch cue) {
        return cue.takes(Frame.QUOTE) || cue.takes(Frame.NOUN);
    }

    /** Whether "als" stands before the passage and its article. */
    private boolean as(Passage passage) {
        int at = passage.from() - 1;
        if (reading.is(at, WordClass.ARTICLE)) {
            at--;
        }
        return reading.is(at, WordClass.SUBORDINATOR);
    }
}
