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
import quotetracker.learning.FeatureSet;
import quotetracker.learning.FeatureVector;
import quotetracker.learning.LinearModel;
import quotetracker.model.Article;
import quotetracker.model.Attribution;
import quotetracker.model.PartialDate;
import quotetracker.model.Span;
import quotetracker.model.SpeechAct;
import quotetracker.model.Statement;
import quotetracker.model.StatementType;
import quotetracker.quotation.Quotation;
import quotetracker.quotation.QuotationFinder;
import quotetracker.quotation.Rule;
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
    private final Map<String, LinearModel> speakers = new ConcurrentHashMap<>();
    private final Map<String, Confidence> confidences = new ConcurrentHashMap<>();

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
        return weigh(article).stream()
                .filter(Weighed::told)
                .map(Weighed::statement)
                .toList();
    }

    /** Everything that may be a statement, likely or not, in order of its start. */
    public List<Weighed> weigh(Article article) {
        PartialDate published = published(article);
        Segmented text = Segmented.of(article.text(), languages.of(code(article)));
        List<Weighed> statements = weigh(text, published);
        for (PassageLanguage.Foreign foreign : passages.foreignParagraphs(text)) {
            Span place = text.normal()
                    .original(
                            text.token(foreign.tokens().first()).start(),
                            text.token(foreign.tokens().last()).end());
            Shift shift = new Shift(place.start());
            List<Weighed> own = weigh(Segmented.of(place.in(article.text()), foreign.language()), published).stream()
                    .map(one -> one.with(shift.apply(one.statement())))
                    .toList();
            statements = better(statements, own, place);
        }
        return statements;
    }

    /** Takes what a paragraph's own language finds in it, if that is more than the article's language found there. */
    private static List<Weighed> better(List<Weighed> statements, List<Weighed> own, Span place) {
        List<Weighed> result = new ArrayList<>();
        int inside = 0;
        for (Weighed one : statements) {
            if (place.contains(new Span(one.statement().start(), one.statement().end()))) {
                inside += one.told() ? 1 : 0;
            } else {
                result.add(one);
            }
        }
        if (own.stream().filter(Weighed::told).count() <= inside) {
            return statements;
        }
        result.addAll(own);
        result.sort(Comparator.comparingInt(one -> one.statement().start()));
        return result;
    }

    private List<Weighed> weigh(Segmented text, @Nullable PartialDate published) {
        Confidence confidence = confidence(text.language());
        QuotationFinder.Found found = QuotationFinder.find(text);
        List<MentionResolver.Resolved> resolved = new MentionResolver(text, found, speakers(text.language())).resolve();
        StatementFeatures features = new StatementFeatures(text, found, resolved);
        OccasionFinder occasions = new OccasionFinder(text, found, published);
        List<Weighed> weighed = new ArrayList<>();
        for (int i = 0; i < resolved.size(); i++) {
            FeatureVector vector = features.of(i);
            Attribution attribution = resolved.get(i).attribution();
            double share = confidence.of(vector, attribution);
            Statement statement = statement(text, found.quotations().get(i), attribution, occasions, share);
            if (statement != null) {
                Rule rule = found.quotations().get(i).rule();
                boolean told = confidence.told(rule, vector);
                weighed.add(new Weighed(
                        statement, rule, told, vector, told ? confidence.statement() : confidence.content()));
            }
        }
        return weighed;
    }

    /** The features by which the content of what may be a statement is weighed. */
    public static FeatureSet contentFeatures() {
        return StatementFeatures.CONTENT;
    }

    /** The features by which all of it is weighed. */
    public static FeatureSet statementFeatures() {
        return StatementFeatures.STATEMENT;
    }

    /** Whether the content of what may be a statement is likely enough to be told in a language. */
    public boolean told(String language, Weighed one) {
        return confidence(languages.of(language)).told(one.rule(), one.features());
    }

    private Confidence confidence(Language language) {
        return confidences.computeIfAbsent(
                language.profile().code(), code -> Confidence.of(language, languages.of(Languages.FALLBACK)));
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
            Segmented text, Quotation quotation, Attribution attribution, OccasionFinder occasions, double share) {
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
                quotation.rule().label(),
                share,
                quotation.repaired());
    }
}
