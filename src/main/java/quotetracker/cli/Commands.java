package quotetracker.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
        commandLine
                .setUsageHelpWidth(100)
                .registerConverter(LocalDate.class, Commands::date)
                .setParameterExceptionHandler((fault, arguments) -> told(fault))
                .setExecutionExceptionHandler((fault, failed, parsed) -> told(fault, failed));
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

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new CommandLine.TypeConversionException("'" + text + "' is no date, expected YYYY-MM-DD");
        }
    }

    /** The whole help would push the reason off the screen. */
    private static int told(CommandLine.ParameterException fault) {
        CommandLine wrong = fault.getCommandLine();
        PrintWriter complaints = wrong.getErr();
        complaints.println(fault.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(fault, complaints);
        complaints.println("'" + wrong.getCommandSpec().qualifiedName() + " --help' tells what can be said");
        return ExitCode.USAGE;
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
