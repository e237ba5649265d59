package quotetracker.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;

/** Asks a person at a terminal to be sure. */
final class Confirmation {
    /** From this version of Java on there is a console without a terminal as well. */
    private static final int CONSOLE_WITHOUT_TERMINAL = 22;

    private Confirmation() {}

    /** Whether somebody is there and types the name. */
    @SuppressWarnings("SystemConsoleNull") // Before that version there is none; from it on, isTerminal tells.
    static boolean asks(String name, PrintWriter out) {
        Console console = System.console();
        if (console == null || !isTerminal(console)) {
            return false;
        }
        out.print("Type the name to erase all this: ");
        out.flush();
        String typed = console.readLine();
        return typed != null && typed.strip().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT));
    }

    private static boolean isTerminal(Console console) {
        if (Runtime.version().feature() < CONSOLE_WITHOUT_TERMINAL) {
            return true;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("every Java from version 22 on can tell", e);
        }
    }
}
