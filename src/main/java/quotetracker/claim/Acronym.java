package quotetracker.claim;

/** Whether one side of a gap is the abbreviation of the other: UÇK for "Ushtria Çlirimtare e Kosovës". */
final class Acronym {
    private static final int LONGEST = 6;
    /** Lighter words (of, the, e) give no letter to an abbreviation. */
    private static final float HEAVY = 2;

    private Acronym() {}

    static boolean of(Passage a, int fromA, int toA, Passage b, int fromB, int toB) {
        return stands(a, fromA, toA, b, fromB, toB) || stands(b, fromB, toB, a, fromA, toA);
    }

    /** Whether a single short word stands for the words of the other side. */
    private static boolean stands(Passage shorter, int from, int to, Passage longer, int start, int end) {
        int place = -1;
        for (int i = from; i < to; i++) {
            if (shorter.word(i).weight() >= HEAVY) {
                if (place >= 0) {
                    return false;
                }
                place = i;
            }
        }
        if (place < 0 || !shorter.word(place).plain() || shorter.has(place, Passage.WHOLE)) {
            return false;
        }
        String letters = shorter.word(place).written();
        return letters.length() >= 2 && letters.length() <= LONGEST && spelt(letters, longer, start, end);
    }

    /** Whether the letters are the beginnings of the heavy words, one or two letters of each (sh, dh, gj). */
    private static boolean spelt(String letters, Passage longer, int start, int end) {
        int used = 0;
        int words = 0;
        for (int i = start; i < end; i++) {
            String word = longer.word(i).written();
            if (longer.word(i).weight() < HEAVY || word.length() < 2) {
                continue;
            }
            if (used >= letters.length() || letters.charAt(used) != word.charAt(0)) {
                return false;
            }
            used++;
            words++;
            if (used < letters.length()
                    && letters.charAt(used) == word.charAt(1)
                    && "hjl".indexOf(word.charAt(1)) >= 0) {
                used++;
            }
        }
        return words >= 2 && used == letters.length();
    }
}
