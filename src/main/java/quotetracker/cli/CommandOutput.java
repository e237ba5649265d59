package quotetracker.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command writes for people: what picocli was given, so that tests can listen. */
final class CommandOutput {
    private CommandOutput() {}

    static PrintWriter standard(@Nullable CommandSpec spec) {
        return injected(spec).commandLine().getOut();
    }

    static PrintWriter error(@Nullable CommandSpec spec) {
        return injected(spec).commandLine().getErr();
    }

    private static CommandSpec injected(@Nullable CommandSpec spec) {
        if (spec == null) {
            throw new IllegalStateException("a command runs only through picocli, which says where to write");
        }
        return spec;
    }
}
