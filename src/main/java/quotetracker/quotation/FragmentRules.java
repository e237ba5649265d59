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

/**
 * Attributes words in marks that nothing else has claimed: what a verb of saying has for its object, or a part of it
 * ("konstatierte eine wachsende „Kluft“"), and what a noun of saying stands before ("die Feststellung „…“").
 */
final class FragmentRules {
    /** How far from a passage its verb may stand, in tokens. */
    private static final int REACH = 40;

    private final Chart reading;
    private final SourceFinder sources;
    private final Drafts drafts;
    private final ImpliedSource implied;

    FragmentRules(Chart reading, SourceFinder sources, Drafts drafts, ImpliedSource implied) {
        this.reading = reading;
        this.sources = sources;
        this.drafts = drafts;
        this.implied = implied;
    }

    void attribute(Sentence sentence, int number) {
        for (Passage passage : sentence.passages()) {
            CueMatch cue = drafts.owner(passage.first()) == null && !title(passage) ? cue(sentence, passage) : null;
            if (cue == null) {
                continue;
            }
            Source source = cue.noun()
                    ? implied.ofNoun(sentence, cue, passage.from())
                    : sources.of(cue, sentence.first(), Math.max(passage.from(), cue.last() + 1));
            NounPhrase phrase = source.phrase();
            if (phrase != null
                    && !implied.namesThing(cue, source)
                    && (phrase.last() < passage.from() || phrase.first() > passage.to())) {
                drafts.add(Quotation.direct(passage, cue, source, Rule.CUE_FRAGMENTS, number));
            }
        }
    }

    /** "im Gasthaus „Zum Anker“", "in „Unser Morgen“", "laut „Abendpost“": behind a noun or such a preposition marks hold a name. */
    private boolean title(Passage passage) {
        int before = passage.from() - 1;
        CueMatch cue = before < 0 ? null : reading.cue(before);
        if (before < 0 || cue != null) {
            return cue != null && cue.form().tag() == FormTag.PREP;
        }
        NounPhrase phrase = reading.phrases().startingAt(before, passage.to() + 1);
        return reading.is(before, WordClass.PREPOSITION, Feature.PLACE)
                || (phrase != null && phrase.last() >= passage.to());
    }

    /** The noun of saying right before the passage, or the verb of saying whose clause holds it, before it or behind it; or null. */
    private @Nullable CueMatch cue(Sentence sentence, Passage passage) {
        int before = passage.from() - 1;
        CueMatch noun = before <= sentence.first()
                ? null
                : reading.cue(reading.kind(before, Token.Kind.COMMA) ? before - 1 : before);
        if (noun != null && noun.noun() && noun.takes(Frame.QUOTE)) {
            return noun;
        }
        CueMatch verb = verb(before, Math.max(sentence.first(), before - REACH), -1);
        if (verb == null) {
            // "weil er „harte Strafen“ ankündigte": no more of the clause stands behind its last verb.
            verb = verb(passage.to() + 1, Math.min(sentence.last(), passage.to() + REACH), 1);
            verb = verb != null && reading.kind(verb.last() + 1, Token.Kind.WORD) ? null : verb;
        }
        return verb != null && says(verb) ? verb : null;
    }

    private boolean says(CueMatch verb) {
        return verb.real()
                && !verb.passive()
                && !verb.takes(Frame.RELAY)
                && !verb.takes(Frame.THOUGHT)
                && drafts.owner(verb.first()) == null;
    }

    /** The nearest verb of saying from one token to another, both of them included, within one clause; or null. */
    private @Nullable CueMatch verb(int from, int to, int step) {
        for (int i = from; step * (to - i) >= 0; i += step) {
            boolean quoted = reading.quoted(i);
            CueMatch cue = quoted ? null : reading.cue(i);
            boolean word = quoted || reading.kind(i, Token.Kind.WORD, Token.Kind.NUMBER);
            if (cue != null && cue.verb()) {
                return cue;
            }
            if (!word || reading.is(i, WordClass.COMPLEMENTISER)) {
                return null;
            }
        }
        return null;
    }
}
