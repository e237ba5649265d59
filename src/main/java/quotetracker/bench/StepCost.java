package quotetracker.bench;

/**
 * What one step of the job cost.
 *
 * @param step the step, or what else is counted
 * @param items articles read, articles analysed, statements grouped, …: what the step counts
 * @param seconds by the clock
 * @param cpuSeconds of all threads of the process, compiling and collecting garbage included
 * @param allocated bytes
 * @param peakHeap bytes in use at the fullest, garbage included
 * @param calls executions asked of the store; a batch of rows counts once
 * @param storeSize bytes of the store's file when it was largest
 */
public record StepCost(
        String step,
        long items,
        double seconds,
        double cpuSeconds,
        long allocated,
        long peakHeap,
        long calls,
        long storeSize) {}
