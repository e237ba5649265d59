package quotetracker.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;
import org.jspecify.annotations.Nullable;

/**
 * How many bytes the process has allocated on the heap, all threads together, those that have ended too: what filled up between
 * two collections. A collection is heard of a moment after its end, so that a step's share may be off by one collection.
 */
final class Allocation implements NotificationListener, AutoCloseable {
    private final List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    private final Set<String> heap =
            pools.stream().map(MemoryPoolMXBean::getName).collect(Collectors.toSet());
    private long collected;
    private long leftByLast = used();

    Allocation() {
        collectors.forEach(collector -> ((NotificationEmitter) collector).addNotificationListener(this, null, null));
    }

    /** Bytes since this was made. */
    synchronized long bytes() {
        return collected + Math.max(0, used() - leftByLast);
    }

    /** The most bytes that were in use since this was asked last, garbage not yet collected included. */
    long peak() {
        long peak =
                pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        return peak;
    }

    private long used() {
        return pools.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
    }

    @Override
    public void handleNotification(Notification notification, @Nullable Object context) {
        if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            GcInfo info = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())
                    .getGcInfo();
            collected(used(info.getMemoryUsageBeforeGc()), used(info.getMemoryUsageAfterGc()));
        }
    }

    private synchronized void collected(long before, long after) {
        collected += Math.max(0, before - leftByLast);
        leftByLast = after;
    }

    private long used(Map<String, MemoryUsage> usage) {
        return usage.entrySet().stream()
                .filter(pool -> heap.contains(pool.getKey()))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
    }

    @Override
    public void close() {
        for (GarbageCollectorMXBean collector : collectors) {
            try {
                ((NotificationEmitter) collector).removeNotificationListener(this);
            } catch (ListenerNotFoundException e) {
                throw new IllegalStateException("the constructor added it to " + collector.getName(), e);
            }
        }
    }
}
