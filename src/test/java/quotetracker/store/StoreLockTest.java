package quotetracker.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quotetracker.ProgramProcess;

/** The lock between real processes. */
class StoreLockTest {
    @TempDir
    private Path store;

    /** Holds the lock until its input ends: {@code Holder STORE}. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws Exception {
            try (StoreLock lock = StoreLock.take(Path.of(arguments[0]))) {
                System.out.println("held " + lock.getClass().getSimpleName());
                System.in.read();
            } catch (StoreLock.HeldException e) {
                System.out.println("refused: " + e.getMessage());
            }
        }
    }

    @Test
    void theSecondIsToldWhoHoldsIt() throws Exception {
        try (ProgramProcess holder = holding()) {
            assertThatThrownBy(() -> StoreLock.take(store))
                    .isInstanceOf(StoreLock.HeldException.class)
                    .hasMessageContaining("process " + holder.pid() + ", since 20")
                    .hasMessageContaining("command " + Holder.class.getName());
            assertThat(StoreLock.holder(store))
                    .hasValueSatisfying(who -> assertThat(who).startsWith("process " + holder.pid()));
        }
    }

    @Test
    void theLockDiesWithItsProcess() throws Exception {
        holding().kill();

        assertThat(StoreLock.holder(store)).isEmpty();
        StoreLock.take(store).close();
    }

    @Test
    void filesLeftBehindMeanNothing() throws Exception {
        Files.writeString(store.resolve("run.lock"), "");
        Files.writeString(
                store.resolve("run.holder"),
                "process " + ProcessHandle.current().pid() + ", since ever");

        assertThat(StoreLock.holder(store)).isEmpty();
        StoreLock.take(store).close();
    }

    @Test
    void aPatientOneGetsItWhenItIsFree() throws Exception {
        try (ProgramProcess holder = holding()) {
            List<String> waitedFor = new ArrayList<>();
            StoreLock lock = StoreLock.take(store, Duration.ofMinutes(5), who -> {
                waitedFor.add(who);
                end(holder);
            });
            lock.close();
            assertThat(waitedFor).singleElement().asString().startsWith("process " + holder.pid());
        }
    }

    /** The operating system counts locks by process: the refused attempt must not give up the first. */
    @Test
    void aSecondAttemptOfTheSameProcessIsRefusedAndHarmless() throws Exception {
        StoreLock lock = StoreLock.take(store);
        try {
            assertThatThrownBy(() -> StoreLock.take(store)).isInstanceOf(StoreLock.HeldException.class);
            assertThat(StoreLock.holder(store)).isPresent();
            try (ProgramProcess other = ProgramProcess.start(Holder.class, store.toString())) {
                assertThat(other.awaitLine(":"))
                        .contains(
                                "refused", "process " + ProcessHandle.current().pid());
            }
        } finally {
            lock.close();
        }
    }

    private ProgramProcess holding() throws Exception {
        ProgramProcess holder = ProgramProcess.start(Holder.class, store.toString());
        holder.awaitLine("held");
        return holder;
    }

    private static void end(ProgramProcess holder) {
        try {
            holder.endInput();
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
