package quotetracker.quotation;

import org.jspecify.annotations.Nullable;
import quotetracker.chart.Chart;
import quotetracker.chart.CueMatch;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.Passage;
import quotetracker.chart.Sentence;
import quotetracker.language.Feature;
import quotetracker.language.Frame;
import quotetracker.language.WordClass;
import quotetracker.text.Token;

/** Finds the cue before a passage that has the passage for its content. */
final class CueBeforePassage {

    /** How far from a passage anything that concerns it may stand, in tokens. */
    private static final int LOOK_BACK = 60;
    /** How far behind a passage its cue may stand, in tokens. */
    private static final int REACH = 14;

    private final Chart reading;
    private final SourceFinder sources;
    private final Drafts drafts;
    private final boolean commaBeforeClause;
    private final ToldBeforeColon told;

    CueBeforePassage(Chart reading, SourceFinder sources, Drafts drafts) {
        this.reading = reading;
        this.sources = sources;
        this.drafts = drafts;
        this.told = new ToldBeforeColon(reading, sources);
        this.commaBeforeClause = reading.profile().commaBeforeClause();
    }

    /** The nearest cue before the passage with nothing between them that would be content of its own. */
    @Nullable
    CueMatch cueBefore(Sentence sentence, Passage passage, boolean colon) {
        int before = passage.from() - 1;
        CueMatch noun = null;
        for (int i = before; i >= Math.max(sentence.first(), before - LOOK_BACK); i--) {
            CueMatch cue = reading.cue(i);
            if (cue != null && colon && cue.noun()) {
                // "sagte zur Begründung:", "mit den Worten:": the verb says who, if there is one.
                noun = usable(sentence, cue, passage, true) ? cue : noun;
            } else if (cue != null && (cue.verb() || cue.noun())) {
                return usable(sentence, cue, passage, colon) && !reported(sentence, cue) ? cue : noun;
            } else if (reading.kind(i, Token.Kind.OPEN) || (i < before && reading.is(i, WordClass.COMPLEMENTISER))) {
                // "die Ansicht über die Bank (kurz: „A“)": nothing before the brackets introduces what stands in them.
                return noun;
            }
        }
        return noun;
    }

    /** "X tha se testet treguan “A”": the cue stands inside what another one reports. */
    private boolean reported(Sentence sentence, CueMatch cue) {
        int at = cue.first() - 1;
        while (at > sentence.first() && reading.token(at).isWord()) {
            if (reading.is(at, WordClass.COMPLEMENTISER) && !reading.is(at, WordClass.RELATIVE)) {
                return reading.saysBetween(sentence.first(), at);
            }
            at--;
        }
        return false;
    }

    /** "Parolen wie „A“", "Sprüche wie zum Beispiel „A“". */
    boolean example(int index) {
        int at = reading.is(index, WordClass.ADVERB) ? index - 1 : index;
        return commaBeforeClause && reading.is(at, WordClass.SUBORDINATOR, Feature.LINK);
    }

    private boolean usable(Sentence sentence, CueMatch cue, Passage passage, boolean colon) {
        int before = passage.from() - 1;
        if (!cue.real() || drafts.used(cue)) {
            return false;
        }
        if (colon) {
            return (cue.takes(Frame.QUOTE) || cue.takes(Frame.COLON)) && !told.between(cue, before);
        }
        if (cue.takes(Frame.THAT) && markedClause(cue, passage)) {
            return true;
        }
        if (!cue.verb() || cue.takes(Frame.THOUGHT) || bareContent(cue, passage)) {
            return false;
        }
        if (reading.is(before, WordClass.COMPLEMENTISER)) {
            return (cue.takes(Frame.THAT) || cue.takes(Frame.QUOTE)) && before - cue.last() <= REACH;
        }
        return before > cue.last() ? reaches(sentence, cue, passage) : besides(cue, passage);
    }

    /** Whether the cue right before the passage has it for its content. */
    private boolean besides(CueMatch cue, Passage passage) {
        // "quan “A” B": the thing so called goes on behind the passage, the indirect rules read both.
        return !(cue.takes(Frame.RELAY) && outlet(cue))
                && (cue.takes(Frame.AS) ? reading.closes(passage) : cue.takes(Frame.QUOTE));
    }

    /** Whether the cue has the passage for its content across the words between. */
    private boolean reaches(Sentence sentence, CueMatch cue, Passage passage) {
        int from = cue.last() + 1;
        int before = passage.from() - 1;
        boolean quotes = cue.takes(Frame.QUOTE);
        if (reading.kind(before, Token.Kind.COMMA)) {
            return (quotes || cue.takes(Frame.AS)) && !fragment(passage) && shortGap(from, before);
        }
        if (example(before)) {
            return quotes;
        }
        boolean names = cue.takes(Frame.AS) && !(commaBeforeClause && quotes);
        if (names && reading.closes(passage) && !reading.is(before, WordClass.SUBORDINATOR)) {
            return objectGap(from, before);
        }
        return quotes && sourceGap(from, passage.from()) && !hasSubject(sentence, cue);
    }

    /** "zu dem Ergebnis, „dass …“": the clause that the cue takes stands in quotation marks with its complementiser. */
    private boolean markedClause(CueMatch cue, Passage passage) {
        int comma = passage.from() - 1;
        return cue.behind() == comma
                && reading.kind(comma, Token.Kind.COMMA)
                && reading.is(passage.first(), WordClass.COMPLEMENTISER);
    }

    /** ", shkruan “Novosti”": marks behind a relaying verb that follows its content hold an outlet's name. */
    private boolean outlet(CueMatch cue) {
        return reading.kind(cue.first() - 1, Token.Kind.COMMA, Token.Kind.MARK);
    }

    /** "e quajti ligjin me krenari “A”": what is called so stands between verb and passage, without another verb. */
    private boolean objectGap(int from, int to) {
        return to - from <= 6
                && reading.find(from, to + 1, i -> !reading.token(i).isWord()) < 0;
    }

    /** Anna said “early rain” would help: the passage only begins the clause that is the content. */
    private boolean bareContent(CueMatch cue, Passage passage) {
        return cue.takes(Frame.BARE) && !reading.kind(passage.from() - 1, Token.Kind.COMMA) && fragment(passage);
    }

    /** Whether the writer's words go on behind the passage as if it had no marks. */
    private boolean fragment(Passage passage) {
        return !reading.setOff(passage) && reading.kind(passage.to() + 1, Token.Kind.WORD);
    }

    /** Between cue and comma stands no more than a source, an addressee, a time. */
    private boolean shortGap(int from, int to) {
        if (to - from > 8) {
            return false;
        }
        NounPhrase phrase = sources.after(from, to);
        return from == to
                || (phrase != null && phrase.last() + 1 >= to - 3)
                || reading.is(from, WordClass.ADVERB, WordClass.PREPOSITION);
    }

    /** Anna said the road “is closed for good”: beside a cue that has its subject, the phrase behind it begins a clause. */
    private boolean hasSubject(Sentence sentence, CueMatch cue) {
        return cue.takes(Frame.BARE)
                && sources.before(cue.first(), sentence.first()).phrase() != null;
    }

    private boolean sourceGap(int from, int to) {
        NounPhrase phrase = sources.after(from, to);
        return phrase != null && phrase.last() == to - 1 && phrase.definite() && sources.subject(phrase);
    }
}
