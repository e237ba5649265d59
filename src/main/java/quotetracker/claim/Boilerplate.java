package quotetracker.claim;

import java.util.List;
import java.util.Objects;

/** Tells formulas that many use ("no comment", condolences, advertising lines) from claims. */
final class Boilerplate {
    /** The same words by this many speakers are a formula. */
    private static final int SPEAKERS = 5;
    /** The same words by nobody in particular, this often and on this many days, are a formula. */
    private static final int OCCURRENCES = 8;

    private static final int DAYS = 5;
    /** So many words may follow a listed formula. */
    private static final int MORE = 3;

    private final ClaimLanguages languages;

    Boilerplate(ClaimLanguages languages) {
        this.languages = languages;
    }

    /**
     * @param copies representatives with the same words
     */
    boolean is(Passage passage, List<Integer> copies, ClaimBook book) {
        if (listed(passage)) {
            return true;
        }
        long speakers = copies.stream()
                .map(number -> book.known(number).statement().speaker())
                .filter(Objects::nonNull)
                .distinct()
                .count();
        if (speakers >= SPEAKERS) {
            return true;
        }
        return copies.stream()
                .map(book::rowOf)
                .anyMatch(row -> row.speaker() == null && row.occurrences() >= OCCURRENCES && row.days() >= DAYS);
    }

    private boolean listed(Passage passage) {
        for (String formula : languages.facts(passage.language()).formulas()) {
            String[] words = formula.split(" ");
            if (passage.size() >= words.length && passage.size() <= words.length + MORE && begins(passage, words)) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(Passage passage, String[] words) {
        for (int i = 0; i < words.length; i++) {
            if (!passage.word(i).written().equals(words[i])) {
                return false;
            }
        }
        return true;
    }
}
