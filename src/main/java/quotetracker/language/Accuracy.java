package quotetracker.language;

/**
 * How often statements of one language are right, as measured on articles from which nothing about them was learned.
 *
 * <p>Read from {@code accuracy.tsv}, which {@code train} writes.
 *
 * @param statements how many were measured
 * @param right how many of them have the right content and the right speaker
 */
public record Accuracy(int statements, int right) {
    /** Nothing was measured. */
    public static final Accuracy NONE = new Accuracy(0, 0);

    /** The share that is right, 0 to 1; 0 if nothing was measured. */
    public double share() {
        return statements == 0 ? 0 : (double) right / statements;
    }

    /** Both together. */
    public Accuracy and(Accuracy other) {
        return new Accuracy(statements + other.statements, right + other.right);
    }
}
