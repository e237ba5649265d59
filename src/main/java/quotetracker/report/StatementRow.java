package quotetracker.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import quotetracker.model.PartialDate;
import quotetracker.model.SpeakerKind;
import quotetracker.model.SpeechAct;
import quotetracker.model.StatementType;

/**
 * One statement as it stands in one article, ready to be written: corrections are already applied.
 *
 * @param id the same in every workbook, whatever night it was found
 */
public record StatementRow(
        String id, Who who, Words words, When when, Where where, Standing standing, Decision decision) {

    /**
     * Who said it.
     *
     * @param speakerId id of the speaker in {@link SpeakerRow}, or null if nobody could be named
     * @param speaker the name to be shown, or null if nobody could be named
     * @param asWritten the words of the article that name the source
     * @param role the title or description the article gave them
     */
    public record Who(
            @Nullable String speakerId,
            @Nullable String speaker,
            SpeakerKind kind,
            @Nullable String asWritten,
            @Nullable String role) {}

    /**
     * What was said.
     *
     * @param content the words, verbatim; parts joined with " … "
     * @param sentence the sentence or sentences around it, verbatim
     * @param cue the words that attribute it
     * @param language ISO 639 code of the passage
     * @param inHeadline whether it stands in the title
     */
    public record Words(
            StatementType type,
            String content,
            String sentence,
            @Nullable String cue,
            SpeechAct act,
            String language,
            boolean inHeadline) {}

    /**
     * When it was said and seen. Nothing is rounded: a month stays a month.
     *
     * @param saidOn as far as the article says
     * @param saidOnEvidence the words that prove {@code saidOn}
     * @param published when the article was published, as far as known
     * @param firstSeen the night this program first read it
     */
    public record When(
            @Nullable PartialDate saidOn,
            @Nullable String saidOnEvidence,
            @Nullable PartialDate published,
            LocalDate firstSeen) {}

    /**
     * Where it was found.
     *
     * @param articleId id of the article in {@link ArticleRow}
     * @param relay the agency or outlet the article takes it from
     * @param medium where it was carried first
     * @param event the meeting, session or document it belongs to
     * @param addressee to whom it was said
     */
    public record Where(
            String articleId,
            @Nullable String title,
            @Nullable String outlet,
            @Nullable String author,
            @Nullable String url,
            @Nullable String relay,
            @Nullable String medium,
            @Nullable String event,
            @Nullable String addressee) {}

    /**
     * How it stands to other statements.
     *
     * @param claimId id of the claim in {@link ClaimRow}
     * @param claim the wording that represents the claim
     * @param occurrences how often the claim is known so far, this statement included
     * @param independentOutlets how many outlets carry it that do not copy one another
     */
    public record Standing(String claimId, String claim, Novelty novelty, int occurrences, int independentOutlets) {}

    /**
     * How sure the program is, and why.
     *
     * @param confidence 0 to 1
     * @param contentRule the rule that found the words
     * @param speakerRule the rule that chose the speaker, or that says why nobody was chosen
     * @param repaired whether a missing or wrong quotation mark had to be supplied
     * @param review what a person said about it, if anybody did and has not taken it back
     * @param lastEdit number of the edit that was applied last, taking back included; 0 if there was none
     */
    public record Decision(
            double confidence,
            String contentRule,
            String speakerRule,
            boolean repaired,
            @Nullable Review review,
            long lastEdit) {}

    /**
     * What a person decided about a statement.
     *
     * @param verdict the kind of decision
     * @param value the name, claim or words that go with it
     * @param note a remark in the reviewer's words
     * @param reviewer who decided, if the workbook says so
     * @param reviewedOn when the decision was read back
     */
    public record Review(
            Verdict verdict,
            @Nullable String value,
            @Nullable String note,
            @Nullable String reviewer,
            LocalDate reviewedOn) {}
}
