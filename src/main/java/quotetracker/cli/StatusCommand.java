package quotetracker.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import quotetracker.batch.Nights;
import quotetracker.batch.RunBoard;
import quotetracker.batch.RunObserver;
import quotetracker.language.ConfigurationException;
import quotetracker.settings.Settings;
import quotetracker.store.Erasures;
import quotetracker.store.RunRecord;
import quotetracker.store.RunStore.State;
import quotetracker.store.Space;
import quotetracker.store.StoreFile;
import quotetracker.store.StoreLock;

/** How things stand; opens no database, so that it works beside a run. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "Shows who works on the store and how far the work is, the last runs with what they brought, the size of the "
                    + "store, and the next night.",
            "Works at any time, also while a run holds the store."
        },
        footerHeading = "%nExample:%n",
        footer = "  java -jar quote-tracker.jar status --reports /var/lib/quote-tracker")
public final class StatusCommand implements Callable<Integer> {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private FolderOptions folders = new FolderOptions();

    @Override
    public Integer call() throws ConfigurationException, IOException {
        Settings settings = folders.settings();
        PrintWriter out = CommandOutput.standard(spec);
        ZoneId zone = settings.schedule().zone();
        Optional<String> holder = StoreLock.holder(settings.store());
        Optional<RunBoard.Content> board = RunBoard.read(settings.store());
        out.println("store       " + settings.store() + ", " + Space.text(Space.used(settings.store()))
                + "; free on its disk " + Space.text(Space.free(settings.store())));
        out.println("now         " + now(holder, board));
        out.println("next night  "
                + new Nights(settings.schedule())
                        .after(ZonedDateTime.now(zone))
                        .map(night -> MOMENT.format(night) + " " + zone + ", if a timer or 'schedule' is set up")
                        .orElse("none: schedule.cron never comes true again"));
        if (board.isEmpty() && StoreFile.exists(settings.store())) {
            out.println("runs        not known before the next run");
        } else {
            runs(board.map(RunBoard.Content::runs).orElse(List.of()), holder.isPresent(), zone, out);
        }
        board.map(RunBoard.Content::erasures).ifPresent(erasures -> erasures(erasures, zone, out));
        for (Finding finding : List.of(Doctor.disk(settings), Doctor.lastNight(settings, board))) {
            if (finding.level() != Finding.Level.OK) {
                out.println(finding);
            }
        }
        out.flush();
        return ExitCode.OK;
    }

    private static void erasures(Erasures erasures, ZoneId zone, PrintWriter out) {
        if (erasures.texts() > 0) {
            out.println("texts       " + erasures.texts() + " articles without their full text, the last dropped on "
                    + erasures.lastDropped());
        }
        for (Erasures.Forgetting forgetting : erasures.forgettings()) {
            out.println("forgotten   a person, " + MOMENT.format(forgetting.at().atZone(zone)) + ", by '"
                    + forgetting.command() + "': " + forgetting.statements() + " statements erased, "
                    + forgetting.texts() + " texts dropped");
        }
    }

    private static String now(Optional<String> holder, Optional<RunBoard.Content> board) {
        if (holder.isEmpty()) {
            return "nobody works on the store";
        }
        RunBoard.Step step = board.map(RunBoard.Content::step).orElse(null);
        if (step == null) {
            return holder.get();
        }
        return holder.get() + System.lineSeparator() + "            "
                + step.stage().meaning() + ": " + step.done()
                + (step.total() == RunObserver.UNKNOWN ? "" : " of " + step.total());
    }

    private static void runs(List<RunRecord> runs, boolean held, ZoneId zone, PrintWriter out) {
        if (runs.isEmpty()) {
            out.println("runs        none yet");
            return;
        }
        String row = "%-12s%-5s%-11s%-21s%10s%10s%10s%9s%12s%9s%n";
        out.printf(
                Locale.ROOT,
                row,
                "night",
                "run",
                "ended",
                "begun",
                "took",
                "read",
                "new",
                "skipped",
                "statements",
                "claims");
        for (RunRecord run : runs) {
            out.printf(
                    Locale.ROOT,
                    row,
                    run.run().date(),
                    run.run().ordinal(),
                    ending(run, held),
                    MOMENT.format(run.started().atZone(zone)),
                    took(run.started(), run.finished()),
                    run.counts().articlesRead(),
                    run.counts().articlesNew(),
                    run.counts().skipped(),
                    run.counts().statements(),
                    run.counts().claims());
        }
    }

    private static String ending(RunRecord run, boolean held) {
        return run.state() == State.RUNNING && !held
                ? "broke off"
                : run.state().name().toLowerCase(Locale.ROOT);
    }

    private static String took(Instant started, @Nullable Instant finished) {
        if (finished == null) {
            return "";
        }
        Duration took = Duration.between(started, finished);
        return took.toMinutes() == 0
                ? took.toSeconds() + " s"
                : String.format(Locale.ROOT, "%d:%02d min", took.toMinutes(), took.toSecondsPart());
    }
}
