package quotetracker.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import quotetracker.language.ConfigurationException;
import quotetracker.store.StoreBackup;
import quotetracker.store.StoreFile;
import quotetracker.store.StoreLock;
import quotetracker.store.StoreSchema;

/** A copy of the store. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description =
                "Writes a copy of the store into one file. The job does so by itself before it changes the form of a "
                        + "store of an older version, into the folder 'backups' of the store.",
        footerHeading = "%nExample:%n",
        footer = "  java -jar quote-tracker.jar backup /mnt/safe/quotes.zip")
public final class BackupCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "where to (default: quotes-<today>.zip in the folder of the store)")
    private @Nullable Path file;

    @Mixin
    private FolderOptions folders = new FolderOptions();

    @Override
    public Integer call() throws ConfigurationException, StoreLock.HeldException, IOException {
        Configuration configuration = folders.configuration();
        Path store = configuration.settings().store();
        if (!StoreFile.exists(store)) {
            CommandOutput.error(spec).println(store + ": there is no store yet; 'run' makes it");
            return ExitCode.FAILED;
        }
        LocalDate today = configuration.today();
        Path target = file == null ? store.resolve("quotes-" + today + ".zip") : file;
        if (Files.isDirectory(target)) {
            CommandOutput.error(spec).println(target + ": is a folder; name a file in it, such as quotes.zip");
            return ExitCode.USAGE;
        }
        StoreLock lock = StoreLock.take(store);
        try {
            StoreFile.removeLeftovers(store);
            StoreSchema.check(store);
            StoreBackup.write(StoreFile.open(store), target);
        } finally {
            lock.close();
        }
        CommandOutput.standard(spec).println(target);
        return ExitCode.OK;
    }
}
