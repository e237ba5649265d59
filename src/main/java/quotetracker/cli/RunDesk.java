package quotetracker.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import quotetracker.batch.DueNight;
import quotetracker.batch.RunBoard;
import quotetracker.door.Runs;
import quotetracker.store.StoreLock;

/** Takes the door's wishes. One run of the door at a time; the store's lock keeps it from all others. */
final class RunDesk implements Runs {
    private final Path store;
    private final LocalDateNow today;
    private final Consumer<DueNight> work;
    private final AtomicBoolean busy = new AtomicBoolean();

    /** The business date of a run by hand. */
    interface LocalDateNow {
        LocalDate date();
    }

    /**
     * @param work runs a night and reports its failures itself
     */
    RunDesk(Path store, LocalDateNow today, Consumer<DueNight> work) {
        this.store = store;
        this.today = today;
        this.work = work;
    }

    @Override
    public Optional<String> begin(@Nullable LocalDate date) throws IOException {
        Optional<String> holder = StoreLock.holder(store);
        if (holder.isPresent()) {
            return Optional.of("another run is at work: " + holder.get());
        }
        if (!busy.compareAndSet(false, true)) {
            return Optional.of("another run is at work: it was begun through this door");
        }
        DueNight night = new DueNight(date == null ? today.date() : date, null);
        Thread run = new Thread(() -> run(night), "run-by-door");
        run.start();
        return Optional.empty();
    }

    private void run(DueNight night) {
        try {
            work.accept(night);
        } finally {
            busy.set(false);
        }
    }

    @Override
    public Map<String, Object> state() throws IOException {
        Optional<RunBoard.Content> board = RunBoard.read(store);
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("busy", busy.get() || StoreLock.holder(store).isPresent());
        state.put("holder", StoreLock.holder(store).orElse(null));
        state.put("step", board.map(RunBoard.Content::step).orElse(null));
        state.put("runs", board.map(RunBoard.Content::runs).orElse(List.of()));
        return state;
    }
}
