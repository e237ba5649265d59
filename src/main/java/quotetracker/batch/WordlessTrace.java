package quotetracker.batch;

import java.io.IOException;
import org.springframework.boot.logging.StackTracePrinter;
import org.springframework.boot.logging.StandardStackTracePrinter;

/** Stack traces without messages: those of a database may hold the words of an article. Named in the logging's properties. */
final class WordlessTrace implements StackTracePrinter {
    private static final StandardStackTracePrinter PRINTER = StandardStackTracePrinter.rootFirst()
            .withFormatter(fault -> fault.getClass().getName());

    WordlessTrace() {}

    @Override
    public void printStackTrace(Throwable fault, Appendable target) throws IOException {
        PRINTER.printStackTrace(fault, target);
    }
}
