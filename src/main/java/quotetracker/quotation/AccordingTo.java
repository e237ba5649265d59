package quotetracker.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.Chart;
import quotetracker.chart.CueMatch;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.Range;
import quotetracker.chart.Sentence;
import quotetracker.language.Feature;
import quotetracker.language.FormTag;
import quotetracker.language.Frame;
import quotetracker.language.Word;
import quotetracker.language.WordClass;
import quotetracker.text.Token;

/**
 * Reads attributions that are no clause ("nach ersten Angaben der Polizei", "X zufolge", "demnach") where every clause is
 * set off with a comma: the content is the clause around them, up to the comma that opens it.
 */
final class AccordingTo {
    private final Chart reading;
    private final SourceFinder sources;
    private final Drafts drafts;

    AccordingTo(Chart reading, SourceFinder sources, Drafts drafts) {
        this.reading = reading;
        this.sources = sources;
        this.drafts = drafts;
    }

    /** The words that attribute: from the first to the last of them, and the phrase that names the source. */
    record Attribution(int first, int last, NounPhrase phrase, Source.How how, List<NounPhrase> others) {
        Attribution(int first, int last, NounPhrase phrase, Source.How how) {
            this(first, last, phrase, how, List.of());
        }

        Source source() {
            return new Source(phrase, others, how);
        }
    }

    @Nullable
    Attribution attribution(Sentence sentence, CueMatch cue) {
        if (cue.form().tag() == FormTag.ADV) {
            return cue.takes(Frame.PAREN) ? adverb(sentence, cue) : null;
        }
        if (cue.form().tag() == FormTag.POSTP) {
            return behind(cue, sentence);
        }
        if (cue.takes(Frame.ASIDE) && !reading.kind(cue.first() - 1, Token.Kind.COMMA, Token.Kind.DASH)) {
            // ", so Doda": behind a comma or a dash.
            return null;
        }
        NounPhrase phrase = governed(cue, sentence.last() + 1);
        if (phrase != null && speaks(cue, phrase)) {
            return new Attribution(cue.first(), phrase.last(), phrase, Source.How.PREPOSITION);
        }
        Attribution behind = cue.takes(Frame.DOCUMENT) ? behind(cue, sentence) : null;
        return behind != null && speaks(cue, behind.phrase()) ? behind : null;
    }

    /** "demnach", "nach eigenen Angaben": the words of a document, or of whoever the clause is about. */
    private Attribution adverb(Sentence sentence, CueMatch cue) {
        NounPhrase itself = NounPhrase.of(cue.first(), cue.last(), NounPhrase.Kind.PRONOUN);
        NounPhrase subject = cue.takes(Frame.DOCUMENT) ? null : clauseSubject(sentence, cue);
        return subject == null
                ? new Attribution(cue.first(), cue.last(), itself, Source.How.SHARED)
                : new Attribution(cue.first(), cue.last(), itself, Source.How.OWN, List.of(subject));
    }

    /** The phrase behind a preposition, or a name in marks; "nach Angaben aus Fulda": the noun in the cue itself. */
    private @Nullable NounPhrase governed(CueMatch cue, int end) {
        NounPhrase phrase = sources.after(cue.last() + 1, end);
        phrase = phrase == null ? sources.titled(cue.last() + 1) : phrase;
        return phrase == null ? reading.phrases().startingAt(cue.first() + 1, end) : phrase;
    }

    /** Whom the clause is about: the first phrase of it that may be its subject, before the cue or behind it. */
    private @Nullable NounPhrase clauseSubject(Sentence sentence, CueMatch cue) {
        NounPhrase before = sources.firstSubject(clauseStart(sentence, cue.first(), true), cue.first());
        return before != null ? before : sources.firstSubject(cue.last() + 1, sentence.last() + 1);
    }

    /** The cue stands behind its phrase: "dem Bericht zufolge", "seiner Ansicht nach". */
    private @Nullable Attribution behind(CueMatch cue, Sentence sentence) {
        NounPhrase phrase = sources.endingAt(cue.first(), sentence.first());
        if (phrase == null) {
            phrase = determined(cue.first(), sentence.first());
        }
        if (phrase == null) {
            return null;
        }
        int start = clauseStart(sentence, phrase.first(), true);
        while (onlyLinks(start, start + 1)) {
            start++;
        }
        // "Einer Meldung von X zufolge ist": what stands before the verb of a main clause is one phrase.
        boolean opens = reading.is(cue.last() + 1, WordClass.AUXILIARY);
        NounPhrase own = opens ? phrase : ownWords(phrase, start);
        return new Attribution(opens ? start : own.first(), cue.last(), own, Source.How.PREPOSITION);
    }

    /** "Dort treffen sich dem Vernehmen nach": a pronoun, the verb behind what opens the clause, and its subject are none of it. */
    private NounPhrase ownWords(NounPhrase phrase, int start) {
        int last = phrase.last();
        if (document(last)
                && reading.token(last - 1).capital()
                && !reading.token(last - 1).word().closed()) {
            return NounPhrase.of(last, last, NounPhrase.Kind.NOUN);
        }
        NounPhrase opener = reading.phrases().startingAt(start, phrase.first());
        boolean verb = opener != null
                && opener.last() + 1 == phrase.first()
                && !reading.token(phrase.first()).word().closed();
        boolean not = verb || reading.is(phrase.first(), WordClass.PRONOUN, Feature.REFLEXIVE);
        return not && phrase.first() < last ? phrase.startingAt(phrase.first() + 1) : phrase;
    }

