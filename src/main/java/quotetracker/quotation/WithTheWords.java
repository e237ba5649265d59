package quotetracker.quotation;

import org.jspecify.annotations.Nullable;
import quotetracker.chart.Chart;
import quotetracker.chart.CueMatch;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.Passage;
import quotetracker.chart.Sentence;
import quotetracker.language.FormTag;
import quotetracker.language.Frame;
import quotetracker.language.WordClass;
import quotetracker.text.Token;

/** Attributes a passage behind words that only bring it in, whatever the verb is: "begrüßte die Gäste mit den Worten „…“". */
final class WithTheWords {
    private final Chart reading;
    private final SourceFinder sources;
    private final Drafts drafts;
    private final ImpliedSource implied;

    WithTheWords(Chart reading, SourceFinder sources, Drafts drafts, ImpliedSource implied) {
        this.reading = reading;
        this.sources = sources;
        this.drafts = drafts;
        this.implied = implied;
    }

    @Nullable
    Quotation introduced(Sentence sentence, Passage passage, int number) {
        CueMatch words = wordsBefore(passage, sentence.first());
        if (words == null) {
            return null;
        }
        drafts.use(words);
        CueMatch verb = verb(sentence, words.first());
        if (verb != null) {
            drafts.use(verb);
        }
        Source source = verb == null
                ? subject(sentence, passage, words)
                : implied.cited(verb, sources.of(verb, sentence.first(), words.first()), words.first());
        return Quotation.direct(passage, verb == null ? words : verb, source, Rule.WITH_THE_WORDS, number);
    }

    private @Nullable CueMatch wordsBefore(Passage passage, int first) {
        int before = passage.from() - 1;
        int last = reading.kind(before, Token.Kind.COLON) ? before - 1 : before;
        for (int i = last; i >= Math.max(first, last - 5); i--) {
            CueMatch cue = reading.cue(i);
            if (cue != null) {
                boolean brings = cue.form().tag() == FormTag.ADV && cue.takes(Frame.QUOTE) && cue.last() == last;
                return brings ? cue : null;
            }
        }
        return null;
    }

    private @Nullable CueMatch verb(Sentence sentence, int words) {
        for (int i = words - 1; i >= sentence.first(); i--) {
            CueMatch cue = reading.cue(i);
            if (cue != null && cue.verb() && cue.real() && cue.takes(Frame.QUOTE)) {
                return cue;
            }
            if (reading.kind(i, Token.Kind.COLON, Token.Kind.SEMICOLON) || reading.quoted(i)) {
                return null;
            }
        }
        return null;
    }

    /** The subject of the clause: before the words, or behind the verb if they open the clause. */
    private Source subject(Sentence sentence, Passage passage, CueMatch words) {
        int end = sentence.last() + 1;
        int verb = reading.skipSigns(passage.to() + 1, end);
        boolean opens = words.first() == sentence.first()
                || reading.kind(words.first() - 1, Token.Kind.COLON)
                || reading.is(words.first() - 1, WordClass.COORDINATOR);
        NounPhrase behind = opens && verb < end ? sources.after(verb + 1, end) : null;
        return behind != null && sources.subject(behind)
                ? Source.of(behind, Source.How.AFTER_CUE)
                : implied.firstSubject(sentence, words.first());
    }
}
