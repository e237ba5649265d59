package quotetracker.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import quotetracker.model.PartialDate;

/**
 * One article that was read.
 *
 * @param id the same in every workbook
 * @param origin the file (and line) it was read from
 * @param characters length of the text in UTF-16 code units
 * @param statements how many statements it holds
 */
public record ArticleRow(
        String id,
        @Nullable String title,
        @Nullable String outlet,
        @Nullable String author,
        @Nullable PartialDate published,
        LocalDate firstSeen,
        String language,
        @Nullable String url,
        String origin,
        int characters,
        int statements) {}
