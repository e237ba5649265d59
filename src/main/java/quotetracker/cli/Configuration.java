package quotetracker.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quotetracker.batch.DueNight;
import quotetracker.batch.JobRequest;
import quotetracker.batch.Nights;
import quotetracker.claim.ClaimLanguages;
import quotetracker.claim.MeaningModel;
import quotetracker.embedding.ModelDirectory;
import quotetracker.language.ConfigurationException;
import quotetracker.language.Languages;
import quotetracker.report.Texts;
import quotetracker.settings.ConfigDirectory;
import quotetracker.settings.Settings;
import quotetracker.settings.SettingsFile;

/** Everything the job needs to know before it begins, read and checked as a whole. */
record Configuration(Settings settings, Languages languages, ClaimLanguages claimLanguages, Texts texts) {

    /**
     * @param config the configuration folder asked for, or null
     * @param reports the reports folder asked for, or null
     * @throws ConfigurationException with the faults of all files together
     */
    static Configuration load(@Nullable Path config, @Nullable Path reports) throws ConfigurationException {
        return load(config, reports, null);
    }

    /** The same; a model that was opened before is used on if the settings still name it. */
    static Configuration load(@Nullable Path config, @Nullable Path reports, @Nullable MeaningModel open)
            throws ConfigurationException {
        Path directory = ConfigDirectory.find(config);
        Path data = directory.toAbsolutePath().normalize().resolve("languages");
        // A set: two readers may meet the same fault.
        Set<String> faults = new LinkedHashSet<>();
        Settings settings = read(() -> new SettingsFile(directory, Nights::fault).read(reports), faults);
        Languages languages = read(() -> Languages.load(data), faults);
        ClaimLanguages claimLanguages = read(() -> ClaimLanguages.load(data), faults);
        // Without settings nobody knows which texts are wanted.
        Texts texts = settings == null
                ? null
                : read(() -> Texts.load(settings.reportTexts(), settings.reportLanguage()), faults);
        ClaimLanguages withModel = settings == null || claimLanguages == null
                ? null
                : read(() -> ModelDirectory.added(claimLanguages, settings.claimModel(), open), faults);
        if (settings == null || texts == null || languages == null || withModel == null) {
            throw new ConfigurationException(new ArrayList<>(faults));
        }
        return new Configuration(settings, languages, withModel, texts);
    }

    interface Part<T> {
        T read() throws ConfigurationException;
    }

    /** What a part reads, or null after its faults were added. */
    static <T> @Nullable T read(Part<T> part, Set<String> faults) {
        try {
            return part.read();
        } catch (ConfigurationException e) {
            faults.addAll(e.faults());
            return null;
        }
    }

    /** The business date of a run by hand. */
    LocalDate today() {
        return now().toLocalDate();
    }

    /** The present in the zone of the schedule. */
    ZonedDateTime now() {
        return ZonedDateTime.now(settings.schedule().zone());
    }

    /** What a night shall do, reading these inputs, or without any what the settings say. */
    JobRequest request(List<Path> inputs, DueNight night) {
        return new JobRequest(
                inputs.isEmpty() ? settings : settings.withInputs(inputs),
                languages,
                claimLanguages,
                texts,
                night.date(),
                night.arrivedBy());
    }
}
