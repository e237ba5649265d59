package quotetracker.chart;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import quotetracker.language.CueForm;
import quotetracker.language.Feature;
import quotetracker.language.FormTag;
import quotetracker.language.Frame;
import quotetracker.language.WordClass;
import quotetracker.text.Segmented;

/**
 * A cue found in the text.
 *
 * @param first index of the first token of the verb group: its auxiliaries, clitics and negators included
 * @param head index of the first token of the form itself
 * @param last index of the last token of the part that stands together
 * @param particle index of the token of a separable verb that stands apart, or -1
 * @param form the form that was found
 * @param mood how it is meant
 * @param passive whether it is passive or impersonal, so that its subject is not the source
 */
public record CueMatch(int first, int head, int last, int particle, CueForm form, Mood mood, boolean passive) {
    /** How a cue is meant. */
    public enum Mood {
        /** Somebody did say it. */
        ASSERTED,
        /** A gerund: the subject of the clause beside it says it. */
        GERUND,
        /** "did not say". */
        NEGATED,
        /** "would say", "if he says", "to say". */
        HYPOTHETICAL
    }

    public boolean takes(Frame frame) {
        return form.takes(frame);
    }

    /** "akuzoi … për P": whether the part that stands apart is the preposition before the content. */
    public boolean opensContent() {
        return particle >= 0 && takes(Frame.NOUN) && !takes(Frame.THAT) && !takes(Frame.QUOTE);
    }

    public boolean verb() {
        return switch (form.tag()) {
            case NOUN, PREP, POSTP, ADV -> false;
            default -> true;
        };
    }

    public boolean noun() {
        return form.tag() == FormTag.NOUN;
    }

    /** Index of the first token behind all of the cue. */
    public int behind() {
        return Math.max(last, particle) + 1;
    }

    public boolean real() {
        return mood == Mood.ASSERTED || mood == Mood.GERUND;
    }

    /**
     * The number that a cue's verb forms show, or null.
     *
     * @param first first token of the cue
     * @param last its last token
     */
    public static @Nullable Feature number(Segmented text, CueForm form, int first, int last) {
        if (form.tag() == FormTag.SG || form.tag() == FormTag.PL) {
            return form.tag() == FormTag.SG ? Feature.SG : Feature.PL;
        }
        for (int i = first; i <= last; i++) {
            Set<Feature> features = text.token(i).word().features(WordClass.AUXILIARY);
            if (features.contains(Feature.SG) != features.contains(Feature.PL)) {
                return features.contains(Feature.SG) ? Feature.SG : Feature.PL;
            }
        }
        return null;
    }
}
