package quotetracker.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the workbook covers and how it came to be.
 *
 * @param from first night covered
 * @param to last night covered
 * @param selection further limits of the selection in plain words ("speaker: Arta Hoxha"); empty for a nightly book
 * @param started when the run began, null if the workbook was asked for outside a run
 * @param version of the program
 * @param articlesRead inputs read, known ones included
 * @param articlesNew inputs read for the first time
 * @param articlesSkipped inputs that could not be used
 * @param alarms what a person should look at first
 * @param limits every limit that was reached, with where and how often
 * @param accuracy what was measured for the installed languages
 */
public record RunRow(
        LocalDate from,
        LocalDate to,
        String selection,
        @Nullable Instant started,
        String version,
        long articlesRead,
        long articlesNew,
        long articlesSkipped,
        List<String> alarms,
        List<String> limits,
        List<Accuracy> accuracy) {
    /** Copies the lists. */
    public RunRow {
        alarms = List.copyOf(alarms);
        limits = List.copyOf(limits);
        accuracy = List.copyOf(accuracy);
    }

    /** A measured share, 0 to 1, for one language on one gold set. */
    public record Accuracy(String language, String goldSet, String measure, double share) {}
}
