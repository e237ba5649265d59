package quotetracker.quotation;

import java.util.ArrayList;
import java.util.List;
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
        int end = sentence.last() + 1;
        if (cue.form().tag() == FormTag.ADV && !cue.takes(Frame.PAREN)) {
            return null;
        }
        if (cue.form().tag() == FormTag.ADV) {
            NounPhrase itself = NounPhrase.of(cue.first(), cue.last(), NounPhrase.Kind.PRONOUN);
            NounPhrase subject = cue.takes(Frame.DOCUMENT) ? null : clauseSubject(sentence, cue);
            return subject == null
                    ? new Attribution(cue.first(), cue.last(), itself, Source.How.SHARED)
                    : new Attribution(cue.first(), cue.last(), itself, Source.How.OWN, List.of(subject));
        }
        if (cue.form().tag() == FormTag.POSTP) {
            return behind(cue, sentence);
        }
        if (cue.takes(Frame.ASIDE) && !setOff(cue, sentence)) {
            return null;
        }
        NounPhrase phrase = sources.after(cue.last() + 1, end);
        if (phrase == null) {
            phrase = sources.titled(cue.last() + 1);
        }
        if (phrase == null && cue.last() > cue.first()) {
            // "Nach Angaben aus Fulda": the noun in the cue is all that names the source.
            phrase = reading.phrases().startingAt(cue.first() + 1, end);
        }
        if (phrase != null && speaks(cue, phrase)) {
            return new Attribution(cue.first(), phrase.last(), phrase, Source.How.PREPOSITION);
        }
        Attribution behind = cue.takes(Frame.DOCUMENT) ? behind(cue, sentence) : null;
        return behind != null && speaks(cue, behind.phrase()) ? behind : null;
    }

    /** Whom the clause is about: the first phrase of it that may be its subject, before the cue or behind it. */
    private @Nullable NounPhrase clauseSubject(Sentence sentence, CueMatch cue) {
        NounPhrase before = subject(clauseStart(sentence, cue.first(), true), cue.first());
        return before != null ? before : subject(cue.last() + 1, sentence.last() + 1);
    }

    private @Nullable NounPhrase subject(int from, int to) {
        int at = from;
        while (at < to) {
            boolean governed = reading.is(at, WordClass.PREPOSITION);
            NounPhrase phrase = reading.phrases().startingAt(governed ? at + 1 : at, to);
            if (phrase != null && !governed && sources.subject(phrase)) {
                return phrase;
            }
            at = phrase == null ? reading.next(at) : phrase.last() + 1;
        }
        return null;
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
        while (start < phrase.first() && onlyLinks(start, start + 1)) {
            start++;
        }
        // "Einer Meldung von X zufolge ist": what stands before the verb of a main clause is one phrase.
        boolean opens = cue.last() < sentence.last() && finite(cue.last() + 1);
        NounPhrase own = opens ? phrase : ownWords(phrase, start);
        return new Attribution(opens ? start : own.first(), cue.last(), own, Source.How.PREPOSITION);
    }

    /** "Dort treffen sich dem Vernehmen nach": a pronoun, the verb behind what opens the clause, and its subject are none of it. */
    private NounPhrase ownWords(NounPhrase phrase, int start) {
        Token first = reading.token(phrase.first());
        NounPhrase opener = reading.phrases().startingAt(start, phrase.first());
        boolean verb =
                !first.capital() && !first.word().closed() && opener != null && opener.last() + 1 == phrase.first();
        int last = phrase.last();
        if (phrase.first() < last && document(last) && reading.token(last - 1).capital()) {
            return NounPhrase.of(last, last, NounPhrase.Kind.NOUN);
        }
        boolean not = verb || first.word().is(WordClass.PRONOUN, Feature.REFLEXIVE);
        return not && phrase.first() < last ? phrase.startingAt(phrase.first() + 1) : phrase;
    }

    /** Words from an article up to the cue, whatever they are: "dem „Nordblatt“ zufolge". */
    private @Nullable NounPhrase determined(int cue, int floor) {
        for (int i = cue - 1; i >= Math.max(floor, cue - 8); i--) {
            if (reading.is(i, WordClass.ARTICLE, WordClass.POSSESSIVE)) {
                return i + 1 == cue ? null : NounPhrase.of(i, cue - 1, NounPhrase.Kind.NOUN);
            }
            if (reading.kind(i, Token.Kind.COMMA, Token.Kind.STOP)) {
                return null;
            }
        }
        return null;
    }

    /** A preposition with other uses takes only a noun of saying: "nach Angaben", not "nach dem Regen". */
    private boolean speaks(CueMatch cue, NounPhrase phrase) {
        if (!cue.takes(Frame.DOCUMENT)) {
            return true;
        }
        for (int i = phrase.first(); i <= phrase.last(); i++) {
            if (document(i)) {
                return reading.token(i).capital()
                        && (i == phrase.first() || phrase.last() < cue.first() || !once(phrase.first()));
            }
        }
        return false;
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

    /** ", so Doda": behind a comma, a dash or a quotation. */
    private boolean setOff(CueMatch cue, Sentence sentence) {
        int before = cue.first() - 1;
        return before >= sentence.first() && reading.kind(before, Token.Kind.COMMA, Token.Kind.DASH, Token.Kind.MARK);
    }

    /**
     * The clause around an attribution, in one part or two.
     *
     * @param end index of the last token that may belong to it
     */
    List<Range> content(Sentence sentence, Attribution attribution, int end) {
        List<Range> parts = new ArrayList<>();
        int before = attribution.first() - 1;
        boolean comma = before >= sentence.first() && sign(before);
        int from = clauseStart(sentence, attribution.first(), !comma);
        boolean leads = onlyLinks(from, attribution.first());
        if (!leads) {
            add(parts, from, comma ? before - 1 : before);
        }
        int after = attribution.last() + 1;
        if (leads && reading.kind(after, Token.Kind.COMMA)) {
            // "Nach Angaben von Lind, der Direktorin, ist …": the verb stands right behind the aside.
            after = nextComma(after + 1, end) + 1;
        } else if (leads) {
            after = verbBehind(after, end);
        } else if (comma) {
            return parts;
        }
        while (after <= end && sign(after)) {
            after++;
        }
        add(parts, after, subordinate(from) && !leads ? clauseEnd(after, end) : end);
        return parts;
    }

    /** "Laut Lind vom Hafenamt in Fulda ist …": where an attribution opens the clause, its verb follows; the same index if none does. */
    private int verbBehind(int from, int end) {
        int at = from;
        while (at < end && !finite(at)) {
            NounPhrase phrase = reading.phrases().startingAt(at, end);
            if (reading.kind(at, Token.Kind.COMMA)) {
                at = nextComma(at + 1, end) + 1;
            } else if (phrase != null && (at > from || phrase.named())) {
                at = phrase.last() + 1;
            } else if (belongs(at)) {
                at = reading.next(at);
            } else {
                break;
            }
        }
        return at < end && verb(reading.token(at)) ? at : from;
    }

    /** Whether a token cannot be the verb of a clause, but may stand before it beside a source. */
    private boolean belongs(int index) {
        Token token = reading.token(index);
        return token.is(WordClass.PREPOSITION)
                || token.capital()
                || token.kind() == Token.Kind.NUMBER
                || reading.passage(index) != null;
    }

    private static boolean verb(Token token) {
        return token.is(WordClass.AUXILIARY) || !token.word().closed();
    }

    private void add(List<Range> parts, int first, int last) {
        if (last >= first && drafts.owner(first) == null) {
            parts.add(new Range(first, last));
        }
    }

    private boolean sign(int index) {
        return reading.kind(index, Token.Kind.COMMA)
                || (reading.kind(index, Token.Kind.DASH) && reading.token(index).spaceBefore());
    }

    private boolean onlyLinks(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!reading.is(i, WordClass.ADVERB, WordClass.COORDINATOR) && !sign(i)) {
                return false;
            }
        }
        return true;
    }

    private int nextComma(int from, int to) {
        for (int i = from; i <= to; i = reading.next(i)) {
            if (reading.kind(i, Token.Kind.COMMA)) {
                return i;
            }
        }
        return from - 1;
    }

    /** Where a subordinate clause ends: before the comma behind which the main clause goes on with its verb. */
    private int clauseEnd(int from, int end) {
        for (int i = from; i < end; i = reading.next(i)) {
            Token next = reading.token(i + 1);
            if (reading.kind(i, Token.Kind.COMMA)
                    && next.isWord()
                    && !next.capital()
                    && (next.is(WordClass.AUXILIARY) || !next.word().closed())) {
                return i - 1;
            }
        }
        return end;
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
            if (kind == Token.Kind.SEMICOLON || kind == Token.Kind.COLON || (kind == Token.Kind.OPEN && !closed)) {
                return i + 1;
            }
            if (inside && kind == Token.Kind.COMMA && i + 1 < attribution && (verb || subordinate(i + 1))) {
                if (!finite(i + 1)) {
                    return i + 1;
                }
                inside = false;
            }
        }
        return sentence.first();
    }

    /** Behind a comma a finite verb goes on with a clause that an aside or a subordinate clause before it interrupts. */
    private boolean finite(int index) {
        Token token = reading.token(index);
        return !token.capital() && (token.is(WordClass.AUXILIARY) || token.is(WordClass.REPORTIVE));
    }

    private boolean subordinate(int index) {
        return reading.is(index, WordClass.SUBORDINATOR, WordClass.CONDITIONAL, WordClass.RELATIVE);
    }
}
