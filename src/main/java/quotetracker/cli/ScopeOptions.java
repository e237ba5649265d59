package quotetracker.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import quotetracker.batch.Scope;
import quotetracker.language.ConfigurationException;

/** Options for a part of the articles only. */
final class ScopeOptions {
    @Option(
            names = "--since",
            paramLabel = "YYYY-MM-DD",
            description = "only articles published on this day or later; those without a date are left out")
    private @Nullable LocalDate since;

    @Option(
            names = "--until",
            paramLabel = "YYYY-MM-DD",
            description = "only articles published on this day or earlier; those without a date are left out")
    private @Nullable LocalDate until;

    @Option(
            names = "--ids",
            split = ",",
            paramLabel = "ID",
            description = "only articles with these ids, as their files have them; several with commas")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--dry-run",
            description = "do everything on a copy of the store, tell what it would bring, and throw the copy away")
    private boolean dryRun;

    /** @throws ConfigurationException if no day lies between the two */
    Scope scope(boolean again) throws ConfigurationException {
        if (since != null && until != null && since.isAfter(until)) {
            throw new ConfigurationException(
                    List.of("--since " + since + " is later than --until " + until + "; no article can be of both"));
        }
        return new Scope(again, since, until, Set.copyOf(ids));
    }

    boolean dryRun() {
        return dryRun;
    }
}
