package quotetracker.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import quotetracker.batch.RunBoard;
import quotetracker.language.ConfigurationException;
import quotetracker.settings.Settings;
import quotetracker.store.Erasures;
import quotetracker.store.ForgottenNames;
import quotetracker.store.Person;
import quotetracker.store.PersonErasure;
import quotetracker.store.PersonExport;
import quotetracker.store.PersonStore;
import quotetracker.store.StoreFile;
import quotetracker.store.StoreLock;
import quotetracker.store.StoreSchema;

/** A person who wants to be in the store no longer. */
@Command(
        name = "forget",
        mixinStandardHelpOptions = true,
        description = {
            "Writes all statements of a person into a file and erases them from the store, with the person's names, the "
                    + "corrections about them, and the full texts of all articles that name the person. Statements and "
                    + "claims keep their numbers and lose their words. New articles do not bring the person back; the "
                    + "name is recognised by its hash.",
            "Statements of others stay word for word, also where they mention the person. Workbooks and backups that "
                    + "were written before are not touched; they are listed.",
            "Without --yes it asks at a terminal, and elsewhere only shows what would go and ends with 5."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar quote-tracker.jar forget \"Arta Leka\"",
            "  java -jar quote-tracker.jar forget --id P12 --export statements.jsonl --yes"
        })
public final class ForgetCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "the full name, accents and case aside")
    private @Nullable String name;

    @Option(
            names = "--id",
            paramLabel = "NUMBER",
            description = "in place of the name: the speaker's number, such as P12")
    private @Nullable String id;

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description =
                    "where the statements are written, one JSON object a line, readable for the owner only; given, "
                            + "it is written even if nothing is erased (default: forgotten-<number>.jsonl in the reports folder)")
    private @Nullable Path export;

    @Option(names = "--yes", description = "erase without asking")
    private boolean yes;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "how long to wait if another process works on the same store (default: not at all)")
    private long wait;

    @Mixin
    private FolderOptions folders = new FolderOptions();

    @Override
    public Integer call() throws ConfigurationException, StoreLock.HeldException, IOException {
        PrintWriter complaints = CommandOutput.error(spec);
        if ((name == null) == (id == null) || wait < 0) {
            complaints.println("give either a name or --id, and 0 seconds or more to --wait");
            return ExitCode.USAGE;
        }
        Settings settings = folders.settings();
        Path store = settings.store();
        if (!StoreFile.exists(store)) {
            complaints.println(store + ": there is no store yet; 'run' makes it");
            return ExitCode.FAILED;
        }
        StoreLock lock =
                StoreLock.take(store, Duration.ofSeconds(wait), holder -> complaints.println("waiting for " + holder));
        try {
            StoreSchema.upgrade(store);
            return forget(settings);
        } catch (IllegalArgumentException e) {
            complaints.println(e.getMessage());
            return ExitCode.USAGE;
        } catch (IllegalStateException e) {
            complaints.println(e.getMessage());
            return ExitCode.FAILED;
        } finally {
            lock.close();
        }
    }

    private int forget(Settings settings) throws IOException {
        DataSource source = StoreFile.open(settings.store());
        PersonStore people = new PersonStore(source);
        List<Person> found = found(people);
        if (found.isEmpty()) {
            return unknown(settings, people, new ForgottenNames(source));
        }
        Person person = found.get(0);
        boolean sure = found.size() == 1 && (name == null || PersonStore.isNamed(person, name));
        if (!sure) {
            CommandOutput.error(spec)
                    .println("'" + name + "' is not all of one name, or of one name alone; choose with --id:");
            print(found, CommandOutput.error(spec));
            return ExitCode.UNDECIDED;
        }
        show(person, people);
        boolean erase = yes || Confirmation.asks(person.name(), CommandOutput.standard(spec));
        if (erase || export != null) {
            Path file = export == null ? settings.reports().resolve("forgotten-" + person.number() + ".jsonl") : export;
            CommandOutput.standard(spec)
                    .println("written   " + new PersonExport(source).write(person, file)
                            + ": delete it when it has served");
        }
        if (!erase) {
            CommandOutput.standard(spec).println("nothing was erased; give --yes to erase");
            return ExitCode.UNDECIDED;
        }
        erase(person, source, settings);
        return ExitCode.OK;
    }

    private List<Person> found(PersonStore people) {
        return id == null
                ? people.find(name == null ? "" : name)
                : people.numbered(id).stream().toList();
    }

    private int unknown(Settings settings, PersonStore people, ForgottenNames forgotten) throws IOException {
        if (id == null ? forgotten.isOne(name) : people.isForgotten(id)) {
            // The command that did it may have been killed before it came to this.
            clearAway(settings);
            CommandOutput.standard(spec).println("this person was forgotten before; 'status' says when");
            listOlder(settings);
            return ExitCode.OK;
        }
        CommandOutput.error(spec)
                .println("no speaker " + (name == null ? id : "'" + name + "'")
                        + " in the store; the sheet Speakers of a report has all names and numbers");
        return ExitCode.FAILED;
    }

    private void show(Person person, PersonStore people) {
        PrintWriter out = CommandOutput.standard(spec);
        out.println("person    " + person.number() + " " + person.name() + ", " + person.statements() + " statements");
        person.names().stream()
                .filter(other -> !other.equals(person.name()))
                .forEach(other -> out.println("also as   " + other));
        List<Person> similar = people.similar(person);
        if (!similar.isEmpty()) {
            out.println(
                    "others with the same last name, who stay; one who is the same person must be forgotten as well:");
            print(similar, out);
        }
        long beside = people.unattributedBeside(person);
        if (beside > 0) {
            out.println("in claims of the person stand " + beside
                    + " statements without a speaker, which stay; a reviewer " + "can give them to the person before");
        }
        out.flush();
    }

    private static void print(List<Person> people, PrintWriter out) {
        people.forEach(person ->
                out.println("  " + person.number() + " " + person.name() + ", " + person.statements() + " statements"));
    }

    private void erase(Person person, DataSource source, Settings settings) throws IOException {
        Erasures.Forgetting done = new PersonErasure(source)
                .erase(
                        person,
                        id == null ? "forget" : "forget --id " + person.number(),
                        Instant.now(),
                        today(settings));
        clearAway(settings);
        CommandOutput.standard(spec)
                .println("erased    " + done.statements() + " statements, and the texts of " + done.texts()
                        + " articles");
        listOlder(settings);
    }

    private static void clearAway(Settings settings) throws IOException {
        compact(settings.store());
        RunBoard.renew(settings.store());
    }

    private void listOlder(Settings settings) throws IOException {
        PrintWriter out = CommandOutput.standard(spec);
        List<Path> written = OlderFiles.of(settings);
        if (!written.isEmpty()) {
            out.println("Files written before are not touched. Delete those that must not hold the person any longer:");
            written.forEach(file -> out.println("  " + file));
        }
        out.flush();
    }

    private static LocalDate today(Settings settings) {
        return LocalDate.now(settings.schedule().zone());
    }

    /** Until then the bytes of what was erased stay in the file. */
    private static void compact(Path store) throws IOException {
        try {
            StoreFile.compact(store);
        } catch (SQLException e) {
            throw new IOException(
                    store + ": the person is erased, but the file still holds the bytes (" + e.getMessage()
                            + "); make room on the disk and give the same command again",
                    e);
        }
    }
}
