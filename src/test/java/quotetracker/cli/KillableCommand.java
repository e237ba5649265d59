package quotetracker.cli;

import quotetracker.QuoteTracker;

/** A command of the program as a process of its own, {@code KillableCommand TEMPORARY COMMAND…}, that says when it begins. */
final class KillableCommand {
    static final String BEGUN = "begun";

    private KillableCommand() {}

    public static void main(String[] arguments) {
        // Before anybody asks for a temporary file.
        System.setProperty("java.io.tmpdir", arguments[0]);
        String[] command = new String[arguments.length - 1];
        System.arraycopy(arguments, 1, command, 0, command.length);
        System.out.println(BEGUN);
        QuoteTracker.main(command);
    }
}
