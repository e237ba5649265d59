package quotetracker.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import quotetracker.claim.ClaimStatement;
import quotetracker.model.PartialDate;

/**
 * Thirty days of statements whose truth is known, for measuring the grouping. Seeded: the same size gives the same
 * stream.
 *
 * <p>About 45 of 100 statements are said once; the others are copied with a heavy tail. Of the copies 30 % are exact, 42 % have
 * the noise of outlets (lost marks, slips, lost small words, broken and glued words, reporting frames), 28 % are parts.
 * 5 % of all are flips (another number or name, a negation: another truth), 3 % the same words by another speaker
 * (another truth), 4 % name no speaker. A part that leaves out the very word that differs reads like a part of the
 * unchanged sentence, and that is its truth.
 */
final class ClaimStream {
    static final int DAYS = 30;
    private static final int FIRST_COPIES = 2;
    private static final double EXACT = 0.30;
    private static final double NOISE = 0.72;

    private final InventedSentences sentences;
    private final long seed;
    private final long[] events;
    private final int[] truths;

    /** What happened to a sentence; the low bits of an event. */
    private enum Turn {
        FOUNDED(0),
        EXACT(1),
        NOISE(2),
        PART(3);

        private final int bits;

        Turn(int bits) {
            this.bits = bits;
        }

        static Turn of(int bits) {
            return switch (bits) {
                case 0 -> FOUNDED;
                case 1 -> EXACT;
                case 2 -> NOISE;
                default -> PART;
            };
        }
    }

    /** One statement with its truth. */
    record Item(ClaimStatement statement, int truth, boolean part) {}

    ClaimStream(List<String> stems, int size, long seed) {
        this.sentences = new InventedSentences(stems, seed);
        this.seed = seed;
        this.events = new long[size];
        this.truths = new int[size];
        plan(size);
    }

    int size() {
        return events.length;
    }

    /** Lays out who is copied how often and when, then sorts by day with a random order inside the day. */
    private void plan(int size) {
        Random random = new Random(seed);
        int sentence = 0;
        for (int made = 0; made < size; sentence++) {
            int day = random.nextInt(DAYS);
            int copies = random.nextDouble() < 0.8 ? 1 : tail(random);
            for (int copy = 0; copy < copies && made < size; copy++) {
                int later = copy == 0 ? 0 : (int) Math.min(DAYS - 1 - day, -Math.log(1 - random.nextDouble()) * 1.5);
                Turn turn = copy == 0 ? Turn.FOUNDED : turn(random);
                int flip = copy == 0 || random.nextDouble() >= 0.09 ? 0 : 1 + random.nextInt(3);
                int other = copy > 0 && random.nextDouble() < 0.055 ? 1 + random.nextInt(2) : 0;
                boolean unknown = random.nextDouble() < 0.04;
                events[made++] = pack(day + later, random.nextInt(1 << 12), sentence, turn, flip, other, unknown);
            }
        }
        Arrays.sort(events);
        for (int i = 0; i < size; i++) {
            truths[i] = item(i).truth();
        }
    }

    private static int tail(Random random) {
        return (int) Math.min(60, FIRST_COPIES / Math.pow(1 - random.nextDouble(), 0.8));
    }

    private static Turn turn(Random random) {
        double die = random.nextDouble();
        return die < EXACT ? Turn.EXACT : die < NOISE ? Turn.NOISE : Turn.PART;
    }

    /** day 5 bits, order 12, sentence 22, turn 2, flip 2, other speaker 2, unknown 1, from the top. */
    private static long pack(int day, int order, int sentence, Turn turn, int flip, int other, boolean unknown) {
        long event = day;
        event = event << 12 | order;
        event = event << 22 | sentence;
        event = event << 2 | turn.bits;
        event = event << 2 | flip;
        event = event << 2 | other;
        return event << 1 | (unknown ? 1 : 0);
    }

