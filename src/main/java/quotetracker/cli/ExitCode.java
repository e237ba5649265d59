package quotetracker.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a command tells its caller; the same numbers in every command. */
final class ExitCode {
    /** All went well. */
    static final int OK = 0;
    /** The command could not do its work, or not to the end. */
    static final int FAILED = 1;
    /** The command line or the configuration is wrong, or there is no place to read from. */
    static final int USAGE = 2;
    /** The work is done but some of the input was left out; what and why was reported. */
    static final int SKIPPED = 3;
    /** Another process works on the same store; nothing was begun. */
    static final int BUSY = 4;

    /** A person must decide first; nothing was changed. */
    static final int UNDECIDED = 5;

    private ExitCode() {}

    /** The code that tells of the greater trouble, for a command that does several things. */
    static int worse(int one, int other) {
        List<Integer> order = List.of(OK, SKIPPED, BUSY, UNDECIDED, FAILED, USAGE);
        return order.indexOf(one) > order.indexOf(other) ? one : other;
    }

    /** The codes with what they mean, as the help of every command shows them. */
    static Map<String, String> table() {
        Map<String, String> table = new LinkedHashMap<>();
        table.put(String.valueOf(OK), "all went well");
        table.put(String.valueOf(FAILED), "the work failed or was stopped; the message says why");
        table.put(
                String.valueOf(USAGE),
                "the command line or the configuration is wrong, or no place to read from is there; nothing was begun");
        table.put(String.valueOf(SKIPPED), "the work is done, but some of the input was left out; it is listed");
        table.put(String.valueOf(BUSY), "another process works on the same store; nothing was begun");
        table.put(String.valueOf(UNDECIDED), "a person must decide first, as the message says; nothing was changed");
        return table;
    }
}
