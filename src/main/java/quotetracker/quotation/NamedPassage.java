package quotetracker.quotation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.Chart;
import quotetracker.chart.CueMatch;
import quotetracker.chart.Passage;
import quotetracker.chart.Sentence;
import quotetracker.language.Frame;
import quotetracker.language.WordClass;
import quotetracker.text.Token;

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
            if (passage.to() + 1 == cue.first()) {
                if (cue.particle() >= 0 || as(passage) || determined(passage, sentence)) {
                    return passage;
                }
            }
        }
        for (int i = cue.last() + 1; i <= sentence.last(); i++) {
            Passage passage = reading.passage(i);
            if (passage != null) {
                return !cue.takes(Frame.QUOTE) || as(passage) ? passage : null;
            }
            if (reading.is(i, WordClass.COORDINATOR) || !reading.token(i).isWord()) {
                return behindAside(cue, i, sentence.last());
            }
        }
        return null;
    }

    /**
     * "bezeichnete den Plan, der im Mai gelten soll, als „…“": the next passage, if "als" stands before it; "nannte Lind, Leiterin
     * des Amts, den Plan „…“": or no clause opens before it.
     */
    private @Nullable Passage behindAside(CueMatch cue, int from, int to) {
        boolean phrases = !cue.takes(Frame.QUOTE);
        for (int i = from; i <= to; i++) {
            Passage passage = reading.passage(i);
            CueMatch other = reading.cue(i);
            if (passage != null || (other != null && other.form().tag().finite())) {
                return passage != null && ((phrases && reading.closes(passage)) || as(passage)) ? passage : null;
            }
            phrases &= (reading.token(i).isWord() || reading.kind(i, Token.Kind.COMMA))
                    && !reading.is(i, WordClass.SUBORDINATOR, WordClass.COMPLEMENTISER);
        }
        return null;
    }

    /** "Die „Nordpost“ nennt den Plan „…“": whether marks behind an article, and no later ones, hold what something is called. */
    private boolean determined(Passage passage, Sentence sentence) {
        List<Passage> all = sentence.passages();
        return reading.is(passage.from() - 1, WordClass.ARTICLE) && passage.equals(all.get(all.size() - 1));
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
