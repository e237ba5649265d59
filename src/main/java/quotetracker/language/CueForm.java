package quotetracker.language;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import quotetracker.model.SpeechAct;

/**
 * One form of a cue.
 *
 * @param words its words in lower case, in order, at least one
 * @param gap index of the first word that may stand apart from the words before it ("teilte … mit" has 1), or 0 if the
 *     words stand together
 * @param tag what sort of form it is
 * @param lemma the cue's dictionary form
 * @param frames where its content may stand, in the order of the constants
 * @param act what a speaker does with it
 */
public record CueForm(List<String> words, int gap, FormTag tag, String lemma, Set<Frame> frames, SpeechAct act) {
    /** Copies the collections. */
    public CueForm {
        words = List.copyOf(words);
        frames = frames.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(frames));
    }

    /** Whether content may stand in this place. */
    public boolean takes(Frame frame) {
        return frames.contains(frame);
    }
}
