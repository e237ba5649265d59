package quotetracker.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.language.Languages;

/**
 * What the workbook covers and how it came to be.
 *
 * @param started when the run of the last night began, null if the period has none
 * @param version of the program
 * @param articlesRead readable articles in the input of the period, known ones included
 * @param articlesNew articles read for the first time
 * @param inputsSkipped inputs that could not be used
 * @param alarms what a person should look at first
 * @param accuracy what was measured for the installed languages
 */
public record RunRow(
        Selection selection,
        @Nullable Instant started,
        String version,
        long articlesRead,
        long articlesNew,
        long inputsSkipped,
        List<Alarm> alarms,
        List<Accuracy> accuracy) {
    /** Copies the lists. */
    public RunRow {
        alarms = List.copyOf(alarms);
        accuracy = List.copyOf(accuracy);
    }

    /**
     * Something unusual.
     *
     * @param subject the outlet
     * @param usual the mean of the nights before
     * @param now the figure of the night
     */
    public record Alarm(Kind kind, String subject, double usual, double now) {
        /** What is unusual. */
        public enum Kind {
            /** Far fewer articles of an outlet than usual. */
            FEW_ARTICLES,
            /** Far fewer statements in an article of an outlet than usual: its pages may have changed. */
            FEW_STATEMENTS
        }
    }

    /**
     * How often the program was right in one language.
     *
     * @param language ISO 639 code
     * @param statements how many statements were measured
     * @param share share of them with the right words and the right speaker, 0 to 1
     */
    public record Accuracy(String language, int statements, double share) {
        /** What was measured for each of the languages; the fallback is none. */
        public static List<Accuracy> of(Languages languages) {
            return languages.all().stream()
                    .filter(language -> !language.profile().code().equals(Languages.FALLBACK))
                    .filter(language -> language.accuracy().statements() > 0)
                    .map(language -> new Accuracy(
                            language.profile().code(),
                            language.accuracy().statements(),
                            language.accuracy().share()))
                    .toList();
        }
    }
}
