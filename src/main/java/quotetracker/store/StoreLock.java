package quotetracker.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets one process at a time work on a store, and tells the others who it is.
 *
 * <p>The lock is the operating system's: it ends with the process that holds it, however that dies, and files left behind
 * mean nothing.
 */
public final class StoreLock implements AutoCloseable {
    private static final String FILE = "run.lock";
    /** A file of its own: closing the lock's file after reading it would give up the lock of the reading process. */
    private static final String HOLDER = "run.holder";

    private static final String FORGET = " forget ";

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);
    /** {@link #holder} holds the lock for a moment; nobody shall fail because of it. */
    private static final Duration PROBE = Duration.ofMillis(300);

    /**
     * What this process holds. The operating system counts locks by process, so that a second attempt from the same one would
     * not only succeed but, on closing, give up the first.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private StoreLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Another process works on the store. The message says which. */
    public static final class HeldException extends Exception {
        private static final long serialVersionUID = 1L;

        private HeldException(String message) {
            super(message);
        }
    }

    /**
     * Takes the lock, or gives up at once.
     *
     * @param store the store's folder; made if it is not there
     * @throws HeldException if somebody holds the lock
     * @throws IOException if the folder cannot be used
     */
    public static StoreLock take(Path store) throws HeldException, IOException {
        return take(store, Duration.ZERO, holder -> {});
    }

    /**
     * Takes the lock as soon as it is free.
     *
     * @param store the store's folder; made if it is not there
     * @param patience how long to wait for it
     * @param waiting is told once, if there is somebody to wait for
     * @throws HeldException if somebody still holds the lock when the patience is used up
     * @throws IOException if the folder cannot be used
     */
    public static StoreLock take(Path store, Duration patience, Consumer<String> waiting)
            throws HeldException, IOException {
        OwnerOnly.createFolder(store);
        long start = System.nanoTime();
        boolean told = false;
        while (true) {
            StoreLock lock = attempt(store);
            if (lock != null) {
                return signed(lock, store);
            }
            Duration waited = Duration.ofNanos(System.nanoTime() - start);
            if (waited.compareTo(PROBE) > 0 && waited.compareTo(patience) >= 0) {
                throw new HeldException("another process works on " + store + ": " + lastHolder(store)
                        + "; try again when it has ended");
            }
            if (!told && waited.compareTo(PROBE) > 0) {
                told = true;
                waiting.accept(lastHolder(store));
            }
            pause();
        }
    }

    /** Who works on a store: process, since when, and the command; empty if nobody does. */
    public static Optional<String> holder(Path store) throws IOException {
        if (!Files.exists(store.resolve(FILE))) {
            return Optional.empty();
        }
        try (StoreLock lock = attempt(store)) {
            return lock == null ? Optional.of(lastHolder(store)) : Optional.empty();
        }
    }

    /** Whether this user's process once locked a folder and has ended since. */
    public static boolean isAbandoned(Path folder) throws IOException {
        return Files.isWritable(folder)
                && Files.isWritable(folder.resolve(FILE))
                && holder(folder).isEmpty();
    }

    private static StoreLock signed(StoreLock lock, Path store) throws IOException {
        boolean done = false;
        try {
            Path holder = store.resolve(HOLDER);
            // A new file each time: it belongs to whoever works now.
            Files.deleteIfExists(holder);
            Files.writeString(holder, self());
            StoreOwner.check(store, holder);
            done = true;
            return lock;
        } finally {
            if (!done) {
                lock.close();
            }
        }
    }

    private static String self() {
        return "process " + ProcessHandle.current().pid() + ", since "
                + Instant.now().truncatedTo(ChronoUnit.SECONDS) + ", command "
                + command(System.getProperty("sun.java.command", "unknown"));
    }

    /** What {@code forget} is told is a name, which shall stand nowhere. */
    private static String command(String line) {
        int at = line.indexOf(FORGET);
        return at < 0 ? line : line.substring(0, at + FORGET.length()).strip();
    }

    private static String lastHolder(Path store) throws IOException {
        try {
            return Files.readString(store.resolve(HOLDER)).strip();
        } catch (NoSuchFileException e) {
            return "a process that has not yet given its name";
        }
    }

    private static @Nullable StoreLock attempt(Path store) throws IOException {
        Path file = store.toRealPath().resolve(FILE);
        if (!HELD_HERE.add(file)) {
            return null;
        }
        boolean taken = false;
        try {
            FileChannel channel = opened(file);
            try {
                FileLock lock = channel.tryLock();
                taken = lock != null;
                return taken ? new StoreLock(file, channel) : null;
            } finally {
                if (!taken) {
                    channel.close();
                }
            }
        } finally {
            if (!taken) {
                HELD_HERE.remove(file);
            }
        }
    }

    private static FileChannel opened(Path file) throws IOException {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (AccessDeniedException e) {
            if (Files.exists(file)) {
                IOException closed = StoreOwner.closed(file);
                closed.initCause(e);
                throw closed;
            }
            throw e;
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(BETWEEN_TRIES.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for another process", e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
