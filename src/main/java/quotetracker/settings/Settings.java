package quotetracker.settings;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/**
 * What {@code config/application.yml} says. All paths are absolute.
 *
 * @param languages the folder of the language data
 * @param reportTexts the folder of the workbooks' interface languages
 * @param reportLanguage the interface language of the workbooks, ISO 639 code
 * @param inputs files and folders to read
 * @param reports the folder for the workbooks
 * @param store the folder of the database file
 * @param parallelArticles how many articles are analysed at the same time
 * @param articlesPerCommit how many articles are stored in one transaction
 * @param schedule when the nightly run starts
 */
public record Settings(
        Path languages,
        Path reportTexts,
        String reportLanguage,
        List<Path> inputs,
        Path reports,
        Path store,
        int parallelArticles,
        int articlesPerCommit,
        Schedule schedule) {

    /** Copies the list. */
    public Settings {
        inputs = List.copyOf(inputs);
    }

    /**
     * When the nightly run starts.
     *
     * @param cron second, minute, hour, day of month, month, day of week
     * @param zone the zone of these hours and of the business date
     */
    public record Schedule(String cron, ZoneId zone) {}

    /** The same settings for other inputs. */
    public Settings withInputs(List<Path> others) {
        return new Settings(
                languages,
                reportTexts,
                reportLanguage,
                others,
                reports,
                store,
                parallelArticles,
                articlesPerCommit,
                schedule);
    }
}
