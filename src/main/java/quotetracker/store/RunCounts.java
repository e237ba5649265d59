package quotetracker.store;

/**
 * What one run brought.
 *
 * @param articlesRead readable articles in the input, known ones included
 * @param articlesNew articles stored for the first time
 * @param skipped inputs that could not be read and articles that could not be analysed
 * @param statements statements found for the first time
 * @param claims claims met for the first time
 * @param changes what became of statements of articles that were analysed once more
 */
public record RunCounts(
        long articlesRead, long articlesNew, long skipped, long statements, long claims, Changes changes) {
    /** How many statements of known articles are found in addition, no more, and otherwise. */
    public record Changes(long gained, long lost, long changed) {
        /** Whether nothing changed. */
        public boolean isEmpty() {
            return gained + lost + changed == 0;
        }
    }
}
