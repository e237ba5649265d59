package quotetracker.report;

import java.time.LocalDate;

/**
 * How many statements of somebody, or of a claim, fall on a day: the day they were said, else the day they were published.
 * Statements whose day is not known are in no such count.
 *
 * @param id of the speaker or the claim
 * @param name of the speaker, or the claim's wording
 */
public record DayCount(String id, String name, LocalDate day, int statements) {}
