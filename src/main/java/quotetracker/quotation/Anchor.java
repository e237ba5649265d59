package quotetracker.quotation;

import org.jspecify.annotations.Nullable;
import quotetracker.chart.CueMatch;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.Range;
import quotetracker.language.FormTag;
import quotetracker.language.Frame;

/**
 * What may attribute content to somebody: a cue, or a sign beside a phrase.
 *
 * @param first index of its first token
 * @param last index of its last token
 * @param cue the cue, or null for a sign
 * @param phrase the phrase beside the sign, or null for a cue
 * @param type what it is
 */
record Anchor(
        int first,
        int last,
        @Nullable CueMatch cue,
        @Nullable NounPhrase phrase,
        Type type) {
    /** What an anchor is. */
    enum Type {
        VERB,
        PASSIVE,
        GERUND,
        NOT_SAID,
        /** A word that no table lists, between a passage and a name. */
        UNLISTED,
        NOUN,
        PREPOSITION,
        POSTPOSITION,
        ADVERB,
        /** "Name: P". */
        COLON,
        /** "P" – Name. */
        DASH,
        /** Nothing: a sentence may be reported speech by itself. */
        FREE
    }

    static Anchor of(CueMatch cue) {
        return new Anchor(cue.first(), cue.last(), cue, null, type(cue));
    }

    /** Before the first token of a sentence. */
    static Anchor free(int sentenceFirst) {
        return new Anchor(sentenceFirst, sentenceFirst - 1, null, null, Type.FREE);
    }

    private static Type type(CueMatch cue) {
        FormTag tag = cue.form().tag();
        return switch (tag) {
            case NOUN -> Type.NOUN;
            case PREP -> Type.PREPOSITION;
            case POSTP -> Type.POSTPOSITION;
            case ADV -> Type.ADVERB;
            default -> verb(cue);
        };
    }

    private static Type verb(CueMatch cue) {
        if (cue.mood() == CueMatch.Mood.GERUND) {
            return Type.GERUND;
        }
        if (!cue.real()) {
            return Type.NOT_SAID;
        }
        return cue.passive() ? Type.PASSIVE : Type.VERB;
    }

    boolean takes(Frame frame) {
        return cue != null && cue.takes(frame);
    }

    /** The tokens of the cue, or null where a sign attributes. */
    @Nullable
    Range cueRange() {
        return switch (type) {
            case COLON, DASH, FREE -> null;
            default -> new Range(first, last);
        };
    }
}
