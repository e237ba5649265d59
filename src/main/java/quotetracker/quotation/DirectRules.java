package quotetracker.quotation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.Chart;
import quotetracker.chart.CueMatch;
import quotetracker.chart.Passage;
import quotetracker.chart.Range;
import quotetracker.chart.Sentence;
import quotetracker.language.Frame;
import quotetracker.language.WordClass;
import quotetracker.model.StatementType;
import quotetracker.text.Token;

/** Attributes passages in quotation marks by the cue beside them. */
final class DirectRules {
    /** The title of a work or an outlet in quotation marks has no more words. */
    private static final int LONGEST_TITLE = 4;

    private final Chart reading;
    private final Drafts drafts;
    private final boolean commaBeforeClause;
    private final boolean bareClause;
    private final IntroducedPassage introduced;
    private final CueBehindPassage cueBehind;
    private final FloatingPassages floating;

    DirectRules(Chart reading, SourceFinder sources, Drafts drafts, ImpliedSource implied, FloatingPassages floating) {
        this.reading = reading;
        this.drafts = drafts;
        this.commaBeforeClause = reading.profile().commaBeforeClause();
        this.bareClause = reading.profile().bareClause();
        CueBeforePassage cueBefore = new CueBeforePassage(reading, sources, drafts);
        this.introduced = new IntroducedPassage(reading, sources, drafts, cueBefore, implied);
        this.cueBehind = new CueBehindPassage(reading, sources, implied);
        this.floating = floating;
    }

    void attribute(List<Sentence> sentences, int number) {
        Sentence sentence = sentences.get(number);
        Quotation last = null;
        for (Passage passage : sentence.passages()) {
            if (drafts.owner(passage.first()) != null) {
                continue;
            }
            Quotation attributed = attribution(sentence, passage, number);
            if (attributed != null) {
                if (last != null && resumes(last, passage, attributed)) {
                    drafts.extend(last, passage.content(), passage.repaired());
                    last = drafts.owner(passage.first());
                    continue;
                }
                drafts.add(attributed);
                last = attributed;
            } else if (last != null && coordinated(last, passage)) {
                drafts.extend(last, passage.content(), passage.repaired());
                last = drafts.owner(passage.first());
            } else if (floating.continues(sentences, number, passage)) {
                Quotation before = floating.previous(passage);
                if (before != null) {
                    drafts.extend(before, passage.content(), passage.repaired());
                    last = drafts.owner(passage.first());
                }
            }
        }
    }

    /** By what stands before the passage, or by what stands behind it where that tells more. */
    private @Nullable Quotation attribution(Sentence sentence, Passage passage, int number) {
        Quotation before = introduced.introduced(sentence, passage, number);
        if (before != null && !(doubtful(before) && reading.kind(passage.to() + 1, Token.Kind.COMMA))) {
            return before;
        }
        Quotation behind = cueBehind.followed(sentence, passage, number);
        if (behind == null) {
            return before;
        }
        return before == null ? withPassageBefore(sentence, passage, behind) : behind;
    }

    /** Lind was pleased: “A”, her lawyer said. Without a verb before it, or without its subject, what stands behind may say who. */
    private static boolean doubtful(Quotation attributed) {
        return attributed.cue() == null || attributed.source().phrase() == null;
    }

    /** “Ne”, tha Marku, “nuk do të nënshkruajmë”: both passages found the same cue. */
    private static boolean resumes(Quotation last, Passage passage, Quotation attributed) {
        return last.cue() != null && last.cue().equals(attributed.cue()) && last.start() < passage.first();
    }

    /** skandierten „A“ und „B“: a second passage under the same cue. */
    private boolean coordinated(Quotation last, Passage passage) {
        int before = passage.from() - 2;
        Quotation owner = before > 0 ? drafts.owner(before - 1) : null;
        return owner != null
                && owner.start() == last.start()
                && reading.is(before + 1, WordClass.COORDINATOR)
                && reading.kind(before, Token.Kind.MARK);
    }

    /** “A” und “B”, sagte X: both passages are hers. */
    private @Nullable Quotation withPassageBefore(Sentence sentence, Passage passage, Quotation attributed) {
        int joint = passage.from() - 1;
        for (Passage other : sentence.passages()) {
            if (commaBeforeClause
                    && other.to() + 1 == joint
                    && reading.is(joint, WordClass.COORDINATOR)
                    && other.from() == sentence.first()
                    && drafts.owner(other.first()) == null) {
                return attributed.with(List.of(other.content(), passage.content()), StatementType.DIRECT);
            }
        }
        return withClause(sentence, passage, attributed);
    }

    /** "In an interview with “Morning Post”, Anna said", "the band “Echo” says": a few words that name something. */
    private boolean title(Passage passage) {
        boolean capital = reading.token(passage.first()).capital();
        return passage.words() <= LONGEST_TITLE && (capital || !reading.setOff(passage));
    }

    /** The road “is closed”, said X: a passage that is the end of a clause takes the clause's other words with it. */
    private @Nullable Quotation withClause(Sentence sentence, Passage passage, Quotation attributed) {
        int before = passage.from() - 1;
        int first = sentence.first();
        boolean word = before >= first && reading.token(before).isWord();
        if (!word && (before < first || !reading.kind(before, Token.Kind.COMMA))) {
            return attributed;
        }
        int comma = word ? before + 1 : before;
        if (reading.pastLinks(first, comma) == comma && reading.setOff(passage)) {
            // "But “we were late”, said Anna": the first word links the writer's sentences.
            return attributed;
        }
        if (word && title(passage)) {
            return null;
        }
        for (int i = first; i <= before; i = reading.next(i)) {
            CueMatch cue = reading.cue(i);
            Passage other = reading.passage(i);
            if (other != null && drafts.owner(other.first()) != null) {
                return attributed;
            }
            if (cue != null && cue.verb() && (cue.takes(Frame.BARE) || reading.opensClause(cue, before))) {
                return word ? null : attributed;
            }
            if (cue != null && cue.verb() && !bareClause) {
                // "Anna said: “P”, she added": another verb brings the passage in, unless it says that nobody did.
                return cue.mood() == CueMatch.Mood.NEGATED ? null : attributed;
            }
        }
        return attributed.with(List.of(new Range(first, passage.to())), StatementType.MIXED);
    }
}
