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
import quotetracker.language.WordClass;
import quotetracker.model.StatementType;
import quotetracker.text.Token;

/** Puts an indirect or mixed quotation together from its cue, its parts and its source. */
final class IndirectDraft {
    /** Content of fewer words says nothing. */
    private static final int LEAST_WORDS = 2;

    private final Chart reading;
    private final ImpliedSource implied;
    private final SourceFinder sources;
    private final Drafts drafts;
    private final boolean commaBeforeClause;

    IndirectDraft(Chart reading, SourceFinder sources, Drafts drafts, ImpliedSource implied) {
        this.reading = reading;
        this.implied = implied;
        this.sources = sources;
        this.drafts = drafts;
        this.commaBeforeClause = reading.profile().commaBeforeClause();
    }

    Source source(Sentence sentence, int number, CueMatch cue, int covered, int contentStart) {
        if (cue.noun()) {
            return implied.ofNoun(sentence, cue, contentStart);
        }
        if (cue.passive()) {
            return passive(sentence, cue, contentStart);
        }
        if (cue.mood() == CueMatch.Mood.GERUND) {
            return implied.shared(sentence, number, cue);
        }
        int from = Math.max(sentence.first(), covered + 1);
        for (int i = cue.first() - 1; i >= from; i--) {
            if (drafts.owner(i) != null) {
                // Nobody inside what was said before is the subject here.
                from = i + 1;
            }
        }
        Source own = sources.of(cue, from, contentStart - 1);
        return own.phrase() == null && covered >= sentence.first() ? implied.shared(sentence, number, cue) : own;
    }

    /** "Në raport thuhet se", "thuhet në raport se". */
    private Source passive(Sentence sentence, CueMatch cue, int contentStart) {
        int end = cue.first();
        for (int i = end - 1; i >= sentence.first() && !reading.kind(i, Token.Kind.COMMA); i--) {
            NounPhrase place = reading.is(i, WordClass.PREPOSITION) && !reading.quoted(i)
                    ? reading.phrases().startingAt(i + 1, end)
                    : null;
            if (place != null && place.last() + 1 >= end - 1) {
                return Source.of(place, Source.How.DOCUMENT);
            }
        }
        return commaBeforeClause
                ? sources.prepositional(sentence.first(), cue.first())
                : implied.document(cue, contentStart);
    }

    /**
     * The subject of the content that stands before its passive cue: "Ylli Marku thuhet se ka shitur shtëpinë", or null. Nobody
     * is said to have spoken; he is whom the content is about.
     */
    @Nullable
    Range raised(Sentence sentence, CueMatch cue, int contentStart) {
        if (!cue.passive() || contentStart != cue.last() + 2) {
            return null;
        }
        NounPhrase phrase = sources.endingAt(cue.first(), sentence.first());
        if (phrase == null || !sources.subject(phrase) || pronounForClause(phrase)) {
            return null;
        }
        int before = phrase.first() - 1;
        if (!reading.is(before, WordClass.PREPOSITION)) {
            return new Range(phrase.first(), phrase.last());
        }
        // "Rreth 300 banorë": before a number the word tells no place.
        return reading.kind(phrase.first(), Token.Kind.NUMBER) ? new Range(before, phrase.last()) : null;
    }

    private boolean pronounForClause(NounPhrase phrase) {
        return phrase.kind() == NounPhrase.Kind.PRONOUN && reading.is(phrase.head(), WordClass.PRONOUN, Feature.N);
    }

    /** "se A dhe se B": one statement with two parts. */
    List<Range> split(int from, int end) {
        List<Range> parts = new ArrayList<>();
        int start = from;
        for (int i = from + 1; i < end; i = reading.next(i)) {
            if (reading.is(i, WordClass.COORDINATOR)
                    && reading.is(i + 1, WordClass.COMPLEMENTISER)
                    && (!reading.is(i + 1, WordClass.RELATIVE) || reading.is(from - 1, WordClass.RELATIVE))) {
                int last = reading.kind(i - 1, Token.Kind.COMMA) ? i - 2 : i - 1;
                addPart(parts, start, last);
                start = i + 2;
            }
        }
        addPart(parts, start, end);
        return parts;
    }

    static void addPart(List<Range> parts, int first, int last) {
        if (last >= first) {
            parts.add(new Range(first, last));
        }
    }

    @Nullable
    Quotation build(CueMatch cue, List<Range> parts, Source source, Rule rule, int number) {
        int words = 0;
        int marked = 0;
        for (Range part : parts) {
            for (int i = part.first(); i <= part.last(); i++) {
                words += reading.token(i).isWord() ? 1 : 0;
                marked += reading.quoted(i) && reading.token(i).isWord() ? 1 : 0;
            }
        }
        if (words < (marked == words || rule == Rule.OBJECT ? 1 : LEAST_WORDS)) {
            return null;
        }
        StatementType type =
                marked == 0 ? StatementType.INDIRECT : marked == words ? StatementType.DIRECT : StatementType.MIXED;
        List<Range> inner = type == StatementType.DIRECT
                ? parts.stream().map(this::withoutMarks).toList()
                : parts;
        return new Quotation(inner, type, new Range(cue.first(), cue.last()), cue.form(), source, rule, number, false);
    }

    private Range withoutMarks(Range range) {
        int first = range.first();
        int last = range.last();
        while (first < last && (reading.kind(first, Token.Kind.MARK) || !reading.quoted(first))) {
            first++;
        }
        while (last > first && (reading.kind(last, Token.Kind.MARK) || !reading.quoted(last))) {
            last--;
        }
        return new Range(first, last);
    }
}
