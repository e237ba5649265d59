package quotetracker.cli;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import quotetracker.batch.NightWatch;

/** The machine's clock, waited for until the process is asked to end (SIGTERM, Ctrl-C). */
final class StoppableHours implements NightWatch.Hours {
    /** A machine that slept, or whose clock was set, is noticed after at most this long. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final ZoneId zone;
    private final CountDownLatch stop = new CountDownLatch(1);

    StoppableHours(ZoneId zone) {
        this.zone = zone;
        Runtime.getRuntime().addShutdownHook(new Thread(stop::countDown, "stop-schedule"));
    }

    @Override
    public ZonedDateTime now() {
        return ZonedDateTime.now(zone);
    }

    @Override
    public boolean waitUntil(ZonedDateTime moment) throws InterruptedException {
        Duration left = Duration.between(now(), moment);
        while (left.compareTo(Duration.ZERO) > 0) {
            Duration step = left.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : left;
            if (stop.await(step.toMillis() + 1, TimeUnit.MILLISECONDS)) {
                return false;
            }
            left = Duration.between(now(), moment);
        }
        return !stopped();
    }

    @Override
    public boolean stopped() {
        return stop.getCount() == 0;
    }
}
