package quotetracker.extraction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.entity.MentionResolver;
import quotetracker.language.Language;
import quotetracker.language.Languages;
import quotetracker.model.Article;
import quotetracker.model.Attribution;
import quotetracker.model.PartialDate;
import quotetracker.model.Span;
import quotetracker.model.SpeechAct;
import quotetracker.model.Statement;
import quotetracker.model.StatementType;
import quotetracker.quotation.Quotation;
import quotetracker.quotation.QuotationFinder;
import quotetracker.quotation.Range;
import quotetracker.text.DatePrefix;
import quotetracker.text.Segmented;

/**
 * Finds every statement of an article and who made it.
 *
 * <p>Immutable and thread-safe.
 */
public final class StatementExtractor {
    private final Languages languages;
    private final LanguageGuess guess = new LanguageGuess();

    /** Reads with the given language data. */
    public StatementExtractor(Languages languages) {
        this.languages = languages;
    }

    /**
     * @param article the text and what is known about it; all spans of the result refer to {@link Article#text()}
     * @return the statements in order of their start; empty if there are none
     */
    public List<Statement> extract(Article article) {
        Language language = languages.of(code(article));
        Segmented text = Segmented.of(article.text(), language);
        QuotationFinder.Found found = QuotationFinder.find(text);
        List<Attribution> attributions = new MentionResolver(text, found).resolve();
        OccasionFinder occasions = new OccasionFinder(text, found, published(article));
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < attributions.size(); i++) {
            Statement statement = statement(text, found.quotations().get(i), attributions.get(i), occasions);
            if (statement != null) {
                statements.add(statement);
            }
        }
        return statements;
    }

    /** The date the input states, or the one the text begins with. */
    private static @Nullable PartialDate published(Article article) {
        PartialDate stated = article.published();
        return stated != null
                ? stated
                : DatePrefix.of(article.text()).flatMap(DatePrefix::date).orElse(null);
    }

    private String code(Article article) {
        String stated = article.language();
        return stated != null ? stated : guess.of(article.text());
    }

    private static @Nullable Statement statement(
            Segmented text, Quotation quotation, Attribution attribution, OccasionFinder occasions) {
        List<Span> parts = new ArrayList<>();
        for (Range part : quotation.parts()) {
            // Where marks had to be mended the last one stands where the writer put it: nothing inside it is cut.
            boolean whole = quotation.repaired() && quotation.type() == StatementType.DIRECT;
            Span span = ContentSpan.of(text, part, quotation.type(), whole);
            if (span != null) {
                parts.add(span);
            }
        }
        if (parts.isEmpty()) {
            return null;
        }
        Range cue = quotation.cue();
        SpeechAct act = quotation.cueForm() == null
                ? SpeechAct.SAID
                : quotation.cueForm().act();
        return new Statement(
                parts,
                quotation.type(),
                cue == null
                        ? null
                        : text.normal()
                                .original(
                                        text.token(cue.first()).start(),
                                        text.token(cue.last()).end()),
                act,
                attribution,
                occasions.of(quotation),
                text.language().profile().code(),
                quotation.rule(),
                Confidence.of(quotation, attribution),
                quotation.repaired());
    }
}
