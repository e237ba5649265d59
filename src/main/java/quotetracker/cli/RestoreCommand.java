package quotetracker.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import quotetracker.batch.RunBoard;
import quotetracker.language.ConfigurationException;
import quotetracker.store.StoreBackup;
import quotetracker.store.StoreFile;
import quotetracker.store.StoreLock;

/** A copy of the store, put back. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description =
                "Puts a backup in the place of the store, after it was checked. The database that was there stays "
                        + "beside it as 'quotes.mv.db.replaced'.",
        footerHeading = "%nExample:%n",
        footer = "  java -jar quote-tracker.jar restore /mnt/safe/quotes.zip")
public final class RestoreCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "a file that 'backup' wrote")
    private Path file = Path.of("");

    @Mixin
    private FolderOptions folders = new FolderOptions();

    @Override
    public Integer call() throws ConfigurationException, StoreLock.HeldException, IOException {
        Path store = folders.configuration().settings().store();
        List<String> back;
        StoreLock lock = StoreLock.take(store);
        try {
            StoreFile.removeLeftovers(store);
            back = StoreBackup.restore(file, store);
            RunBoard.renew(store);
        } finally {
            lock.close();
        }
        for (String person : back) {
            CommandOutput.error(spec)
                    .println(person
                            + " asked to be forgotten after this copy was made and is back with it; erase again: "
                            + "forget --id " + person);
        }
        CommandOutput.standard(spec).println(store);
        return ExitCode.OK;
    }
}
