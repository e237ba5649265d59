package quotetracker.batch;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.claim.ClaimLanguages;
import quotetracker.language.Languages;
import quotetracker.report.Texts;
import quotetracker.settings.Settings;

/**
 * What a run shall do.
 *
 * @param settings what the configuration says
 * @param languages the language data for finding statements
 * @param claimLanguages the language data for comparing them
 * @param texts the words the workbook shows
 * @param date the business date: the night the run stands for
 * @param arrivedBy articles whose files were changed later are left for another run; null reads all
 * @param scope which articles the run is about
 */
public record JobRequest(
        Settings settings,
        Languages languages,
        ClaimLanguages claimLanguages,
        Texts texts,
        LocalDate date,
        @Nullable Instant arrivedBy,
        Scope scope) {
    /** Whatever comes in. */
    public JobRequest(
            Settings settings,
            Languages languages,
            ClaimLanguages claimLanguages,
            Texts texts,
            LocalDate date,
            @Nullable Instant arrivedBy) {
        this(settings, languages, claimLanguages, texts, date, arrivedBy, Scope.INCOMING);
    }

    /** The same about other articles. */
    public JobRequest about(Scope other) {
        return new JobRequest(settings, languages, claimLanguages, texts, date, arrivedBy, other);
    }

    /** The same reading other files and folders. */
    public JobRequest reading(List<Path> inputs) {
        return in(settings.withInputs(inputs));
    }

    /** The same in another folder: store and workbooks. */
    public JobRequest within(Path folder) {
        return in(settings.within(folder));
    }

    /** The same in another place. */
    JobRequest in(Settings other) {
        return new JobRequest(other, languages, claimLanguages, texts, date, arrivedBy, scope);
    }
}
