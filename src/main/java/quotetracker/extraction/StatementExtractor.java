package quotetracker.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.Range;
import quotetracker.entity.MentionResolver;
import quotetracker.language.Language;
import quotetracker.language.Languages;
import quotetracker.learning.LinearModel;
import quotetracker.model.Article;
import quotetracker.model.Attribution;
import quotetracker.model.PartialDate;
import quotetracker.model.Span;
import quotetracker.model.SpeechAct;
import quotetracker.model.Statement;
import quotetracker.model.StatementType;
import quotetracker.quotation.Models;
import quotetracker.quotation.Quotation;
import quotetracker.quotation.QuotationFinder;
import quotetracker.text.DatePrefix;
import quotetracker.text.Segmented;

/**
 * Finds every statement of an article and who made it.
 *
 * <p>Immutable and thread-safe.
 */
public final class StatementExtractor {
    private final Languages languages;
    private final PassageLanguage passages;
    private final LanguageGuess guess;
    private final Map<String, Models> models = new ConcurrentHashMap<>();
    private final Map<String, LinearModel> speakers = new ConcurrentHashMap<>();

    /** Reads with the given language data. */
    public StatementExtractor(Languages languages) {
        this.languages = languages;
        this.passages = new PassageLanguage(languages);
        this.guess = new LanguageGuess(languages);
    }

    /**
     * @param article the text and what is known about it; all spans of the result refer to {@link Article#text()}
     * @return the statements in order of their start; empty if there are none
     */
    public List<Statement> extract(Article article) {
        PartialDate published = published(article);
        Segmented text = Segmented.of(article.text(), languages.of(code(article)));
        List<Statement> statements = read(text, published);
        for (PassageLanguage.Foreign foreign : passages.foreignParagraphs(text)) {
            Span place = text.normal()
                    .original(
                            text.token(foreign.tokens().first()).start(),
                            text.token(foreign.tokens().last()).end());
            List<Statement> own = read(Segmented.of(place.in(article.text()), foreign.language()), published).stream()
                    .map(new Shift(place.start())::apply)
                    .toList();
            statements = better(statements, own, place);
        }
        return statements;
    }

    /** Takes what a paragraph's own language finds in it, if that is more than the article's language found there. */
    private static List<Statement> better(List<Statement> statements, List<Statement> own, Span place) {
        List<Statement> result = new ArrayList<>();
        int inside = 0;
        for (Statement statement : statements) {
            if (place.contains(new Span(statement.start(), statement.end()))) {
                inside++;
            } else {
                result.add(statement);
            }
        }
        if (own.size() <= inside) {
            return statements;
        }
        result.addAll(own);
        result.sort(Comparator.comparingInt(Statement::start));
        return result;
    }

    private List<Statement> read(Segmented text, @Nullable PartialDate published) {
        QuotationFinder.Found found = new QuotationFinder(models(text.language())).find(text);
        List<Attribution> attributions = new MentionResolver(text, found, speakers(text.language())).resolve();
        OccasionFinder occasions = new OccasionFinder(text, found, published);
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < attributions.size(); i++) {
            Statement statement = statement(text, found.quotations().get(i), attributions.get(i), occasions);
            if (statement != null) {
                statements.add(statement);
            }
        }
        return statements;
    }

    private Models models(Language language) {
        return models.computeIfAbsent(
                language.profile().code(), code -> Models.of(language, languages.of(Languages.FALLBACK)));
    }

    private LinearModel speakers(Language language) {
        return speakers.computeIfAbsent(
                language.profile().code(),
                code -> LinearModel.of(
                        MentionResolver.features(),
                        languages.of(Languages.FALLBACK).weights(),
                        language.weights()));
    }

    /** The date the input states, or the one the text begins with. */
    private static @Nullable PartialDate published(Article article) {
        PartialDate stated = article.published();
        return stated != null
                ? stated
                : DatePrefix.of(article.text()).flatMap(DatePrefix::date).orElse(null);
    }

    /** What a person should know of how an article was read beside its statements; nothing if it was read as stated. */
    public Optional<String> remark(Article article) {
        String stated = article.language();
        return stated == null || languages.serves(stated)
                ? Optional.empty()
                : Optional.of("its language is given as \"" + stated
                        + "\", which no language folder serves (guessed from the text instead)");
    }

    private String code(Article article) {
        String stated = article.language();
        return stated != null && languages.serves(stated) ? stated : guess.of(article.text());
    }

    private @Nullable Statement statement(
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
                passages.of(text, quotation.parts()).profile().code(),
                quotation.rule(),
                Confidence.of(quotation, attribution, text.language(), languages.of(Languages.FALLBACK)),
                quotation.repaired());
    }
}
