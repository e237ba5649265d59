package quotetracker.claim;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a model may add to the comparison of two statements: pairs within a week that nothing keeps apart are proposed for
 * review, or for a translation linked, if the model finds the same meaning. Nothing is taken back and nothing merged.
 */
final class Proposals {
    private static final int DAYS = 7;

    private final ClaimLanguages languages;
    private final @Nullable MeaningModel model;

    Proposals(ClaimLanguages languages) {
        this.languages = languages;
        this.model = languages.model();
    }

    /** What comes of a comparison with the model's say; the comparison itself if there is none. */
    Comparison reconsidered(
            Comparison found, ClaimStatement first, Passage a, ClaimStatement second, Passage b, long days) {
        boolean open = found.band() == Band.DIFFERENT || found.band() == Band.PROBABLE;
        if (model == null
                || !open
                || days > DAYS
                || otherSpeakers(first, second)
                || !model.measuredOn(a.language(), b.language())
                || guarded(a, b)) {
            return found;
        }
        Optional<String> meaning = model.finds(first.text(), a.language(), second.text(), b.language());
        if (meaning.isEmpty()) {
            return found;
        }
        if (found.band() == Band.PROBABLE) {
            return Comparison.of(Band.PROBABLE, found.why() + "; " + meaning.get());
        }
        Band band = a.language().equals(b.language()) ? Band.PROBABLE : Band.TRANSLATION;
        return Comparison.proposed(band, "proposed by a model, for review: " + meaning.get() + "; " + found.why());
    }

    private static boolean otherSpeakers(ClaimStatement first, ClaimStatement second) {
        return first.speaker() != null && second.speaker() != null && !Speakers.same(first.speaker(), second.speaker());
    }

    /** The guards at the aligned places, and those that need none. */
    private boolean guarded(Passage a, Passage b) {
        if (TextGuards.apart(a, b, languages)) {
            return true;
        }
        WordMatch match = languages.match(a.language());
        return a.language().equals(b.language())
                && !Guards.apart(Alignment.of(a, b, match), match).isEmpty();
    }
}
