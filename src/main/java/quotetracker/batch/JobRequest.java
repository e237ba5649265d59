package quotetracker.batch;

import java.time.Instant;
import java.time.LocalDate;
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
 */
public record JobRequest(
        Settings settings,
        Languages languages,
        ClaimLanguages claimLanguages,
        Texts texts,
        LocalDate date,
        @Nullable Instant arrivedBy) {}
