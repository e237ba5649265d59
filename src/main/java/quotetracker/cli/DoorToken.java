package quotetracker.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.language.ConfigurationException;

/** The word that opens the door. Never shown anywhere. */
final class DoorToken {
    static final String VARIABLE = "QUOTE_TRACKER_TOKEN";
    private static final int SHORTEST = 16;

    private DoorToken() {}

    /**
     * @param variable what the environment says, or null
     * @param file whose first line is taken otherwise
     * @throws ConfigurationException if there is none, or one that is easily guessed
     */
    static String read(@Nullable String variable, Path file) throws ConfigurationException {
        String place = variable == null ? file.toString() : VARIABLE;
        String token = variable == null ? firstLine(file) : variable.strip();
        if (token.length() < SHORTEST) {
            throw new ConfigurationException(List.of(place + ": the token of the door has " + token.length()
                    + " characters, expected at least " + SHORTEST + " (or set door.port to 'off')"));
        }
        return token;
    }

    /** Whether others than its owner may read the file; false where the file system knows no owners. */
    static boolean isOpen(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return view != null && view.readAttributes().permissions().contains(PosixFilePermission.OTHERS_READ);
    }

    private static String firstLine(Path file) throws ConfigurationException {
        try {
            return Files.readString(file).lines().findFirst().orElse("").strip();
        } catch (IOException e) {
            throw new ConfigurationException(
                    List.of(file + ": " + Failure.reason(e) + "; door.port wants a token: write " + "one there, set "
                            + VARIABLE + ", or set door.port to 'off'"));
        }
    }
}
