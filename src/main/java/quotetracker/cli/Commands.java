package quotetracker.cli;

import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;
import quotetracker.language.ConfigurationException;
import quotetracker.store.StoreLock;

/** What all commands have in common: their exit codes, and how they tell a failure. */
public final class Commands {
    private Commands() {}

    /** The command line of a program, or of one command. */
    public static CommandLine of(Object command) {
        CommandLine commandLine = new CommandLine(command);
        commandLine.setUsageHelpWidth(100).setExecutionExceptionHandler((fault, failed, parsed) -> told(fault, failed));
        document(commandLine);
        return commandLine;
    }

    private static void document(CommandLine commandLine) {
        UsageMessageSpec help = commandLine.getCommandSpec().usageMessage();
        help.exitCodeListHeading("%nExit codes:%n").exitCodeList(ExitCode.table());
        if (commandLine.getCommand() instanceof CommandLine.HelpCommand) {
            help.footerHeading("%nExample:%n").footer("  java -jar quote-tracker.jar help run");
        }
        commandLine.getSubcommands().values().forEach(Commands::document);
    }

    /** Failures a person can mend are told in words; all others are faults of the program and fly on. */
    private static int told(Exception fault, CommandLine failed) throws Exception {
        PrintWriter complaints = failed.getErr();
        if (fault instanceof ConfigurationException configuration) {
            configuration.faults().forEach(complaints::println);
            return ExitCode.USAGE;
        }
        if (fault instanceof StoreLock.HeldException held) {
            complaints.println(held.getMessage());
            return ExitCode.BUSY;
        }
        if (fault instanceof IOException io) {
            complaints.println(Failure.sentence(io));
            return ExitCode.FAILED;
        }
        throw fault;
    }
}
