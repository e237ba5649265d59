package quotetracker.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import quotetracker.batch.RunObserver;
import quotetracker.batch.Stage;
import quotetracker.store.StoreFile;

/** Measures the steps of a run while it proceeds. */
final class JobMeter implements RunObserver, AutoCloseable {
    private static final String BEFORE = "start";
    private static final String AFTER = "end";

    private final Path store;
    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final Allocation allocation = new Allocation();
    private final AtomicLong calls = new AtomicLong();
    private final List<StepCost> costs = new ArrayList<>();
    private Reading last;
    private long items;
    private long statements;
    private long fullest;

    /** The counters at a moment. */
    private record Reading(double seconds, double cpuSeconds, long allocated, long calls) {}

    /**
     * @param store the folder of the store
     * @param start when the process began, in seconds of the clock {@code System.nanoTime}
     */
    JobMeter(Path store, double start) {
        this.store = store;
        this.last = new Reading(start, 0, 0, 0);
    }

    private Reading now() {
        return new Reading(System.nanoTime() / 1e9, system.getProcessCpuTime() / 1e9, allocation.bytes(), calls.get());
    }

    private void end(String step) {
        Reading now = now();
        costs.add(new StepCost(
                step,
                items,
                now.seconds() - last.seconds(),
                now.cpuSeconds() - last.cpuSeconds(),
                now.allocated() - last.allocated(),
                allocation.peak(),
                now.calls() - last.calls(),
                fullest));
        last = now;
        items = 0;
        fullest = 0;
    }

    @Override
    public void started(Stage stage, long total) {
        if (costs.isEmpty()) {
            end(BEFORE);
        }
    }

    @Override
    public void storing(Stage stage, long done) {}

    @Override
    public void stored(Stage stage, long done, long found) {
        items = done;
        statements = Math.max(statements, found);
        fullest = Math.max(fullest, StoreFile.size(store));
    }

    @Override
    public void finished(Stage stage) {
        fullest = Math.max(fullest, StoreFile.size(store));
        end(stage.step());
    }

    @Override
    public void stopping() {}

    @Override
    public DataSource watched(DataSource source) {
        return ProxyDataSourceBuilder.create(source)
                .listener(new QueryExecutionListener() {
                    @Override
                    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
                        calls.incrementAndGet();
                    }

                    @Override
                    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {}
                })
                .build();
    }

    /** All steps of a run that has ended, with what came before the first and behind the last. */
    List<StepCost> costs() {
        fullest = StoreFile.size(store);
        end(AFTER);
        return List.copyOf(costs);
    }

    long statements() {
        return statements;
    }

    @Override
    public void close() {
        allocation.close();
    }
}
