package quotetracker.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;

/**
 * Sentences that nobody said, for the benchmark: the n-th sentence is always the same. Made of the stems of a concept
 * file, with endings, made-up names and figures, in clauses of a simple grammar.
 */
final class InventedSentences {
    private static final List<String> ENDINGS = List.of("", "a", "in", "it", "ve", "t", "ja", "ën", "ëve");
    private static final List<String> LINKS = List.of("në", "me", "për", "nga", "te", "mbi");
    private static final List<String> JOINTS = List.of("dhe", "sepse", "ndërsa", "kur", "që");
    private static final String ONSETS = "bdfgklmnprstvzh";
    private static final String VOWELS = "aeiou";

    private final List<String> stems;
    private final long seed;

    /**
     * @param stems words to build with, at least 100
     */
    InventedSentences(List<String> stems, long seed) {
        this.stems = List.copyOf(stems);
        this.seed = seed;
    }

    /** The words of one sentence, the first with a capital. */
    List<String> sentence(int number) {
        Random random = new Random(seed * 1_000_003L + number);
        List<String> words = new ArrayList<>();
        int clauses = 1 + random.nextInt(3);
        for (int clause = 0; clause < clauses; clause++) {
            if (clause > 0) {
                words.add(JOINTS.get(random.nextInt(JOINTS.size())));
            }
            clause(random, words);
        }
        String first = words.get(0);
        words.set(0, first.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + first.substring(1));
        return words;
    }

    private void clause(Random random, List<String> words) {
        phrase(random, words);
        words.add(stem(random) + "on");
        phrase(random, words);
        if (random.nextInt(3) == 0) {
            words.add(String.valueOf(2 + random.nextInt(random.nextBoolean() ? 98 : 4000)));
            words.add(word(random));
        }
        words.add(LINKS.get(random.nextInt(LINKS.size())));
        phrase(random, words);
    }

    private void phrase(Random random, List<String> words) {
        int kind = random.nextInt(10);
        if (kind < 2) {
            words.add(name(random));
        } else if (kind < 6) {
            words.add(word(random));
            words.add("e");
            words.add(word(random));
        } else {
            words.add(word(random));
        }
    }

    /** A family name that no list holds. */
    static String name(Random random) {
        StringJoiner name = new StringJoiner("");
        for (int syllable = 0; syllable < 3; syllable++) {
            name.add(String.valueOf(ONSETS.charAt(random.nextInt(ONSETS.length()))));
            name.add(String.valueOf(VOWELS.charAt(random.nextInt(VOWELS.length()))));
        }
        String small = name.toString();
        return small.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + small.substring(1);
    }

    private String word(Random random) {
        return stem(random) + ENDINGS.get(random.nextInt(ENDINGS.size()));
    }

    /** Common stems come more often than rare ones. */
    private String stem(Random random) {
        double skewed = Math.pow(random.nextDouble(), 1.7);
        return stems.get((int) (skewed * stems.size()));
    }
}
