package quotetracker.quotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.CueMatch;
import quotetracker.chart.Range;
import quotetracker.model.StatementType;

/** The quotations found so far in one article, and which cues and tokens they use. */
final class Drafts {
    private final List<Quotation> quotations = new ArrayList<>();
    private final @Nullable Quotation[] owner;
    private final boolean[] cueUsed;
    private final Map<Integer, List<Quotation>> bySentence = new HashMap<>();

    Drafts(int tokens) {
        owner = new Quotation[tokens];
        cueUsed = new boolean[tokens];
    }

    List<Quotation> quotations() {
        return quotations;
    }

    void add(Quotation quotation) {
        quotations.add(quotation);
        bySentence
                .computeIfAbsent(quotation.sentence(), key -> new ArrayList<>())
                .add(quotation);
        for (Range part : quotation.parts()) {
            for (int i = part.first(); i <= part.last(); i++) {
                owner[i] = quotation;
            }
        }
        if (quotation.cue() != null) {
            cueUsed[quotation.cue().first()] = true;
        }
    }

    /** Takes out what somebody is said to have said inside this content: it is no statement of its own. */
    void removeInside(Quotation whole) {
        for (Range part : whole.parts()) {
            for (int i = part.first(); i <= part.last(); i++) {
                Quotation inner = owner[i];
                if (inner != null && inner.named() && inside(inner, part)) {
                    removeLast(quotations, inner);
                    removeLast(bySentence.getOrDefault(inner.sentence(), new ArrayList<>()), inner);
                    for (Range gone : inner.parts()) {
                        Arrays.fill(owner, gone.first(), gone.last() + 1, null);
                    }
                }
            }
        }
    }

    private static boolean inside(Quotation inner, Range part) {
        Range cue = inner.cue();
        Range last = inner.parts().get(inner.parts().size() - 1);
        return cue != null && cue.first() > part.first() && inner.start() > part.first() && last.last() <= part.last();
    }

    /** Adds a part to a quotation that is there already. */
    void extend(Quotation quotation, Range part, boolean repaired) {
        List<Range> parts = new ArrayList<>(quotation.parts());
        parts.add(part);
        parts.sort((a, b) -> Integer.compare(a.first(), b.first()));
        removeLast(quotations, quotation);
        removeLast(bySentence.getOrDefault(quotation.sentence(), new ArrayList<>()), quotation);
        StatementType type = quotation.type();
        add(new Quotation(
                parts,
                type,
                quotation.cue(),
                quotation.cueForm(),
                quotation.source(),
                quotation.rule(),
                quotation.sentence(),
                quotation.repaired() || repaired));
    }

    /** Takes out a quotation that was added not long ago. */
    private static void removeLast(List<Quotation> list, Quotation quotation) {
        int index = list.lastIndexOf(quotation);
        if (index >= 0) {
            list.remove(index);
        }
    }

    /** The quotations whose cue stands in a sentence, in the order they were found. */
    List<Quotation> ofSentence(int number) {
        return bySentence.getOrDefault(number, List.of());
    }

    /** The quotation whose content holds the token, or null. */
    @Nullable
    Quotation owner(int token) {
        return owner[token];
    }

    boolean used(CueMatch cue) {
        return cueUsed[cue.first()];
    }

    void use(CueMatch cue) {
        cueUsed[cue.first()] = true;
    }
}
