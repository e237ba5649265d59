package quotetracker.quotation;

import java.util.List;
import quotetracker.chart.Chart;
import quotetracker.chart.CueMatch;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.Range;
import quotetracker.chart.Sentence;
import quotetracker.language.Feature;
import quotetracker.language.FormTag;
import quotetracker.language.Frame;
import quotetracker.language.WordClass;

/** Sources that stand elsewhere than beside a verb: a document, whoever a noun belongs to, the subject of the clause before. */
final class ImpliedSource {
    private final Chart reading;
    private final SourceFinder sources;
    private final Drafts drafts;
    private final boolean commaBeforeClause;

    ImpliedSource(Chart reading, SourceFinder sources, Drafts drafts) {
        this.reading = reading;
        this.sources = sources;
        this.drafts = drafts;
        this.commaBeforeClause = reading.profile().commaBeforeClause();
    }

    /** The document in which something is said, or nobody. */
    Source document(CueMatch cue, int end) {
        int at = reading.pastAdverbs(cue.last() + 1, end);
        NounPhrase phrase = reading.is(at, WordClass.PREPOSITION) ? sources.after(at + 1, end) : null;
        return Source.of(phrase, phrase == null ? Source.How.IMPERSONAL : Source.How.DOCUMENT);
    }

    /** "Der Name lautet „…“": a verb that gives a document's words gives a name too, where its subject is no text. */
    boolean namesThing(CueMatch cue, Source source) {
        NounPhrase phrase = source.phrase();
        return cue.verb()
                && cue.takes(Frame.DOCUMENT)
                && !cue.takes(Frame.THAT)
                && phrase != null
                && phrase.kind() == NounPhrase.Kind.NOUN
                && !document(phrase);
    }

    private boolean document(NounPhrase phrase) {
        return reading.token(phrase.head()).word().begins(FormTag.NOUN);
    }

    /** "zitierte man Lind", "die Zeitung zitierte Lind": the object of a verb of citing, or the source that was found. */
    Source cited(CueMatch cue, Source found, int end) {
        NounPhrase subject = found.phrase();
        if (!cue.takes(Frame.CITES) || subject == null) {
            return found;
        }
        NounPhrase object = sources.after(Math.max(cue.last(), subject.last()) + 1, end);
        return object == null || object.kind() == NounPhrase.Kind.NOUN
                ? found
                : Source.of(object, Source.How.AFTER_CUE);
    }

    /** "Her advice: …", "Deklarata e Dodës: …": whoever the noun belongs to. */
    Source ofNoun(Sentence sentence, CueMatch cue, int end) {
        int before = cue.head() - 1;
        if (reading.is(before, WordClass.POSSESSIVE)) {
            return Source.of(NounPhrase.of(before, before, NounPhrase.Kind.PRONOUN), Source.How.BEFORE_CUE);
        }
        int next = cue.last() + 1;
        if (reading.is(next, WordClass.POSSESSIVE, Feature.LINK)) {
            return Source.of(NounPhrase.of(next, next, NounPhrase.Kind.PRONOUN), Source.How.AFTER_CUE);
        }
        // "Deklarata e plotë e Dodës"
        int at = reading.is(next + 1, WordClass.WHOLE) ? next + 2 : next;
        // "a message for the parents": those spoken to do not speak.
        NounPhrase owner = reading.is(at, WordClass.PREPOSITION, Feature.DAT) ? null : sources.after(at + 1, end);
        boolean besidePreposition =
                reading.is(at, WordClass.PREPOSITION) && !reading.is(at, WordClass.PREPOSITION, Feature.LINK);
        if (owner != null && (owner.kind() != NounPhrase.Kind.NOUN || (document(owner) && !besidePreposition))) {
            return Source.of(owner, Source.How.PREPOSITION);
        }
        return sources.before(phraseStart(cue), sentence.first());
    }

    /** "vertritt die Ansicht", "mit der Begründung": where the phrase with the noun begins, as its words are no subject. */
    private int phraseStart(CueMatch cue) {
        int at = cue.first();
        while (commaBeforeClause && reading.is(at - 1, WordClass.ARTICLE, WordClass.PREPOSITION)) {
            at--;
        }
        return at;
    }

    /** The source of a gerund: that of the statement in the same sentence, or the sentence's subject. */
    Source shared(Sentence sentence, int number, CueMatch cue) {
        List<Quotation> here = drafts.ofSentence(number);
        for (int i = here.size() - 1; i >= 0; i--) {
            Quotation other = here.get(i);
            Range otherCue = other.cue();
            if (otherCue != null && otherCue.first() < cue.first()) {
                return new Source(other.source().phrase(), other.source().others(), Source.How.SHARED);
            }
        }
        return firstSubject(sentence, cue.first());
    }

    Source firstSubject(Sentence sentence, int end) {
        NounPhrase phrase = sources.firstSubject(sentence.first(), end);
        return Source.of(phrase, phrase == null ? Source.How.OMITTED : Source.How.ACROSS_ASIDE);
    }
}
