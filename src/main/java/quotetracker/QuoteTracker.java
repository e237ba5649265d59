package quotetracker;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import quotetracker.cli.BackupCommand;
import quotetracker.cli.BenchCommand;
import quotetracker.cli.ClusterCommand;
import quotetracker.cli.Commands;
import quotetracker.cli.CompareCommand;
import quotetracker.cli.DifferencesCommand;
import quotetracker.cli.DoctorCommand;
import quotetracker.cli.EvaluateCommand;
import quotetracker.cli.ExplainCommand;
import quotetracker.cli.ExtractCommand;
import quotetracker.cli.ForgetCommand;
import quotetracker.cli.LanguagesCommand;
import quotetracker.cli.ReportCommand;
import quotetracker.cli.ReprocessCommand;
import quotetracker.cli.RestoreCommand;
import quotetracker.cli.ReviewCommand;
import quotetracker.cli.RunCommand;
import quotetracker.cli.ScheduleCommand;
import quotetracker.cli.StatusCommand;
import quotetracker.cli.TrainCommand;

/** The program. Picks the command; each command lives in {@code quotetracker.cli}. */
@Command(
        name = "quote-tracker",
        mixinStandardHelpOptions = true,
        version = "quote-tracker 0.1.0",
        description = "Who said what, and when: finds the statements in articles and writes workbooks.",
        footerHeading = "%nExample:%n",
        footer = "  java -jar quote-tracker.jar run --input articles",
        subcommands = {
            RunCommand.class,
            ReprocessCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ForgetCommand.class,
            ScheduleCommand.class,
            StatusCommand.class,
            DoctorCommand.class,
            ReportCommand.class,
            ReviewCommand.class,
            ExtractCommand.class,
            CompareCommand.class,
            ClusterCommand.class,
            BenchCommand.class,
            EvaluateCommand.class,
            TrainCommand.class,
            DifferencesCommand.class,
            ExplainCommand.class,
            LanguagesCommand.class,
            HelpCommand.class
        })
public final class QuoteTracker {
    private QuoteTracker() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(Commands.of(program())
                .setOut(utf8(FileDescriptor.out))
                .setErr(utf8(FileDescriptor.err))
                .execute(arguments));
    }

    /** The program with all its commands, for {@link Commands#of}. */
    public static Object program() {
        return new QuoteTracker();
    }

    /** Names and words of every alphabet, whatever the locale of the machine. */
    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
