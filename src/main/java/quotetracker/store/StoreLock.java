package quotetracker.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets one process at a time work on a store, and tells the others who it is.
 *
 * <p>The lock is the operating system's: it ends with the process that holds it, however that dies, and a file left behind
 * means nothing. It lies far behind the file's content, so that the content can be read while it is held.
 */
public final class StoreLock implements AutoCloseable {
    private static final String FILE = "run.lock";
    private static final long FAR_BEHIND = Long.MAX_VALUE - 1;

    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
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
     * Takes the lock at once or not at all.
     *
     * @param store the store's folder; made if missing
     * @throws HeldException if another process has it
     * @throws IOException if the folder cannot be used
     */
    public static StoreLock take(Path store) throws HeldException, IOException {
        Files.createDirectories(store);
        Path file = store.resolve(FILE);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            if (lock(channel) == null) {
                throw new HeldException("another run works on " + store + ": "
                        + Files.readString(file).strip() + "; try again when it has ended");
            }
            String holder = "process " + ProcessHandle.current().pid() + ", since "
                    + Instant.now().truncatedTo(ChronoUnit.SECONDS);
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
            taken = true;
            return new StoreLock(channel);
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(FAR_BEHIND, 1, false);
        } catch (OverlappingFileLockException e) {
            // Held by this very process.
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
