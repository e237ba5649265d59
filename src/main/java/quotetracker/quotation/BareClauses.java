package quotetracker.quotation;

import quotetracker.chart.Chart;
import quotetracker.chart.CueMatch;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.Sentence;
import quotetracker.language.FormTag;
import quotetracker.language.Frame;
import quotetracker.language.WordClass;
import quotetracker.text.Token;

/** Finds clauses that stand behind a cue without a word that links them: "Anna said the road was closed". */
final class BareClauses {
    /** A subordinate clause has no more words than these before its verb. */
    private static final int LONGEST_SUBJECT = 8;

    private final Chart reading;
    private final SourceFinder sources;

    BareClauses(Chart reading, SourceFinder sources) {
        this.reading = reading;
        this.sources = sources;
    }

    /** Where a clause without complementiser begins, or -1. */
    int bare(Sentence sentence, CueMatch cue) {
        if (inverted(sentence, cue) || demands(sentence, cue)) {
            return -1;
        }
        int from = cue.takes(Frame.ADDRESSEE) ? afterAddressee(cue.behind(), sentence) : cue.behind();
        int at = reading.pastAdverbs(from, sentence.last() + 1);
        if (at > from && reading.is(at, WordClass.AUXILIARY)) {
            // "said there was no road": the adverb is all that stands before the clause's verb.
            at--;
        }
        if (reading.kind(at, Token.Kind.COMMA) && asSaid(sentence, cue)) {
            return at + 1;
        }
        return opensClause(at) ? at : -1;
    }

    /** "Add the salt": a verb in its plain form that opens a sentence tells what is to be done. */
    private static boolean demands(Sentence sentence, CueMatch cue) {
        return cue.form().tag() == FormTag.PL && cue.first() == sentence.first();
    }

    private boolean opensClause(int at) {
        boolean word = reading.kind(at, Token.Kind.WORD, Token.Kind.OTHER) || reading.passage(at) != null;
        return word
                && !reading.is(at, WordClass.PREPOSITION, WordClass.COORDINATOR)
                && (!reading.is(at, WordClass.RELATIVE) || reading.is(at, WordClass.DETERMINER));
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
                && (!reading.kind(phrase.last() + 1, Token.Kind.WORD)
                        || reading.is(phrase.last() + 1, WordClass.RELATIVE, WordClass.PREPOSITION));
    }

    /** ", who came late,": whether the comma ends an aside that tells more of the subject before it. */
    private boolean closesAside(Sentence sentence, int comma) {
        int start = reading.pieceStart(comma, sentence.first());
        NounPhrase apposition = sources.endingAt(comma, start);
        return start > sentence.first()
                && (reading.is(start, WordClass.RELATIVE) || (apposition != null && apposition.first() == start));
    }

    /** "As Anna explained, the road was closed." */
    private boolean asSaid(Sentence sentence, CueMatch cue) {
        return reading.is(sentence.first(), WordClass.SUBORDINATOR)
                && cue.first() - sentence.first() <= LONGEST_SUBJECT;
    }

    /** Behind the people told: "told reporters", "told the crew"; the same index if nobody is. */
    private int afterAddressee(int at, Sentence sentence) {
        NounPhrase addressee = sources.after(at, sentence.last() + 1);
        return addressee == null ? at : addressee.last() + 1;
    }
}
