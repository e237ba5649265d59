package quotetracker.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.language.Feature;
import quotetracker.language.FormTag;
import quotetracker.language.WordClass;
import quotetracker.text.Token;

/** What a token is to the sentence around it, in one word; of several readings the one that tells most about its place. */
public enum TokenClass {
    /** Before the first or behind the last token of the text. */
    NOTHING,
    COMMA,
    COLON,
    SEMICOLON,
    DASH,
    STOP,
    PASSAGE,
    MARK,
    OPEN,
    CLOSE,
    NUMBER,
    SIGN,
    COMPLEMENTISER,
    RELATIVE,
    /** Behind it a new thing is told. */
    CONTRAST,
    SUBORDINATOR,
    CONDITIONAL,
    INTERROGATIVE,
    GERUND,
    /** A gerund that says something: "duke shtuar". */
    GERUND_CUE,
    /** Opens a verb that is wished for: subjunctive or infinitive. */
    WISH,
    CUE,
    CUE_NOUN,
    CUE_PREPOSITION,
    NEGATOR,
    AUXILIARY,
    CLITIC,
    COORDINATOR,
    PREPOSITION,
    SUBJECT_PRONOUN,
    PRONOUN,
    POSSESSIVE,
    ARTICLE,
    DETERMINER,
    ADVERB,
    DATE,
    NAME,
    ROLE,
    CAPITAL,
    WORD;

    /** One entry of the order in which readings are tried. */
    private record Reading(WordClass wordClass, @Nullable Feature feature, TokenClass result) {}

    private static final List<Reading> READINGS = List.of(
            new Reading(WordClass.COMPLEMENTISER, null, COMPLEMENTISER),
            new Reading(WordClass.AUXILIARY, Feature.GERUND, GERUND),
            new Reading(WordClass.AUXILIARY, Feature.SUBJUNCTIVE, WISH),
            new Reading(WordClass.CLITIC, Feature.SUBJUNCTIVE, WISH),
            new Reading(WordClass.PREPOSITION, Feature.INF, WISH),
            new Reading(WordClass.SUBORDINATOR, Feature.CONTRAST, CONTRAST),
            new Reading(WordClass.SUBORDINATOR, null, SUBORDINATOR),
            new Reading(WordClass.RELATIVE, null, RELATIVE),
            new Reading(WordClass.CONDITIONAL, null, CONDITIONAL),
            new Reading(WordClass.INTERROGATIVE, null, INTERROGATIVE),
            new Reading(WordClass.COORDINATOR, null, COORDINATOR),
            new Reading(WordClass.NEGATOR, null, NEGATOR),
            new Reading(WordClass.AUXILIARY, null, AUXILIARY),
            new Reading(WordClass.PREPOSITION, null, PREPOSITION),
            new Reading(WordClass.PRONOUN, Feature.NOM, SUBJECT_PRONOUN),
            new Reading(WordClass.CLITIC, null, CLITIC),
            new Reading(WordClass.ARTICLE, null, ARTICLE),
            new Reading(WordClass.DETERMINER, null, DETERMINER),
            new Reading(WordClass.PRONOUN, null, PRONOUN),
            new Reading(WordClass.POSSESSIVE, null, POSSESSIVE),
            new Reading(WordClass.ADVERB, null, ADVERB));

    /**
     * @param cue the cue that begins at the token, or null
     */
    static TokenClass of(Token token, @Nullable CueMatch cue) {
        if (cue != null) {
            return ofCue(cue);
        }
        if (!token.isWord()) {
            return ofSign(token);
        }
        if (token.word().closed()) {
            for (Reading reading : READINGS) {
                boolean fits = reading.feature() == null
                        ? token.is(reading.wordClass())
                        : token.word().is(reading.wordClass(), reading.feature());
                if (fits) {
                    return reading.result();
                }
            }
        }
        return ofOpenClass(token);
    }

    private static TokenClass ofCue(CueMatch cue) {
        if (cue.mood() == CueMatch.Mood.GERUND) {
            return GERUND_CUE;
        }
        FormTag tag = cue.form().tag();
        if (tag == FormTag.NOUN) {
            return CUE_NOUN;
        }
        return cue.verb() ? CUE : CUE_PREPOSITION;
    }

    private static TokenClass ofSign(Token token) {
        return switch (token.kind()) {
            case COMMA -> COMMA;
            case COLON -> COLON;
            case SEMICOLON -> SEMICOLON;
            case DASH -> DASH;
            case STOP -> STOP;
            case MARK -> MARK;
            case OPEN -> OPEN;
            case CLOSE -> CLOSE;
            case NUMBER -> NUMBER;
            default -> SIGN;
        };
    }

    private static TokenClass ofOpenClass(Token token) {
        if (!token.word().roles().isEmpty()) {
            return ROLE;
        }
        if (token.word().saysWhen()) {
            return DATE;
        }
        if (token.capital()) {
            return token.word().nameGender() != null ? NAME : CAPITAL;
        }
        return WORD;
    }
}
