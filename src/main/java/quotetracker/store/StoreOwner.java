package quotetracker.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * A store belongs to one user of the machine. A run by hand as another one, such as the administrator, would leave files that
 * only that one may write, and the next night could not work.
 */
final class StoreOwner {
    private StoreOwner() {}

    /**
     * Makes sure that this user is the one. Where the file system knows no owners, everybody is.
     *
     * @param mine a file of the store that this process has just made
     * @throws IOException if the store is somebody else's, or its database may not be written
     */
    static void check(Path store, Path mine) throws IOException {
        if (Files.getFileAttributeView(store, PosixFileAttributeView.class) == null) {
            return;
        }
        String user = owner(mine);
        if (!owner(store).equals(user)) {
            throw new IOException(store + ": belongs to '" + owner(store) + "', who could not use what '" + user
                    + "' writes there; run the command as that user: sudo -u " + owner(store) + " …");
        }
        Path database = StoreFile.file(store);
        if (Files.exists(database) && !Files.isWritable(database)) {
            throw closed(database);
        }
    }

    /** What to say of a file of the store that this user has no right to. */
    static IOException closed(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        return new IOException(file + ": belongs to '" + owner(file)
                + "' and may not be written by this user; give the "
                + "store back to its user, as administrator: chown -R " + (folder == null ? "" : owner(folder)) + " "
                + folder);
    }

    private static String owner(Path path) throws IOException {
        FileOwnerAttributeView view = Files.getFileAttributeView(path, FileOwnerAttributeView.class);
        return view == null ? "somebody" : view.getOwner().getName();
    }
}
