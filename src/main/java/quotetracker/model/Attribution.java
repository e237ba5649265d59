package quotetracker.model;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who a statement is attributed to. An honest "unattributed" has no speaker and says why; what several said together has all of
 * them.
 *
 * @param speakers those who said it, in the order of the text; none if nothing in the article says who spoke
 * @param joinedBy the word that joins the last of several speakers to the others, as written ("dhe", "und"); empty where there
 *     are not several
 * @param mention the words nearest the cue that name the source, or null if there are none
 * @param rule name of the rule that decided, or of the reason why nobody was chosen
 * @param lost those who might have been the speaker, best first
 */
public record Attribution(
        List<Speaker> speakers, String joinedBy, @Nullable Span mention, String rule, List<Candidate> lost) {
    /** Copies the lists. */
    public Attribution {
        speakers = List.copyOf(speakers);
        lost = List.copyOf(lost);
    }

    /** To one speaker, or with null to nobody. */
    public static Attribution to(@Nullable Speaker speaker, @Nullable Span mention, String rule, List<Candidate> lost) {
        return new Attribution(speaker == null ? List.of() : List.of(speaker), "", mention, rule, lost);
    }

    /** All names in one line, as an article would put it ("Edi Prela, Besa Doda dhe Ilir Leka"); null if there are none. */
    public @Nullable String speaker() {
        int last = speakers.size() - 1;
        if (last < 1) {
            return last < 0 ? null : speakers.get(0).name();
        }
        String others = speakers.subList(0, last).stream().map(Speaker::name).collect(Collectors.joining(", "));
        return others + " " + joinedBy + " " + speakers.get(last).name();
    }

    /** The first of the speakers, who is the only one of a statement that was taken apart; null if there is none. */
    public @Nullable Speaker first() {
        return speakers.isEmpty() ? null : speakers.get(0);
    }

    /** The same for each speaker alone; itself if there are not several. */
    List<Attribution> apart() {
        return speakers.size() < 2
                ? List.of(this)
                : speakers.stream().map(one -> to(one, mention, rule, lost)).toList();
    }
}
