package quotetracker.claim;

import java.util.Arrays;

/**
 * Which representatives carry a key. A key's newest representatives come first, and only so many of them are looked at:
 * old ones that share nothing but common keys are out of reach, which keeps the time for a statement about constant.
 *
 * <p>What is found depends on the order of adding alone. Most keys have one representative, which stands in the table
 * itself; the others have blocks of a size that grows to one line of the processor's cache, each block pointing to the
 * one before, so that a look-up in a large index waits for memory a few times only.
 */
final class CandidateIndex {
    private static final int FIRST_SIZE = 1 << 12;
    /** A slot is a key, the number of its representatives, and the only one or else the start of the newest block. */
    private static final int SLOT = 3;
    /** What the first, the second and every further block of a key hold, beside one cell for the block before. */
    private static final int SMALL = 3;

    private static final int MIDDLE = 7;
    private static final int LARGE = 15;

    private int[] slots = new int[FIRST_SIZE * SLOT];
    private int keys;
    private int[] blocks = new int[FIRST_SIZE];
    private int used;

    /** Takes a representative's number. */
    interface Visitor {
        void visit(int representative);
    }

    void add(int key, int representative) {
        int slot = slot(key);
        int count = slots[slot + 1];
        if (count == 0) {
            slots[slot] = key;
            slots[slot + 2] = representative;
            keys++;
        } else if (count == 1) {
            int block = block(-1, SMALL);
            blocks[block + 1] = slots[slot + 2];
            blocks[block + 2] = representative;
            slots[slot + 2] = block;
        } else {
            int filled = filled(count);
            if (filled == room(count)) {
                slots[slot + 2] = block(slots[slot + 2], room(count + 1));
                filled = 0;
            }
            blocks[slots[slot + 2] + 1 + filled] = representative;
        }
        slots[slot + 1] = count + 1;
        if (keys * 2 > slots.length / SLOT) {
            widen();
        }
    }

    /** How many representatives carry the key. */
    int count(int key) {
        return slots[slot(key) + 1];
    }

    /** Visits the newest representatives of a key, the newest first. */
    void newest(int key, int most, Visitor visitor) {
        newestAt(slot(key), most, visitor);
    }

    /**
     * Visits the newest representatives of every key, key by key. All keys are looked up before the first visit: the
     * processor then waits for the memory of many at once.
     */
    void newest(int[] keys, int most, Visitor visitor) {
        int[] found = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            found[i] = slot(keys[i]);
        }
        for (int slot : found) {
            newestAt(slot, most, visitor);
        }
    }

    private void newestAt(int slot, int most, Visitor visitor) {
        int left = slots[slot + 1];
        int place = slots[slot + 2];
        if (left == 1) {
            visitor.visit(place);
            return;
        }
        int unseen = Math.min(left, most);
        while (unseen > 0) {
            int filled = filled(left);
            for (int i = filled; i > 0 && unseen > 0; i--) {
                visitor.visit(blocks[place + i]);
                unseen--;
            }
            left -= filled;
            place = blocks[place];
        }
    }

    /** How many representatives the newest block of a key holds, if the key has {@code count} of them, at least 1. */
    private static int filled(int count) {
        if (count <= SMALL) {
            return count;
        }
        return count <= SMALL + MIDDLE ? count - SMALL : (count - SMALL - MIDDLE - 1) % LARGE + 1;
    }

    /** How many the newest block has room for. */
    private static int room(int count) {
        return count <= SMALL ? SMALL : count <= SMALL + MIDDLE ? MIDDLE : LARGE;
    }

    private int block(int before, int room) {
        if (used + 1 + room > blocks.length) {
            blocks = Arrays.copyOf(blocks, blocks.length + (blocks.length >> 1));
        }
        int block = used;
        blocks[block] = before;
        used += 1 + room;
        return block;
    }

    private void widen() {
        int[] old = slots;
        slots = new int[old.length * 2];
        for (int slot = 0; slot < old.length; slot += SLOT) {
            if (old[slot + 1] > 0) {
                System.arraycopy(old, slot, slots, slot(old[slot]), SLOT);
            }
        }
    }

    /** Where the key stands, or the free slot where it would. */
    private int slot(int key) {
        int size = slots.length / SLOT;
        int hash = key * 0x85EBCA6B;
        int place = (hash ^ (hash >>> 15)) & (size - 1);
        while (slots[place * SLOT + 1] != 0 && slots[place * SLOT] != key) {
            place = (place + 1) & (size - 1);
        }
        return place * SLOT;
    }
}
