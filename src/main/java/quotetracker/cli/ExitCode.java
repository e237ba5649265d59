package quotetracker.cli;

/** What a command tells its caller; the same numbers in every command. */
final class ExitCode {
    /** All went well. */
    static final int OK = 0;
    /** The command could not do its work: configuration, input or output cannot be used. */
    static final int FAILED = 1;
    /** The command line is wrong. */
    static final int USAGE = 2;
    /** The work is done but some of the input was left out; what and why was reported. */
    static final int SKIPPED = 3;

    /** Another process works on the same store; nothing was begun. */
    static final int BUSY = 4;

    private ExitCode() {}
}
