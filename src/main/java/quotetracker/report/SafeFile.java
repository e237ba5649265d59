package quotetracker.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a file so that nobody ever sees half of it: beside its place first, then moved there in one step. */
final class SafeFile {
    private static final String PART = ".part";
    private static final Pattern LEFT = Pattern.compile("\\..+\\.("
            + Arrays.stream(ReportFormat.values()).map(ReportFormat::extension).collect(Collectors.joining("|")) + ")\\"
            + PART);

    private SafeFile() {}

    /** Writes the bytes of a file. */
    interface Content {
        /**
         * @param scratch a folder for temporary files, which is gone when the file is written
         */
        void writeTo(OutputStream target, Path scratch) throws IOException;
    }

    /**
     * Writes and moves into place.
     *
     * @return where the file is: {@code target}, or if that is held open by another program, a name with a number beside
     *     it ("… (2).xlsx")
     * @throws IOException if it cannot be written; an older file at the place is then untouched
     */
    static Path write(Path target, Content content) throws IOException {
        Path place = target.toAbsolutePath().normalize();
        Path folder = place.resolveSibling(".").normalize();
        Files.createDirectories(folder);
        // Always the same name: what a killed run left makes way for the next.
        Path beside = place.resolveSibling("." + place.getFileName() + PART);
        delete(beside);
        try {
            Files.createDirectory(beside, ownerOnly(folder, "rwx------"));
            Path file = beside.resolve(place.getFileName());
            try (FileChannel channel = FileChannel.open(
                            file,
                            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            ownerOnly(folder, "rw-------"));
                    OutputStream stream = Channels.newOutputStream(channel)) {
                content.writeTo(stream, beside);
                stream.flush();
                channel.force(true);
            }
            return move(file, place);
        } finally {
            delete(beside);
        }
    }

    /**
     * Removes what runs that were killed left of the reports they were writing.
     *
     * @param folder where reports are written; nobody may be at it
     */
    static void removeLeftovers(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, ".*" + PART)) {
            for (Path entry : entries) {
                if (LEFT.matcher(entry.getFileName().toString()).matches()) {
                    delete(entry);
                }
            }
        }
    }

    private static void delete(Path place) throws IOException {
        if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(place)) {
                for (Path entry : entries) {
                    delete(entry);
                }
            }
        }
        Files.deleteIfExists(place);
    }

    /** Nobody but the owner may read a report, where the file system knows owners. */
    private static FileAttribute<?>[] ownerOnly(Path folder, String rights) {
        boolean known = Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null;
        return known
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    private static Path move(Path beside, Path place) throws IOException {
        for (int number = 1; ; number++) {
            Path free = number == 1 ? place : numbered(place, number);
            try {
                Files.move(beside, free, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return free;
            } catch (NoSuchFileException | AtomicMoveNotSupportedException e) {
                throw e;
            } catch (FileSystemException e) {
                // Windows refuses to replace a file that a spreadsheet program holds open. Anything else stays a
                // failure.
                boolean open = Files.isRegularFile(free) && Files.isWritable(free.resolveSibling("."));
                if (!open || number > 99) {
                    throw e;
                }
            }
        }
    }

    private static Path numbered(Path place, int number) {
        String name = place.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        return place.resolveSibling(stem + " (" + number + ")" + name.substring(stem.length()));
    }
}
