package quotetracker.quotation;

import org.jspecify.annotations.Nullable;
import quotetracker.chart.Chart;
import quotetracker.chart.CueMatch;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.Passage;
import quotetracker.chart.Sentence;
import quotetracker.language.Feature;
import quotetracker.language.FormTag;
import quotetracker.language.Frame;
import quotetracker.language.WordClass;
import quotetracker.text.Token;

/** Attributes a passage by what follows it: “P”, tha X; “P”, X said; “P” – X. */
final class CueBehindPassage {
    /** How far from a passage anything that concerns it may stand, in tokens. */
    private static final int LOOK_BACK = 60;
    /** How far behind a passage its cue may stand, in tokens. */
    private static final int REACH = 14;
    /** How far behind its auxiliary a noun of saying may stand. */
    private static final int NOUN_REACH = 7;
    /** The same where a subject with its appositions begins right behind the passage. */
    private static final int SUBJECT_REACH = 40;
    /** So many words that open a sentence are somebody's, with a comma behind them or not. */
    private static final int SENTENCE_WORDS = 8;

    private final Chart reading;
    private final SourceFinder sources;
    private final boolean commaBeforeClause;
    private final ImpliedSource implied;
    private final AwaitedAttribution awaited;

    CueBehindPassage(Chart reading, SourceFinder sources, ImpliedSource implied) {
        this.reading = reading;
        this.sources = sources;
        this.commaBeforeClause = reading.profile().commaBeforeClause();
        this.implied = implied;
        this.awaited = new AwaitedAttribution(reading, sources);
    }

    @Nullable
    Quotation followed(Sentence sentence, Passage passage, int number) {
        Quotation expected = awaited.find(sentence, passage, number);
        if (expected != null || complement(sentence, passage)) {
            return expected;
        }
        if (title(passage, number)) {
            // “P”/ Anna speaks of the road
            return byDash(sentence, passage, number);
        }
        int end = sentence.last() + 1;
        int at = reading.skipSigns(passage.to() + 1, end);
        CueMatch cue = cueWithin(at, Math.min(end, at + SUBJECT_REACH));
        if (cue == null) {
            Quotation byNoun = byNoun(sentence, passage, at, number);
            return byNoun != null ? byNoun : byDash(sentence, passage, number);
        }
        if (cue.mood() != CueMatch.Mood.ASSERTED) {
            // A gerund behind a passage brings content of its own: “A”, duke shtuar se B.
            return null;
        }
        if (cue.form().tag() == FormTag.PREP) {
            return cue.first() == at ? byPreposition(sentence, passage, cue, number) : null;
        }
        if (!cue.verb()
                || !cue.takes(Frame.QUOTE)
                || reading.opensClause(cue, end)
                || insideClause(sentence, passage)) {
            return null;
        }
        return byVerb(sentence, passage, at, cue, number);
    }

    private @Nullable Quotation byVerb(Sentence sentence, Passage passage, int at, CueMatch cue, int number) {
        int end = sentence.last() + 1;
        if (cue.passive()) {
            return cue.first() == at
                    ? Quotation.direct(passage, cue, implied.document(cue, end), Rule.QUOTE_PASSIVE, number)
                    : null;
        }
        boolean opens = passage.from() == sentence.first();
        if (onlyFillers(at, cue.first(), opens)) {
            // X, who called it “a mess”, said he was sorry.
            Source source = opens || !ownClause(cue, end) ? implied.cited(cue, behind(cue, end), end) : null;
            return source == null
                            || implied.namesThing(cue, source)
                            || (source.phrase() == null && needsSubject(cue, at, opens, end))
                    ? null
                    : Quotation.direct(passage, cue, source, Rule.QUOTE_CUE_SOURCE, number);
        }
        Source source = sources.before(cue.first(), at);
        NounPhrase phrase = source.phrase();
        return phrase == null
                        || phrase.first() > at + 3
                        || (phrase.first() > at + 1 && cue.first() > at + REACH)
                        || !(reading.setOff(passage) || (opens && passage.words() >= SENTENCE_WORDS))
                        || ownClause(cue, end)
                ? null
                : Quotation.direct(passage, cue, source, Rule.QUOTE_SOURCE_CUE, number);
    }

    /** Whether a verb behind the passage without anybody as its subject is none that attributes it. */
    private boolean needsSubject(CueMatch cue, int at, boolean opens, int end) {
        return (cue.takes(Frame.RELAY) && (!opens || !somebody(cue.last() + 1, end)))
                || reading.is(at, WordClass.COORDINATOR)
                || (!opens && reading.profile().bareClause());
    }

    /** “Less is more”/ Ada Kovi opens the fair: in a title a slash parts what was said from who said it. */
    private boolean title(Passage passage, int number) {
        int slash = passage.to() + 1;
        return number == 0
                && reading.token(Math.min(slash, reading.text().size() - 1))
                        .text()
                        .equals("/");
    }

    /** "Anna said that “P”, she added": a cue before the passage has it for its clause, unless a comma inside the marks awaits another. */
    private boolean complement(Sentence sentence, Passage passage) {
        int complementiser = passage.from() - 1;
        CueMatch cue = complementiser > sentence.first() && reading.is(complementiser, WordClass.COMPLEMENTISER)
                ? reading.cue(complementiser - 1)
                : null;
        return cue != null && !reading.kind(passage.last(), Token.Kind.COMMA);
    }

