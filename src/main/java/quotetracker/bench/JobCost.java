package quotetracker.bench;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a run of the whole job cost, in a process of its own.
 *
 * @param articles articles read
 * @param statements statements found
 * @param seconds from the start of the process to the end of the run
 * @param peakResident bytes of memory the process held at most, or 0 where the system does not tell
 * @param storeSize bytes of the store's file at the end
 * @param steps what came before the first step, the steps, and what came behind the last
 */
public record JobCost(
        int articles, long statements, double seconds, long peakResident, long storeSize, List<StepCost> steps) {
    /** Copies the list. */
    public JobCost {
        steps = List.copyOf(steps);
    }

    /**
     * A table for people.
     *
     * @param smaller a run of fewer articles to compare with, or null: the last column then tells what a further article costs,
     *     as a multiple of what one of the smaller run did
     */
    public String table(@Nullable JobCost smaller) {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "%,d articles, %,d statements: %.1f s, at most %,d MB of memory, store %,d MB at the end%n",
                articles,
                statements,
                seconds,
                peakResident >> 20,
                storeSize >> 20));
        table.append(String.format(
                "  %-18s%11s%9s%11s%9s%9s%9s%11s%9s%9s%n",
                "step", "items", "s", "items/s", "CPU s", "GB made", "MB heap", "calls", "a stat.", "MB store"));
        for (int i = 0; i < steps.size(); i++) {
            StepCost step = steps.get(i);
            table.append(String.format(
                    Locale.ROOT,
                    "  %-18s%,11d%9.1f%,11.0f%9.1f%9.1f%,9d%,11d%9.2f%,9d%s%n",
                    step.step(),
                    step.items(),
                    step.seconds(),
                    step.items() / Math.max(step.seconds(), 0.001),
                    step.cpuSeconds(),
                    step.allocated() / 1e9,
                    step.peakHeap() >> 20,
                    step.calls(),
                    step.calls() / (double) Math.max(1, statements),
                    step.storeSize() >> 20,
                    smaller == null || i >= smaller.steps().size()
                            ? ""
                            : growth(step, smaller.steps().get(i), smaller.articles())));
        }
        return table.toString();
    }

    private String growth(StepCost step, StepCost before, int fewer) {
        double each = (step.seconds() - before.seconds()) / (articles - fewer);
        return String.format(Locale.ROOT, "  x %.2f", each / (before.seconds() / fewer));
    }
}
