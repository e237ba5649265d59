package quotetracker.door;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Measurements of the runs of this process. Safe for several threads. */
public final class RunMetrics {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final AtomicLong lastCompleted = new AtomicLong();

    /**
     * @param storeBytes how large the store is
     */
    public RunMetrics(Supplier<Number> storeBytes) {
        new JvmMemoryMetrics().bindTo(registry);
        Gauge.builder("quotetracker.store.size", storeBytes)
                .description("the files of the store")
                .baseUnit("bytes")
                .register(registry);
        Gauge.builder("quotetracker.last.completed", lastCompleted, AtomicLong::doubleValue)
                .description("when a run of this process was completed last, seconds since 1970; 0 for never")
                .baseUnit("seconds")
                .register(registry);
    }

    /** Counts a run that ended. */
    public void ended(String ending, Duration took, double articles, double skipped, double statements, double claims) {
        String word = ending.toLowerCase(Locale.ROOT);
        registry.timer("quotetracker.run", "ending", word).record(took);
        registry.counter("quotetracker.articles", "outcome", "new").increment(articles);
        registry.counter("quotetracker.articles", "outcome", "skipped").increment(skipped);
        registry.counter("quotetracker.statements").increment(statements);
        registry.counter("quotetracker.claims").increment(claims);
        if (word.equals("completed")) {
            lastCompleted.set(Instant.now().getEpochSecond());
        }
    }

    /** All of them in the text form of Prometheus. */
    public String text() {
        return registry.scrape();
    }
}
