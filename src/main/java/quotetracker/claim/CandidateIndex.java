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
    /** An entry is its key, the representative, and the entry before it with the same slot; side by side in memory. */
    private static final int ENTRY = 3;

    private int[] heads = new int[FIRST_SIZE];
    private int[] counts = new int[FIRST_SIZE];
    private int[] entries = new int[FIRST_SIZE * ENTRY];
    private int size;

    CandidateIndex() {
        Arrays.fill(heads, -1);
    }

    /** Takes a representative's number. */
    interface Visitor {
        void visit(int representative);
    }

    void add(int key, int representative) {
        if (size * ENTRY == entries.length) {
            entries = Arrays.copyOf(entries, (size + (size >> 1)) * ENTRY);
        }
        if (size >= heads.length) {
            widen();
        }
        entries[size * ENTRY] = key;
        entries[size * ENTRY + 1] = representative;
        chain(size++);
    }

    /** How many representatives carry the key; keys that fall together are counted together. */
    int count(int key) {
        return counts[slot(key)];
    }

    /** Visits the newest representatives of a key, the newest first. */
    void newest(int key, int most, Visitor visitor) {
        int left = most;
        int entry = heads[slot(key)];
        while (entry >= 0 && left > 0) {
            left--;
            int place = entry * ENTRY;
            if (entries[place] == key) {
                visitor.visit(entries[place + 1]);
            }
            entry = entries[place + 2];
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
        int slot = slot(entries[entry * ENTRY]);
        entries[entry * ENTRY + 2] = heads[slot];
        heads[slot] = entry;
        counts[slot]++;
    }

    private int slot(int key) {
        int hash = key * 0x85EBCA6B;
        return (hash ^ (hash >>> 13)) & (heads.length - 1);
    }
}
