package quotetracker.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quotetracker.batch.Nights;
import quotetracker.batch.RunBoard;
import quotetracker.language.ConfigurationException;
import quotetracker.report.WorkbookTrial;
import quotetracker.settings.Settings;
import quotetracker.store.ArticleTexts;
import quotetracker.store.Erasures;
import quotetracker.store.RunRecord;
import quotetracker.store.RunStore.State;
import quotetracker.store.Space;
import quotetracker.store.StoreCheck;
import quotetracker.store.StoreFile;
import quotetracker.store.StoreLock;

/** Looks at everything a run needs. */
final class Doctor {
    private static final long LEAST_FREE = 256 * Space.MEBIBYTE;
    private static final long LITTLE_FREE = 2 * Space.GIBIBYTE;
    /** The database is written anew at the end of a run, beside the old one, and grows before that. */
    private static final long TIMES_THE_STORE = 3;

    private static final int NIGHTS_IN_A_ROW = 2;
    /** The program is younger than this; a clock before it was never set. */
    private static final LocalDate BEFORE_THE_PROGRAM = LocalDate.of(2026, 1, 1);

    private Doctor() {}

    static List<Finding> examine(Settings settings) throws IOException {
        Optional<RunBoard.Content> board = RunBoard.read(settings.store());
        List<Finding> findings = new ArrayList<>();
        settings.inputs().forEach(input -> findings.add(input(input)));
        findings.add(writable("reports folder", settings.reports()));
        findings.add(writable("log folder", settings.logging().folder()));
        findings.add(disk(settings));
        findings.add(store(settings.store()));
        findings.add(lastNight(settings, board));
        findings.add(fonts());
        findings.add(clock(board));
        findings.add(zone(settings.schedule().zone()));
        if (settings.door().port() != 0) {
            findings.add(door(settings.door().tokenFile(), System.getenv(DoorToken.VARIABLE)));
        }
        return findings;
    }

    /** Whether there is anything to be read in a place. */
    static Finding input(Path input) {
        if (!Files.exists(input)) {
            return Finding.fault(
                    "input", input + ": is not there; mend input.folders, or mount the disk on which it lies");
        }
        return Files.isReadable(input)
                ? Finding.ok("input", input + " can be read")
                : Finding.fault("input", input + ": may not be read; give this user the right to");
    }

    /** Writes a file and takes it away: rights and read-only disks show in no other way on every system. */
    private static Finding writable(String what, Path folder) {
        Path place = Space.existing(folder);
        try {
            Files.delete(Files.createTempFile(place, ".doctor", ""));
            return Finding.ok(what, folder + (place.equals(folder) ? " can be written" : " can be made"));
        } catch (IOException e) {
            return Finding.fault(
                    what,
                    place + ": cannot be written (" + Failure.reason(e) + "); give this user the right to, or "
                            + "name another folder");
        }
    }

    /** Room for the store. */
    static Finding disk(Settings settings) throws IOException {
        long free = Space.free(settings.store());
        long wanted = Math.max(LITTLE_FREE, TIMES_THE_STORE * Space.used(settings.store()));
        String text = Space.text(free) + " free for " + settings.store();
        if (free < LEAST_FREE) {
            return Finding.fault("disk", text + "; runs will fail: make room, or move store.folder to a larger disk");
        }
        return free < wanted
                ? Finding.warning(
                        "disk", text + ", " + Space.text(wanted) + " are wanted; make room before it runs out")
                : Finding.ok("disk", text);
    }

    private static Finding store(Path store) throws IOException {
        if (!StoreFile.exists(store)) {
            return Finding.ok("store", store + ": none yet; the first run makes it");
        }
        StoreLock lock;
        try {
            lock = StoreLock.take(store);
        } catch (StoreLock.HeldException e) {
            return Finding.warning("store", "not looked at: " + e.getMessage());
        } catch (IOException e) {
            return Finding.fault("store", Failure.sentence(e));
        }
        try {
            List<String> faults = StoreCheck.faults(store);
            return faults.isEmpty()
                    ? Finding.ok(
                            "store",
                            store + " opens, and every statement stands in its article where stored" + texts(store))
                    : Finding.fault("store", store + ": " + String.join("; ", faults) + "; go back to a backup");
        } finally {
            lock.close();
        }
    }