    /** “P”, ka shkruar zyrtarja: a small noun behind a relaying verb may be somebody's, no outlet's. */
    private boolean somebody(int index, int end) {
        return index < end
                && reading.phrases().nounLike(index)
                && !reading.token(index).capital();
    }

    /** Whether a cue has a clause of its own behind it: "… Anna said she was late". */
    private boolean ownClause(CueMatch cue, int end) {
        int next = cue.last() + 1;
        return next < end
                && cue.takes(Frame.BARE)
                && !cue.takes(Frame.ADDRESSEE)
                && !commaBeforeClause
                && (reading.is(next, WordClass.ARTICLE) || reading.is(next, WordClass.PRONOUN, Feature.NOM));
    }

    /** Adverbs; and "and" behind a passage that opens the sentence, not behind a title in the middle of one. */
    private boolean onlyFillers(int from, int to, boolean opensSentence) {
        for (int i = from; i < to; i++) {
            boolean and = opensSentence && reading.is(i, WordClass.COORDINATOR);
            if (!and && !reading.is(i, WordClass.ADVERB)) {
                return false;
            }
        }
        return true;
    }

    private @Nullable CueMatch cueWithin(int from, int to) {
        for (int i = from; i < to; i++) {
            CueMatch cue = reading.cue(i);
            boolean adverb = cue != null && cue.takes(Frame.ASIDE) && reading.cue(cue.last() + 1) != null;
            if (cue != null && !adverb && (cue.verb() || i == from)) {
                // "“P”, so sagte X": before a verb of saying "so" only points back.
                return cue;
            }
            if (reading.is(i, WordClass.COMPLEMENTISER, WordClass.RELATIVE)) {
                return null;
            }
        }
        return null;
    }

    /** "musste sich „A“ vorwerfen lassen": no comma ends the quotation, so that the cue belongs to another clause. */
    private boolean insideClause(Sentence sentence, Passage passage) {
        int next = passage.to() + 1;
        return commaBeforeClause
                && reading.skipSigns(next, next + 1) == next
                && passage.from() > sentence.first()
                && reading.token(passage.from() - 1).isWord();
    }

    /** The source behind a cue that follows its content. */
    private Source behind(CueMatch cue, int end) {
        NounPhrase phrase = sources.after(cue.last() + 1, end);
        phrase = phrase == null ? sources.titled(cue.last() + 1) : phrase;
        NounPhrase house = phrase == null ? sources.organisationBehind(cue, end) : null;
        if (house != null) {
            return Source.of(house, Source.How.PREPOSITION);
        }
        return phrase == null
                ? Source.of(null, Source.How.OMITTED)
                : new Source(
                        phrase,
                        sources.others(phrase.last() + 1, Math.min(end, phrase.last() + LOOK_BACK)),
                        Source.How.AFTER_CUE);
    }

    /** “A”, so Lind; “A”, so das Fazit von Lind. */
    private Quotation byPreposition(Sentence sentence, Passage passage, CueMatch cue, int number) {
        int end = sentence.last() + 1;
        NounPhrase phrase = sources.after(cue.last() + 1, end);
        CueMatch noun = phrase == null ? null : reading.cue(phrase.last() + 1);
        Source source = noun != null && noun.noun()
                ? implied.ofNoun(sentence, noun, end)
                : Source.of(phrase, Source.How.PREPOSITION);
        return Quotation.direct(passage, cue, source, Rule.QUOTE_PREPOSITION, number);
    }

    /** “A” was Anna Holt's answer, “A”, ishin fjalët e Dodës: an auxiliary and a noun of saying with whose it is. */
    private @Nullable Quotation byNoun(Sentence sentence, Passage passage, int at, int number) {
        int end = sentence.last() + 1;
        if (!reading.is(at, WordClass.AUXILIARY)) {
            return null;
        }
        for (int i = at + 1; i < Math.min(end, at + NOUN_REACH); i++) {
            CueMatch cue = reading.cue(i);
            if (cue != null) {
                NounPhrase owner = sources.after(at + 1, cue.first());
                Source source =
                        owner != null ? Source.of(owner, Source.How.PREPOSITION) : implied.ofNoun(sentence, cue, end);
                return Quotation.direct(passage, cue, source, Rule.QUOTE_NOUN, number);
            }
        }
        return null;
    }

    /** “Less is more.” – Ada Kovi: a dash and a name close the sentence, or are the whole of the next one. */
    private @Nullable Quotation byDash(Sentence sentence, Passage passage, int number) {
        int dash = passage.to() + 1;
        boolean next =
                dash > sentence.last() && number + 1 < reading.sentences().size();
        int end = (next ? reading.sentences().get(number + 1) : sentence).last() + 1;
        boolean slash = title(passage, number);
        NounPhrase phrase = passage.from() == sentence.first() && (slash || reading.kind(dash, Token.Kind.DASH))
                ? sources.after(dash + 1, end)
                : null;
        boolean closes = phrase != null && (slash || reading.skipSigns(phrase.last() + 1, end) >= end);
        return closes
                ? Quotation.direct(
                        passage, null, Source.of(phrase, Source.How.AFTER_CUE), Rule.QUOTE_DASH_SOURCE, number)
                : null;
    }
}
