package quotetracker.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** Room on disks, in bytes. */
public final class Space {
    public static final long MEBIBYTE = 1 << 20;
    public static final long GIBIBYTE = 1 << 30;

    private Space() {}

    /** The files directly in a folder, together. */
    public static long used(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        long sum = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                // Files of the database come and go while a run works.
                sum += Files.isRegularFile(file) ? file.toFile().length() : 0;
            }
        }
        return sum;
    }

    /** The same for a measurement, which must not fail: not a number if the folder cannot be looked at. */
    public static Number usedOrNothing(Path folder) {
        try {
            return used(folder);
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    /** What is left on the disk where a folder lies, or will lie. */
    public static long free(Path folder) throws IOException {
        return Files.getFileStore(existing(folder)).getUsableSpace();
    }

    /** The folder itself, or the nearest one above that is there. */
    public static Path existing(Path folder) {
        Path place = folder.toAbsolutePath();
        while (!Files.exists(place) && place.getParent() != null) {
            place = place.getParent();
        }
        return place;
    }

    /**
     * Makes a folder if it is not there, writes a file into it and takes that away again: rights and read-only disks show in
     * no other way on every system.
     *
     * @throws IOException if it cannot be done
     */
    public static void tryWriting(Path folder) throws IOException {
        OwnerOnly.createFolder(folder);
        Files.delete(Files.createTempFile(folder, ".quote-tracker-", ""));
    }

    /** A size for people. */
    public static String text(long bytes) {
        return bytes < GIBIBYTE
                ? String.format(Locale.ROOT, "%.1f MiB", (double) bytes / MEBIBYTE)
                : String.format(Locale.ROOT, "%.1f GiB", (double) bytes / GIBIBYTE);
    }
}
