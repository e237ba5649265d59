package quotetracker.quotation;

import java.util.Locale;

/** How content stands to what attributes it. */
enum Pattern {
    /** Behind a complementiser: "tha se P". */
    THAT,
    /** Behind a second complementiser: "akuzoi që nga fillimi X se P". */
    LATER_THAT,
    /** Begins with a verb that is wished for: "kërkoi të P", "promised to P". */
    WISH,
    /** Right behind the cue: "said P", "kërkoi dorëheqjen". */
    NEXT,
    /** Behind the cue and one phrase, a comma or an adverb: "sipas X, P", "told reporters P", "said X, P". */
    BEHIND_PHRASE,
    /** Behind the first comma behind the cue: "warf X vor, P", "sipas X, P". */
    BEHIND_COMMA,
    /** Behind the second comma: "sipas X, kreut të Y, P". */
    BEHIND_LATER_COMMA,
    /** Behind a preposition: "akuzoi X për P", "accused X of P". */
    BEHIND_PREPOSITION,
    /** Behind a colon. */
    COLON,
    /** In front: "P, tha X", "P, sipas X". */
    BEFORE,
    /** In front, up to the nearest comma: "P, hatte X gestern gesagt". */
    BEFORE_COMMA,
    /** In front and behind: "P, tha X, P", "P sipas X P". */
    AROUND,
    /** The sentence before: "P. Këtë e tha X". */
    SENTENCE_BEFORE,
    /** A whole sentence that only its verb form or its neighbours show to be reported. */
    FREE;

    /** The name kept with a statement. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
