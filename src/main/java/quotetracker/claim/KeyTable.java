package quotetracker.claim;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The keys of every representative's words without order, for a quick estimate of what a statement shares with it. All
 * stand in one array, so that ruling one out waits for memory once.
 */
final class KeyTable {
    private int[] ends = new int[1 << 10];
    private int[] keys = new int[1 << 13];
    private long[] outlines = new long[1 << 10];
    private int size;

    /** The keys of a passage's words as the table has them: each once, in order. */
    static int[] sorted(PassageKeys keys) {
        return IntStream.of(keys.words()).sorted().distinct().toArray();
    }

    /** Takes in the keys of the next representative. */
    void add(int[] sorted) {
        int start = start(size);
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size + (size >> 1));
            outlines = Arrays.copyOf(outlines, ends.length);
        }
        if (start + sorted.length > keys.length) {
            keys = Arrays.copyOf(keys, start + sorted.length + (keys.length >> 1));
        }
        System.arraycopy(sorted, 0, keys, start, sorted.length);
        outlines[size] = outline(sorted);
        ends[size++] = start + sorted.length;
    }

    /**
     * Those of some representatives whose keys may share so much with a set, in the same order. Some of them do not; none
     * that does is missing.
     *
     * <p>Each set is looked at through an outline of 64 bits, one for every key; how many keys of the one may be in the
     * other is at most the number of keys that meet a bit.
     *
     * @param least see {@link #shared}
     */
    int[] mayShare(int[] representatives, int[] sorted, double least) {
        int[] hopeful = new int[representatives.length];
        int count = 0;
        for (int representative : representatives) {
            long outline = outlines[representative];
            int met = 0;
            for (int key : sorted) {
                met += (int) (outline >>> bit(key)) & 1;
            }
            int smaller = Math.min(Long.bitCount(outline), sorted.length);
            hopeful[count] = representative;
            count += met >= least * smaller ? 1 : 0;
        }
        return Arrays.copyOf(hopeful, count);
    }

    private static long outline(int[] sorted) {
        long outline = 0;
        for (int key : sorted) {
            outline |= 1L << bit(key);
        }
        return outline;
    }

    private static int bit(int key) {
        return key >>> 26;
    }

    /** The keys of one representative. */
    int[] of(int representative) {
        return Arrays.copyOfRange(keys, start(representative), ends[representative]);
    }

    /**
     * How much of the smaller of two sets the other has too; 1 if either is empty, since nothing is known then.
     *
     * @param representative one of those taken in, numbered from 0
     * @param sorted the other set
     */
    double shared(int representative, int[] sorted) {
        int i = start(representative);
        int end = ends[representative];
        int smaller = Math.min(end - i, sorted.length);
        int j = 0;
        int common = 0;
        while (i < end && j < sorted.length) {
            if (keys[i] == sorted[j]) {
                common++;
                i++;
                j++;
            } else if (keys[i] < sorted[j]) {
                i++;
            } else {
                j++;
            }
        }
        return smaller == 0 ? 1 : (double) common / smaller;
    }

    private int start(int representative) {
        return representative == 0 ? 0 : ends[representative - 1];
    }
}