    /** Words from an article up to the cue, whatever they are: "dem „Nordblatt“ zufolge". */
    private @Nullable NounPhrase determined(int cue, int floor) {
        for (int i = cue - 1; i >= Math.max(floor, cue - 8); i--) {
            if (reading.is(i, WordClass.ARTICLE)) {
                return i + 1 == cue ? null : NounPhrase.of(i, cue - 1, NounPhrase.Kind.NOUN);
            }
            if (reading.kind(i, Token.Kind.COMMA)) {
                return null;
            }
        }
        return null;
    }

    /** A preposition with other uses takes only a noun of saying: "nach Angaben", not "nach dem Regen". */
    private boolean speaks(CueMatch cue, NounPhrase phrase) {
        return !cue.takes(Frame.DOCUMENT)
                || (IntStream.rangeClosed(phrase.first(), phrase.last()).anyMatch(this::document)
                        && (phrase.last() < cue.first() || !once(phrase.first())));
    }

    private boolean document(int index) {
        return reading.token(index).word().cues().stream()
                .anyMatch(form -> form.tag() == FormTag.NOUN && form.takes(Frame.DOCUMENT));
    }

    /** "nach der Erklärung" tells the time, "nach einer Erklärung" and "nach den Erklärungen" the source. */
    private boolean once(int index) {
        Word word = reading.token(index).word();
        return word.is(WordClass.ARTICLE, Feature.DEFINITE) && !word.is(WordClass.ARTICLE, Feature.PL);
    }

    /**
     * The clause around an attribution, in one part or two.
     *
     * @param end index of the last token that may belong to it
     */
    List<Range> content(Sentence sentence, Attribution attribution, int end) {
        List<Range> parts = new ArrayList<>();
        int before = attribution.first() - 1;
        boolean comma = sign(before);
        int from = clauseStart(sentence, attribution.first(), !comma);
        boolean leads = onlyLinks(from, attribution.first());
        if (!leads) {
            add(parts, from, comma ? before - 1 : before);
        }
        int after = attribution.last() + 1;
        if (leads && reading.kind(after, Token.Kind.COMMA)) {
            // "Nach Angaben von Lind, der Direktorin, ist …": the verb stands right behind the aside.
            after = behindComma(after + 1, end);
        } else if (leads) {
            after = verbBehind(after, end);
        } else if (comma) {
            return parts;
        }
        while (sign(after)) {
            after++;
        }
        add(parts, after, subordinate(from) ? reading.mainClauseBehind(after, end) : end);
        return parts;
    }

    /** "Laut Lind vom Hafenamt in Fulda ist …": where an attribution opens the clause, its verb follows; the same index if none does. */
    private int verbBehind(int from, int end) {
        int at = from;
        while (at < end) {
            NounPhrase phrase = reading.phrases().startingAt(at, end);
            if (reading.kind(at, Token.Kind.COMMA)) {
                at = behindComma(at + 1, end);
            } else if (phrase != null && (at > from || phrase.named())) {
                at = phrase.last() + 1;
            } else if (belongs(at)) {
                at = reading.next(at);
            } else {
                break;
            }
        }
        return at < end && reading.verbLike(at) ? at : from;
    }

    /** Whether a token cannot be the verb of a clause, but may stand before it beside a source. */
    private boolean belongs(int index) {
        Token token = reading.token(index);
        return token.is(WordClass.PREPOSITION)
                || token.capital()
                || token.kind() == Token.Kind.NUMBER
                || reading.passage(index) != null;
    }

    private void add(List<Range> parts, int first, int last) {
        if (last >= first && drafts.owner(first) == null) {
            parts.add(new Range(first, last));
        }
    }

    private boolean sign(int index) {
        return reading.kind(index, Token.Kind.COMMA, Token.Kind.DASH);
    }

    private boolean onlyLinks(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!reading.is(i, WordClass.ADVERB, WordClass.COORDINATOR) && !sign(i)) {
                return false;
            }
        }
        return true;
    }

    /** Behind the next comma, or the same index without one. */
    private int behindComma(int from, int end) {
        int comma = reading.comma(from, end + 1);
        return comma < 0 ? from : comma + 1;
    }

    /**
     * Where the content before an attribution begins: behind the sign that opens its clause, or only behind a strong sign if
     * the attribution is set off and so means all that stands before it.
     */
    private int clauseStart(Sentence sentence, int attribution, boolean clause) {
        boolean verb = false;
        boolean closed = false;
        boolean inside = clause;
        for (int i = attribution - 1; i > sentence.first(); i--) {
            Token.Kind kind = reading.token(i).kind();
            verb |= reading.is(i, WordClass.REPORTIVE);
            closed |= kind == Token.Kind.CLOSE;
            if (reading.kind(i, Token.Kind.SEMICOLON, Token.Kind.COLON) || (kind == Token.Kind.OPEN && !closed)) {
                return i + 1;
            }
            if (inside && kind == Token.Kind.COMMA && (verb || subordinate(i + 1))) {
                if (!reading.is(i + 1, WordClass.AUXILIARY)) {
                    // Behind a comma a finite verb goes on with a clause that an aside before it interrupts.
                    return i + 1;
                }
                inside = false;
            }
        }
        return sentence.first();
    }

    private boolean subordinate(int index) {
        return reading.is(index, WordClass.SUBORDINATOR, WordClass.RELATIVE);
    }
}
