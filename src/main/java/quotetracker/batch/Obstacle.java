package quotetracker.batch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quotetracker.settings.Settings;
import quotetracker.store.Space;

/** What keeps a run from its work without being a fault of the program: a full disk, a missing right. The message says what to do. */
public final class Obstacle extends IOException {
    private static final long serialVersionUID = 1L;
    /** So little that hardly a file can be begun. */
    private static final long NOTHING = Space.MEBIBYTE / 16;

    private static final List<String> FULL = List.of("No space left", "not enough space", "quota exceeded");
    private static final String TOO_LARGE = "File too large";
    private static final String SAFE =
            "; then run the same date again: it goes on, and nothing that was stored is lost";

    private Obstacle(String message, Throwable cause) {
        super(message, cause);
    }

    /** The obstacle behind a failure, if there is one. */
    static Optional<Obstacle> behind(Throwable fault, Settings settings) {
        boolean database = false;
        IOException deepest = null;
        List<Throwable> passed = new ArrayList<>();
        for (Throwable each = fault; each != null && !passed.contains(each); each = each.getCause()) {
            if (each instanceof Obstacle known) {
                return Optional.of(known);
            }
            passed.add(each);
            database |= each instanceof SQLException;
            // One that knows its file says more than the one below it.
            if (each instanceof IOException io && !(deepest instanceof FileSystemException)) {
                deepest = io;
            }
        }
        if (deepest == null && !database) {
            return Optional.empty();
        }
        Path folder = database ? settings.store() : settings.reports();
        return Optional.ofNullable(words(deepest, folder, database, fault)).map(words -> new Obstacle(words, fault));
    }

    private static @Nullable String words(
            @Nullable IOException reason, Path folder, boolean database, Throwable fault) {
        String text = reason == null || reason.getMessage() == null ? "" : reason.getMessage();
        Path place = reason instanceof FileSystemException file && file.getFile() != null
                ? folder.resolve(file.getFile())
                : folder;
        if (full(text, place)) {
            Path disk = Files.isDirectory(place) ? place : place.resolve("..").normalize();
            return disk + ": there is not enough room on the disk (" + free(place)
                    + " free); make room, or name a folder on a " + "larger disk in the configuration" + SAFE;
        }
        if (text.contains(TOO_LARGE)) {
            return place + ": a file there may not grow any more (" + free(place)
                    + " free on the disk); raise the limit of "
                    + "this user (ulimit -f), or name a folder on another disk in the configuration" + SAFE;
        }
        if (reason instanceof FileSystemException file && file.getFile() != null) {
            return place + ": cannot be used (" + why(file)
                    + "); give this user the right to write there, take away what "
                    + "is in the way, or name another folder in the configuration" + SAFE;
        }
        return database && lost(fault)
                ? folder + ": the connection to the database was lost; 'doctor' looks whether it is whole" + SAFE
                : null;
    }

    private static boolean full(String text, Path place) {
        Path there = Space.existing(place);
        boolean nothing = there.toFile().getTotalSpace() > 0 && there.toFile().getUsableSpace() < NOTHING;
        return nothing || FULL.stream().anyMatch(text::contains);
    }

    private static String free(Path place) {
        return Space.text(Space.existing(place).toFile().getUsableSpace());
    }

    private static String why(FileSystemException fault) {
        if (fault instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (fault instanceof NoSuchFileException) {
            return "it is not there";
        }
        if (fault instanceof FileAlreadyExistsException) {
            return "it is no folder";
        }
        return fault.getReason() == null ? fault.getClass().getSimpleName() : fault.getReason();
    }

    /** Class 08 of the SQL standard: nothing more can be asked of the database. 90098 is H2's for one that closed itself. */
    private static boolean lost(Throwable fault) {
        for (Throwable each = fault; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql && (sql.getErrorCode() == 90098 || sql.getErrorCode() == 90121)) {
                return true;
            }
        }
        return false;
    }
}
