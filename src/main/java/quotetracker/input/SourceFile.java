package quotetracker.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of the input.
 *
 * @param path where it lies
 * @param name its path below the input it was found in, with slashes; the id of an article that has none of its own
 */
record SourceFile(Path path, String name) {
    /** How messages call it: as the user wrote the input, and the way down from there. */
    String origin() {
        return path.toString();
    }

    /** The first bytes of the file, {@code most} at the most. */
    byte[] head(int most) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(most);
        }
    }

    Reading.Skipped skipped(String reason) {
        return new Reading.Skipped(origin(), reason);
    }
}
