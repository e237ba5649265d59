package quotetracker.quotation;

import java.util.Locale;
import quotetracker.chart.Turn;

/** The constructions by which content is found; their labels stand in workbook and store. */
public enum Rule {
    /** A turn of a conversation under its label. */
    TURN,
    /** An answer of an interview. */
    INTERVIEW,
    /** A post, notice or letter that stands whole in the text. */
    POST,
    /** Cue and a state: "u shpreh i kënaqur". */
    STATE,
    /** A clause says that the sentence was said: "Siç tha X, P". */
    AS_SAID,
    /** "Name: what was said" in running text. */
    COLON,
    /** Cue, complementiser, clause: "tha se …". */
    CLAUSE,
    /** "Name: what was said" in a headline. */
    HEADLINE,
    /** A quotation without attribution. */
    FLOATING,
    /** Cue and a noun for content: "demanded the resignation". */
    OBJECT,
    /** Cue, object and what it is called: "called it a mess". */
    NAMING,
    /** Cue and infinitive or subjunctive: "promised to …". */
    INFINITIVE,
    /** Source, colon, marks: "X: “…”". */
    SOURCE_COLON,
    /** Source, brackets, colon, marks: "X (mayor): “…”". */
    SOURCE_BRACKETS,
    /** Cue, then marks: "tha: “…”". */
    CUE_QUOTE,
    /** A preposition names the source: "sipas X". */
    ACCORDING_TO,
    /** Cue and clause without a complementiser: "said he would …". */
    BARE_CLAUSE,
    /** Cue, comma, clause: "sagte, er komme". */
    COMMA_CLAUSE,
    /** Content without marks in front of its cue: "…, tha X". */
    CONTENT_CUE,
    /** Cue, then several words in marks apart from each other. */
    CUE_FRAGMENTS,
    /** A clause whose mood alone reports. */
    FREE_REPORT,
    /** Marks, cue, source: "“…”, tha X". */
    QUOTE_CUE_SOURCE,
    /** Marks, source, cue: "“…”, X tha". */
    QUOTE_SOURCE_CUE,
    /** Marks and a passive cue: "“…”, thuhet në njoftim". */
    QUOTE_PASSIVE,
    /** Marks and a preposition: "“…”, sipas X". */
    QUOTE_PREPOSITION,
    /** Marks and a noun of saying: "“…”, so die Worte X". */
    QUOTE_NOUN,
    /** Marks, dash, source: "“…” – X". */
    QUOTE_DASH_SOURCE,
    /** An impersonal cue inside its own content: "X is said to …". */
    RAISED_SUBJECT,
    /** The whole sentence before says what was said: "… So sagte X.". */
    SENTENCE_BEFORE,
    /** A noun announces the marks: "me fjalët “…”". */
    WITH_THE_WORDS;

    private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The name as people see it: "quote-cue-source". */
    public String label() {
        return label;
    }

    /**
     * Whether words at the content's edge attribute it. Where the shape of the text alone does, corpora differ on what
     * counts, so that none of them can teach which content is wrong.
     */
    public boolean worded() {
        return switch (this) {
            case TURN, INTERVIEW, POST, FLOATING -> false;
            default -> true;
        };
    }

    static Rule of(Turn.Kind kind) {
        return switch (kind) {
            case TURN -> TURN;
            case INTERVIEW -> INTERVIEW;
            case POST -> POST;
        };
    }
}
