package quotetracker.claim;

import java.util.Arrays;

/** Keeps the few numbers of the highest rank; of equal ones, the lower number. */
final class Foremost {
    private final int[] numbers;
    private final float[] ranks;
    private int size;

    /** Keeps at most so many. */
    Foremost(int most) {
        this.numbers = new int[most];
        this.ranks = new float[most];
    }

    void offer(int number, float rank) {
        int place = size;
        while (place > 0 && before(number, rank, place - 1)) {
            place--;
        }
        if (place == numbers.length) {
            return;
        }
        size = Math.min(size + 1, numbers.length);
        for (int i = size - 1; i > place; i--) {
            numbers[i] = numbers[i - 1];
            ranks[i] = ranks[i - 1];
        }
        numbers[place] = number;
        ranks[place] = rank;
    }

    private boolean before(int number, float rank, int place) {
        return rank > ranks[place] || (rank == ranks[place] && number < numbers[place]);
    }

    /** The numbers, the foremost first. */
    int[] numbers() {
        return Arrays.copyOf(numbers, size);
    }
}
