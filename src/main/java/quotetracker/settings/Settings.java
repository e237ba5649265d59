package quotetracker.settings;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code config/application.yml} says. All paths are absolute.
 *
 * @param languages the folder of the language data
 * @param reportTexts the folder of the workbooks' interface languages
 * @param reportLanguage the interface language of the workbooks, ISO 639 code
 * @param inputs files and folders to read
 * @param reports the folder for the workbooks
 * @param store the folder of the database file
 * @param keepTextsDays how many days the full text of an article is kept after it was first read; 0 for ever
 * @param parallelArticles how many articles are analysed at the same time
 * @param articlesPerCommit how many articles are stored in one transaction
 * @param claimModel the folder of the model that may propose equal claims, or null if none is wanted
 * @param schedule when the nightly run starts
 * @param logging where a run writes down what it does
 * @param door the HTTP door
 */
public record Settings(
        Path languages,
        Path reportTexts,
        String reportLanguage,
        List<Path> inputs,
        Path reports,
        Path store,
        int keepTextsDays,
        int parallelArticles,
        int articlesPerCommit,
        @Nullable Path claimModel,
        Schedule schedule,
        Logging logging,
        Door door) {

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

    /**
     * Where a run writes down what it does.
     *
     * @param folder the folder of the log files
     * @param format {@code ecs} or {@code logstash}
     * @param mostMebibytes size at which a file is put aside
     * @param daysKept how long files put aside are kept
     */
    public record Logging(Path folder, String format, int mostMebibytes, int daysKept) {}

    /**
     * The HTTP door of {@code schedule}.
     *
     * @param port port of the loopback address; 0 if there is no door
     * @param tokenFile the file whose first line every caller must know
     */
    public record Door(int port, Path tokenFile) {}

    /** The same settings for other inputs. */
    public Settings withInputs(List<Path> others) {
        return with(others, reports, store);
    }

    /** The same in another folder: store and workbooks. */
    public Settings within(Path folder) {
        return with(inputs, folder, folder.resolve("store"));
    }

    private Settings with(List<Path> otherInputs, Path otherReports, Path otherStore) {
        return new Settings(
                languages,
                reportTexts,
                reportLanguage,
                otherInputs,
                otherReports,
                otherStore,
                keepTextsDays,
                parallelArticles,
                articlesPerCommit,
                claimModel,
                schedule,
                logging,
                door);
    }
}
