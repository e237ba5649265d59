package quotetracker.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Real file systems of any size, which only this process and its children see. */
final class Disks {
    /** Starts a program that may mount file systems; they go with it. Any user may do so where the system allows it. */
    static final List<String> STARTER = List.of("unshare", "--user", "--map-root-user", "--mount");

    private Disks() {}

    /** Whether this machine lets programs have file systems of their own. */
    static boolean possible(Path folder) throws Exception {
        List<String> attempt = new ArrayList<>(STARTER);
        attempt.addAll(List.of("mount", "-t", "tmpfs", "tmpfs", folder.toString()));
        try {
            return new ProcessBuilder(attempt)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            // There is no such program on this system.
            return false;
        }
    }

    /** An empty disk in the place of a folder. */
    static Path mount(Path folder, String size) throws Exception {
        Files.createDirectories(folder);
        call("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString());
        return folder;
    }

    /** Gives the disk another size, or lets nobody write on it ({@code ro}), or everybody ({@code rw}). */
    static void change(Path folder, String option) throws Exception {
        call("mount", "-o", "remount," + option, folder.toString());
    }

    private static void call(String... command) throws Exception {
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + code);
        }
    }
}
