package quotetracker.claim;

/** Letters inserted, left out, changed, or swapped with the next one. */
final class EditDistance {
    private EditDistance() {}

    /** Whether at most {@code limit} edits turn one word into the other. */
    static boolean within(String x, String y, int limit) {
        int n = x.length();
        int m = y.length();
        if (Math.abs(n - m) > limit) {
            return false;
        }
        int[] before = new int[m + 1];
        int[] last = new int[m + 1];
        int[] row = new int[m + 1];
        for (int j = 0; j <= m; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= n; i++) {
            row[0] = i;
            int best = i;
            for (int j = 1; j <= m; j++) {
                int cost = x.charAt(i - 1) == y.charAt(j - 1) ? 0 : 1;
                int value = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
                if (i > 1
                        && j > 1
                        && cost == 1
                        && x.charAt(i - 1) == y.charAt(j - 2)
                        && x.charAt(i - 2) == y.charAt(j - 1)) {
                    value = Math.min(value, before[j - 2] + 1);
                }
                row[j] = value;
                best = Math.min(best, value);
            }
            if (best > limit) {
                return false;
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[m] <= limit;
    }
}
