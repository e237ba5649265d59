package quotetracker.batch;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.util.FileSystemUtils;
import quotetracker.store.StoreFile;
import quotetracker.store.StoreLock;

/** Runs the job on a copy of the store, to see what it would bring. */
public final class Rehearsal {
    private static final String NAME = "quote-tracker-dry-run-";

    private Rehearsal() {}

    /**
     * Like {@link NightlyJob#run}, but neither the store nor the reports folder changes. The workbook it wrote is gone with the
     * copy.
     */
    public static RunResult of(JobRequest request, RunObserver observer, Duration patience)
            throws StoreLock.HeldException, IOException {
        Path folder = Files.createTempDirectory(NAME);
        StoreLock alive = StoreLock.take(folder);
        try {
            Path store = request.settings().store();
            if (StoreFile.exists(store)) {
                StoreLock lock = StoreLock.take(store, patience, observer::waiting);
                try {
                    StoreFile.copy(store, folder.resolve("store"));
                } finally {
                    lock.close();
                }
            }
            return NightlyJob.run(request.within(folder), observer, patience).withoutWorkbook();
        } finally {
            alive.close();
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** Removes the copies of dry runs that were killed; one that is going on holds a lock in its folder. */
    static void removeLeftovers() throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, NAME + "*")) {
            for (Path copy : left) {
                if (StoreLock.isAbandoned(copy)) {
                    FileSystemUtils.deleteRecursively(copy);
                }
            }
        }
    }
}
