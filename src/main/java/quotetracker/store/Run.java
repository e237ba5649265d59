package quotetracker.store;

import java.time.LocalDate;

/**
 * One run of the job.
 *
 * @param id permanent number
 * @param date the business date
 * @param ordinal 1 for the first run of that date, 2 for the next, and so on
 */
public record Run(long id, LocalDate date, int ordinal) {}
