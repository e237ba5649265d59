package quotetracker.quotation;

import quotetracker.chart.Chart;
import quotetracker.chart.CueMatch;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.Sentence;
import quotetracker.language.Frame;
import quotetracker.language.WordClass;
import quotetracker.text.Token;

/** Finds clauses that stand behind a cue without a word that links them: "Anna said the road was closed". */
final class BareClauses {
    /** A subordinate clause has no more words than these before its verb. */
    private static final int LONGEST_SUBJECT = 8;
    /** Content of fewer words says nothing. */
    private static final int LEAST_WORDS = 2;

    private final Chart reading;
    private final SourceFinder sources;
    private final ContentLimits limits;

    BareClauses(Chart reading, SourceFinder sources, ContentLimits limits) {
        this.reading = reading;
        this.sources = sources;
        this.limits = limits;
    }

    /** Where a clause without complementiser begins, or -1. */
    int bare(Sentence sentence, CueMatch cue) {
        int at = cue.behind();
        if (inverted(sentence, cue) || reading.kind(cue.first() - 1, Token.Kind.OPEN)) {
            // "(Writing by Anna Holt)": brackets open no clause with its verb.
            return -1;
        }
        if (cue.takes(Frame.ADDRESSEE)) {
            at = afterAddressee(at, sentence);
        }
        int times = at;
        at = limits.afterTimes(at, sentence);
        if (at > times && reading.is(at, WordClass.AUXILIARY)) {
            // "said there was no road": the adverb is all that stands before the clause's verb.
            at--;
        }
        if (at > sentence.last()) {
            return -1;
        }
        if (reading.kind(at, Token.Kind.COMMA) && asSaid(sentence, cue, at)) {
            return at + 1;
        }
        if (reading.kind(at, Token.Kind.COMMA)) {
            return reading.profile().commaBeforeClause() && clauseFollows(at + 1, sentence) ? at + 1 : -1;
        }
        if (!reading.token(at).isWord() && reading.passage(at) == null && !reading.kind(at, Token.Kind.OTHER)) {
            return -1;
        }
        if (reading.profile().commaBeforeClause()
                || reading.is(at, WordClass.PREPOSITION, WordClass.COORDINATOR)
                || (reading.is(at, WordClass.RELATIVE) && !reading.is(at, WordClass.DETERMINER))) {
            return -1;
        }
        return at;
    }

    /** "…, said Anna Holt, the mayor": behind a comma, what follows the cue is who said what stands before it. */
    private boolean inverted(Sentence sentence, CueMatch cue) {
        if (!reading.kind(cue.first() - 1, Token.Kind.COMMA)
                || cue.mood() == CueMatch.Mood.GERUND
                || closesAside(sentence, cue.first() - 1)) {
            return false;
        }
        NounPhrase phrase = sources.after(cue.last() + 1, sentence.last() + 1);
        return phrase != null
                && phrase.kind() != NounPhrase.Kind.NOUN
                && !reading.quoted(phrase.last())
                && (phrase.last() >= sentence.last()
                        || !reading.token(phrase.last() + 1).isWord()
                        || reading.is(phrase.last() + 1, WordClass.RELATIVE, WordClass.PREPOSITION));
    }

    /** ", who came late,": whether the comma ends an aside that tells more of the subject before it. */
    private boolean closesAside(Sentence sentence, int comma) {
        int start = comma;
        while (start > sentence.first() && !reading.kind(start - 1, Token.Kind.COMMA)) {
            start--;
        }
        NounPhrase apposition = start > sentence.first() && start < comma ? sources.endingAt(comma, start) : null;
        return start > sentence.first()
                && (reading.is(start, WordClass.RELATIVE) || (apposition != null && apposition.first() == start));
    }

    /** "As Anna explained, the road was closed." */
    private boolean asSaid(Sentence sentence, CueMatch cue, int comma) {
        int first = sentence.first();
        return reading.is(first, WordClass.SUBORDINATOR)
                && cue.takes(Frame.PAREN)
                && cue.first() - first <= LONGEST_SUBJECT
                && comma + LEAST_WORDS < sentence.last();
    }

    /** Behind the people told: "told reporters", "told the crew"; the same index if nobody is. */
    private int afterAddressee(int at, Sentence sentence) {
        NounPhrase addressee = sources.after(at, sentence.last() + 1);
        if (addressee == null) {
            return at;
        }
        boolean people =
                addressee.role() != null && addressee.role().plural() && addressee.nameFirst() > addressee.roleAt();
        // "told reporters Trump was late": the name is the subject of what was told.
        return people ? addressee.roleAt() + 1 : addressee.last() + 1;
    }

    private boolean clauseFollows(int at, Sentence sentence) {
        return (at + 2 <= sentence.last()
                        && !reading.is(at, WordClass.COORDINATOR, WordClass.SUBORDINATOR, WordClass.RELATIVE)
                        && reading.passage(at) == null)
                || (at + 2 <= sentence.last()
                        && reading.is(at, WordClass.ARTICLE)
                        && reading.phrases().startingAt(at, sentence.last()) != null
                        && !reading.is(at, WordClass.RELATIVE));
    }
}
