package quotetracker.report;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * The rows of a report, read from wherever they are kept. Each stream reads afresh, may be larger than memory and must be
 * closed by the caller. Rows come in a fixed order, so that the same data gives the same workbook.
 */
public interface ReportSource {
    /** What is covered. */
    RunRow run();

    /** The statements of the period: by time first seen, article and place in the article. */
    Stream<StatementRow> statements();

    /** The claims of these statements: most repeated first, then by id. */
    Stream<ClaimRow> claims();

    /** The speakers of these statements: most statements first, then by name. */
    Stream<SpeakerRow> speakers();

    /** The articles of the period: by outlet, publication and id. */
    Stream<ArticleRow> articles();

    /**
     * Statements by day, those without a speaker too, whenever they were read: the day they were said, else published. Goes
     * over the days of the period and at least the 30 that end with its latest statement.
     */
    SortedMap<LocalDate, Integer> statementDays();

    /** The same by speaker, for the speakers of the period; by day, then name. */
    Stream<DayCount> speakerDays();

    /** Statements by claim and day, over all time, for the five most repeated claims of the period; by claim, then day. */
    Stream<DayCount> claimDays();

    /** What became of every input of the period: as the order of {@link InputRow.Outcome}, then by origin. */
    Stream<InputRow> inputs();

    /** Pairs of statements to be seen side by side: by kind, then latest first. */
    Stream<ShiftRow> shifts();

    /** Statements of any night on which two reviewers disagree and nobody has decided, by id. */
    Stream<StatementRow> disputed();

    /** What became different in articles that were analysed once more: gained, lost, changed; then by statement. */
    Stream<ChangeRow> changes();

    /** What reviewers changed, and conflicts of earlier nights that are still open: refused and conflicting edits first, then latest first. */
    Stream<CorrectionRow> corrections();
}
