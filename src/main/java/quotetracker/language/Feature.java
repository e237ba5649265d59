package quotetracker.language;

import java.util.Locale;
import java.util.Optional;

/** What a line of language data may say of a form beside its class. */
public enum Feature {
    M,
    F,
    N,
    SG,
    PL,
    NOM,
    ACC,
    GEN,
    DAT,
    OBL,
    ABL,
    FIRST,
    SECOND,
    LATTER,
    REFLEXIVE,
    PERF,
    PASS,
    FUT,
    MODAL,
    GERUND,
    SUBJUNCTIVE,
    COND,
    DEFINITE,
    INDEFINITE,
    LINK,
    CONTRAST,
    TITLE,
    /** Words that somebody sends or posts: who is said to speak in them is their author, where the text names one. */
    MESSAGE,
    /** Tells where something is, so that nobody stands behind it: "në", "in". */
    PLACE,
    /** Whoever stands behind it sees it so: "für" in "Für Lind ist der Plan „…“". */
    VIEW,
    /** Marks an infinitive: "zu", also inside a word ("anzutreten"). */
    INF,
    /** Stands for what the sentence before said: "Das teilte … mit". */
    CLAUSE;

    static Optional<Feature> parse(String name) {
        for (Feature feature : values()) {
            if (feature.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(feature);
            }
        }
        return Optional.empty();
    }
}
