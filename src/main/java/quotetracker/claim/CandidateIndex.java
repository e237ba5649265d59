package quotetracker.claim;

import java.util.Arrays;

/**
 * Which representatives carry a key. Each key's newest representatives come first, and only so many of them are looked
 * at: old ones that share nothing but common keys are out of reach, which keeps the time for a statement about constant.
 *
 * <p>What is found depends on the order of adding alone. Entries of all keys stand in one array, chained backwards.
 */
final class CandidateIndex {
    private static final int FIRST_SIZE = 1 << 12;

    private int[] heads = new int[FIRST_SIZE];
    private int[] counts = new int[FIRST_SIZE];
    private int[] keys = new int[FIRST_SIZE];
    private int[] representatives = new int[FIRST_SIZE];
    private int[] previous = new int[FIRST_SIZE];
    private int size;

    CandidateIndex() {
        Arrays.fill(heads, -1);
    }

    /** Takes a representative's number. */
    interface Visitor {
        void visit(int representative);
    }

    void add(int key, int representative) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size + (size >> 1));
            representatives = Arrays.copyOf(representatives, keys.length);
            previous = Arrays.copyOf(previous, keys.length);
        }
        if (size >= heads.length) {
            widen();
        }
        keys[size] = key;
        representatives[size] = representative;
        chain(size++);
    }

    /** How many representatives carry the key; keys that fall together are counted together. */
    int count(int key) {
        return counts[slot(key)];
    }

    /** Visits the newest representatives of a key, the newest first. */
    void newest(int key, int most, Visitor visitor) {
        int left = most;
        for (int entry = heads[slot(key)]; entry >= 0 && left > 0; entry = previous[entry]) {
            left--;
            if (keys[entry] == key) {
                visitor.visit(representatives[entry]);
            }
        }
    }

    private void widen() {
        heads = new int[heads.length * 2];
        counts = new int[heads.length];
        Arrays.fill(heads, -1);
        for (int entry = 0; entry < size; entry++) {
            chain(entry);
        }
    }

    private void chain(int entry) {
        int slot = slot(keys[entry]);
        previous[entry] = heads[slot];
        heads[slot] = entry;
        counts[slot]++;
    }

    private int slot(int key) {
        int hash = key * 0x85EBCA6B;
        return (hash ^ (hash >>> 13)) & (heads.length - 1);
    }
}
