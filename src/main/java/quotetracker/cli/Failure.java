package quotetracker.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import quotetracker.batch.Obstacle;

/** File errors in words; the exceptions of {@code java.nio.file} often hold nothing but the path. */
final class Failure {
    private Failure() {}

    /** The reason with the file it is about in front, where the exception knows it. */
    static String sentence(IOException e) {
        return e instanceof FileSystemException file ? file.getFile() + ": " + reason(e) : reason(e);
    }

    /** An {@link Obstacle} explains itself; of any other failure its name matters as well. */
    static String sentence(Throwable fault) {
        return fault instanceof Obstacle obstacle ? sentence((IOException) obstacle) : fault.toString();
    }

    static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "may not be read";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