    private static int sentence(long event) {
        return (int) (event >> 7) & 0x3FFFFF;
    }

    /** Sentence, flip and speaker make the truth; an unknown speaker's statement is the main speaker's. */
    private static int truth(long event, int flip) {
        boolean unknown = (event & 1) != 0;
        int other = unknown ? 0 : (int) (event >> 1) & 3;
        return (sentence(event) * 4 + flip) * 3 + other;
    }

    /** What the statement at a place of the stream truly says, and by whom. */
    int truth(int index) {
        return truths[index];
    }

    /** The statement at a place of the stream. */
    Item item(int index) {
        long event = events[index];
        Random random = new Random(event * 31 + index);
        int sentence = sentence(event);
        int flip = (int) (event >> 3) & 3;
        int other = (int) (event >> 1) & 3;
        Turn turn = Turn.of((int) (event >> 5) & 3);
        List<String> base = sentences.sentence(sentence);
        List<String> words = new ArrayList<>(base);
        flip = flip(words, flip, new Random(seed + sentence));
        boolean part = turn == Turn.PART && words.size() >= 8;
        if (part) {
            words = part(words, random);
            flip = Collections.indexOfSubList(base, words) >= 0 ? 0 : flip;
        }
        String text = turn == Turn.NOISE ? StreamNoise.apply(words, random) : String.join(" ", words);
        int day = (int) (event >> 41) & 31;
        return new Item(
                new ClaimStatement(
                        "s" + index,
                        text,
                        "sq",
                        speaker(sentence, other, (event & 1) != 0),
                        date(day),
                        "o" + random.nextInt(40)),
                truth(event, flip),
                part);
    }

    private static PartialDate date(int day) {
        return new PartialDate(2026, 3, 1 + day);
    }

    private @Nullable String speaker(int sentence, int other, boolean unknown) {
        if (unknown) {
            return null;
        }
        Random random = new Random(seed ^ (sentence % 5000 + 100_003L * other));
        return InventedSentences.name(random) + " " + InventedSentences.name(random);
    }

    /**
     * Changes the sense.
     *
     * @param wish 1 another figure, 2 a negation, 3 another name; without a figure or name to change, a negation
     * @return what was done, 0 for nothing
     */
    private static int flip(List<String> words, int wish, Random random) {
        for (int i = 1; i < words.size() && wish != 0; i++) {
            char first = words.get(i).charAt(0);
            if (wish == 1 && Character.isDigit(first)) {
                words.set(i, String.valueOf(Integer.parseInt(words.get(i)) + 1 + random.nextInt(9)));
                return 1;
            }
            if (wish == 3 && Character.isUpperCase(first)) {
                words.set(i, InventedSentences.name(random));
                return 3;
            }
        }
        for (int i = 0; i < words.size() && wish != 0; i++) {
            if (words.get(i).endsWith("on")) {
                words.add(i, "nuk");
                return 2;
            }
        }
        return 0;
    }

    private static List<String> part(List<String> words, Random random) {
        int length = Math.max(6, (int) (words.size() * (0.4 + 0.45 * random.nextDouble())));
        int start = random.nextInt(Math.max(1, words.size() - length + 1));
        return new ArrayList<>(words.subList(start, Math.min(words.size(), start + length)));
    }

    /** The same stream in another order inside each day, as articles that come in late or early would make it. */
    List<Integer> shuffledInsideDays(long otherSeed) {
        List<Integer> order = new ArrayList<>();
        Random random = new Random(otherSeed);
        int start = 0;
        while (start < events.length) {
            int end = start;
            while (end < events.length && events[end] >> 41 == events[start] >> 41) {
                end++;
            }
            List<Integer> day = new ArrayList<>();
            for (int i = start; i < end; i++) {
                day.add(i);
            }
            Collections.shuffle(day, random);
            order.addAll(day);
            start = end;
        }
        return order;
    }
}