    private static String texts(Path store) {
        ArticleTexts known = new ArticleTexts(StoreFile.open(store));
        Erasures erasures = known.ready() ? known.erasures() : Erasures.NONE;
        return erasures.texts() == 0
                ? ""
                : "; of " + erasures.texts() + " articles only the sentences around statements are kept, the last text"
                        + " was dropped on " + erasures.lastDropped();
    }

    /** Whether the nights take place. */
    static Finding lastNight(Settings settings, Optional<RunBoard.Content> board) {
        List<RunRecord> runs = board.map(RunBoard.Content::runs).orElse(List.of());
        Optional<RunRecord> completed =
                runs.stream().filter(run -> run.state() == State.COMPLETED).findFirst();
        if (runs.isEmpty()) {
            return Finding.ok("nights", "no run yet");
        }
        if (completed.isEmpty()) {
            return Finding.warning("nights", "none of the last runs was completed; 'run' goes on and says why not");
        }
        ZonedDateTime since =
                completed.get().started().atZone(settings.schedule().zone());
        Nights nights = new Nights(settings.schedule());
        Optional<ZonedDateTime> overdue = nights.after(since);
        for (int i = 1; i < NIGHTS_IN_A_ROW; i++) {
            overdue = overdue.flatMap(nights::after);
        }
        boolean late = overdue.isPresent() && overdue.get().isBefore(ZonedDateTime.now(since.getZone()));
        String text =
                "the last completed run was begun " + since.toLocalDateTime().withNano(0);
        return late
                ? Finding.warning(
                        "nights",
                        text + "; several nights did not take place: is the timer or 'schedule' set up? 'run --missed' "
                                + "makes up for them")
                : Finding.ok("nights", text);
    }

    private static Finding clock(Optional<RunBoard.Content> board) {
        Instant now = Instant.now();
        Optional<Instant> latest = board.flatMap(
                content -> content.runs().stream().map(RunRecord::started).max(Instant::compareTo));
        if (latest.isPresent() && latest.get().isAfter(now)) {
            return Finding.fault(
                    "clock",
                    "it is " + now + ", but a run was begun " + latest.get() + "; set the clock, or the nights "
                            + "come out of order");
        }
        return now.isBefore(BEFORE_THE_PROGRAM.atStartOfDay(ZoneId.of("UTC")).toInstant())
                ? Finding.fault("clock", "it is " + now + " by this machine's clock; set it")
                : Finding.ok("clock", now.toString());
    }

    private static Finding door(Path file, @Nullable String variable) throws IOException {
        try {
            DoorToken.read(variable, file);
        } catch (ConfigurationException e) {
            return Finding.fault("door", String.join("; ", e.faults()));
        }
        return variable == null && DoorToken.isOpen(file)
                ? Finding.warning("door", file + ": others may read the token; chmod 600 " + file)
                : Finding.ok("door", "there is a token");
    }

    /** The library of the workbooks asks Java for its fonts, and does without where there are none; Java itself must be whole. */
    private static Finding fonts() {
        try {
            WorkbookTrial.write();
            return Finding.ok("fonts", "a workbook can be written; column widths are counted in characters");
        } catch (LinkageError | IOException e) {
            return Finding.fault(
                    "fonts",
                    "no workbook can be written (" + e + "); install a whole Java runtime of version 17 or newer, "
                            + "with the module java.desktop");
        }
    }

    private static Finding zone(ZoneId zone) {
        ZoneId machine = ZoneId.systemDefault();
        String text = "nights are counted in " + zone;
        return machine.getRules().equals(zone.getRules())
                ? Finding.ok("time zone", text + ", as this machine does")
                : Finding.ok("time zone", text + "; this machine's own is " + machine + ", which matters to cron only");
    }
}
