package quotetracker.claim;

import java.util.List;

/**
 * A link from the claim a statement was placed in to another claim; links never merge.
 *
 * @param claim the claim the statement was placed in
 * @param other the claim it is linked to
 * @param band {@link Band#VARIANT}, {@link Band#PROBABLE}, {@link Band#TRANSLATION}, {@link Band#OTHER_SPEAKER}, or
 *     {@link Band#PART_OF} where a part fits this claim as well
 * @param why the reason in plain words
 * @param differences the differing words of a variant
 */
public record ClaimLink(long claim, long other, Band band, String why, List<Difference> differences) {
    /** Copies the list. */
    public ClaimLink {
        differences = List.copyOf(differences);
    }
}
