package quotetracker;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program. Picks the command; each command lives in {@code quotetracker.cli}. */
@Command(
        name = "quote-tracker",
        mixinStandardHelpOptions = true,
        version = "quote-tracker 0.1.0",
        description = "Who said what, and when: finds the statements in articles and writes workbooks.",
        subcommands = {CommandLine.HelpCommand.class})
public final class QuoteTracker {
    private QuoteTracker() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new QuoteTracker()).execute(arguments));
    }
}
