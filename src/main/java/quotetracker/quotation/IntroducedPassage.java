package quotetracker.quotation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.Chart;
import quotetracker.chart.CueMatch;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.Passage;
import quotetracker.chart.Range;
import quotetracker.chart.Sentence;
import quotetracker.language.Feature;
import quotetracker.language.FormTag;
import quotetracker.language.Frame;
import quotetracker.language.WordClass;
import quotetracker.model.StatementType;
import quotetracker.text.Token;

/** Attributes a passage by what stands before it: X tha: “P”; X: “P”. */
final class IntroducedPassage {
    /** A passage without attribution is a statement only from this many words on; shorter ones are titles and irony. */
    private static final int FLOATING_WORDS = 5;

    private final Chart reading;
    private final SourceFinder sources;
    private final Drafts drafts;
    private final boolean commaBeforeClause;
    private final CueBeforePassage cueBefore;
    private final ImpliedSource implied;
    private final WithTheWords withTheWords;
    private final AwaitedAttribution awaited;

    IntroducedPassage(
            Chart reading, SourceFinder sources, Drafts drafts, CueBeforePassage cueBefore, ImpliedSource implied) {
        this.reading = reading;
        this.sources = sources;
        this.drafts = drafts;
        this.commaBeforeClause = reading.profile().commaBeforeClause();
        this.cueBefore = cueBefore;
        this.implied = implied;
        this.awaited = new AwaitedAttribution(reading, sources);
        this.withTheWords = new WithTheWords(reading, sources, drafts, implied);
    }

    @Nullable
    Quotation introduced(Sentence sentence, Passage passage, int number) {
        int before = passage.from() - 1;
        if (before < sentence.first()) {
            Quotation lead = leadIn(passage, number);
            return lead != null ? lead : behindStop(passage, number);
        }
        Quotation byWords = withTheWords.introduced(sentence, passage, number);
        if (byWords != null) {
            return byWords;
        }
        boolean colon = reading.kind(before, Token.Kind.COLON);
        if (colon && awaited.find(sentence, passage, number) != null) {
            return null;
        }
        NounPhrase label = colon ? sources.endingAt(before, sentence.first()) : null;
        if (label != null && label.named() && reading.kind(label.first() - 1, Token.Kind.DASH)) {
            // "Alle sagen dasselbe – Lind: „P“"
            return Quotation.direct(passage, null, Source.of(label, Source.How.COLON), Rule.SOURCE_COLON, number);
        }
        CueMatch cue = cueBefore.cueBefore(sentence, passage, colon);
        if (cue != null) {
            return byCueBefore(sentence, passage, cue, number);
        }
        if (colon) {
            return byColon(sentence, passage, number);
        }
        Quotation viewed = inView(sentence, passage, number);
        return viewed != null ? viewed : inBrackets(sentence, passage, number);
    }

    /** "Für Lind ist der Plan „…“", "Was für Lind „…“ ist": what something is to whom a preposition names. */
    private @Nullable Quotation inView(Sentence sentence, Passage passage, int number) {
        int next = passage.to() + 1;
        boolean is = reading.is(next, WordClass.AUXILIARY, Feature.PASS);
        boolean goesOn = reading.kind(next, Token.Kind.WORD) && !is && !reading.is(next, WordClass.COORDINATOR);
        if (goesOn || reading.is(passage.from() - 1, WordClass.SUBORDINATOR)) {
            return null;
        }
        NounPhrase whose = null;
        for (int i = passage.from() - 1;
                i >= sentence.first() && reading.token(i).isWord();
                i--) {
            is |= reading.is(i, WordClass.AUXILIARY, Feature.PASS);
            if (reading.cue(i) != null) {
                return null;
            }
            if (whose == null && reading.is(i, WordClass.PREPOSITION, Feature.VIEW)) {
                whose = sources.after(i + 1, passage.from());
            }
        }
        return !is || whose == null || whose.kind() == NounPhrase.Kind.NOUN
                ? null
                : Quotation.direct(
                        passage, null, Source.of(whose, Source.How.PREPOSITION), Rule.QUOTE_PREPOSITION, number);
    }

    /** "Lind („Das ist gut.“)": brackets behind a name hold what its bearer said. */
    private @Nullable Quotation inBrackets(Sentence sentence, Passage passage, int number) {
        int open = passage.from() - 1;
        boolean enclosed = reading.kind(open, Token.Kind.OPEN) && reading.kind(passage.to() + 1, Token.Kind.CLOSE);
        NounPhrase phrase = enclosed && reading.kind(passage.last(), Token.Kind.STOP)
                ? sources.endingAt(open, sentence.first())
                : null;
        return phrase != null && phrase.named() && passage.words() >= FLOATING_WORDS
                ? Quotation.direct(passage, null, Source.of(phrase, Source.How.COLON), Rule.SOURCE_BRACKETS, number)
                : null;
    }

    /** "He said:" and a paragraph of its own for what he said. */
    private @Nullable Quotation leadIn(Passage passage, int number) {
        if (number == 0
                || !reading.text().startsParagraph(passage.from())
                || !reading.kind(passage.from() - 1, Token.Kind.COLON)) {
            return null;
        }
        Sentence lead = reading.sentences().get(number - 1);
        CueMatch cue = cueBefore.cueBefore(lead, passage, true);
        return cue == null ? null : byCueBefore(lead, passage, cue, number);
    }

    private @Nullable Quotation byCueBefore(Sentence sentence, Passage passage, CueMatch cue, int number) {
        if (reading.is(passage.from() - 1, WordClass.COMPLEMENTISER) && !closesSentence(sentence, passage)) {
            // “fragment” and more words: the indirect rules read the whole clause.
            return null;
        }
        Source source = source(sentence, passage, cue, number);
        if (implied.namesThing(cue, source) && !reading.kind(passage.from() - 1, Token.Kind.COLON)) {
            return null;
        }
        drafts.use(cue);
        Quotation mixed = fragments(sentence, passage, cue, source, number);
        if (mixed != null) {
            return mixed;
        }
        Quotation direct = Quotation.direct(passage, cue, source, Rule.CUE_QUOTE, number);
        if (named(cue, passage)) {
            return direct.with(List.of(new Range(cue.last() + 1, passage.to())), StatementType.MIXED);
        }
        Range before = interrupted(sentence, passage, source);
        return before == null ? direct : direct.with(List.of(before, passage.content()), StatementType.MIXED);
    }

    private Source source(Sentence sentence, Passage passage, CueMatch cue, int number) {
        int end = passage.from();
        if (cue.noun()) {
            return implied.ofNoun(sentence, cue, end);
        }
        if (cue.passive()) {
            Source document = implied.document(cue, end);
            return document.phrase() == null && commaBeforeClause
                    ? sources.prepositional(sentence.first(), cue.first())
                    : document;
        }
        if (cue.mood() == CueMatch.Mood.GERUND) {
            return implied.shared(sentence, number, cue);
        }
        Source verbs = implied.cited(cue, ofVerb(sentence, passage, cue, number), end);
        return verbs.phrase() == null && cue.takes(Frame.DOCUMENT) && commaBeforeClause
                ? text(sentence, cue, end)
                : verbs;
    }

    /** "Das Fazit des Berichts lautet: „P“", "Derzeit steht im Entwurf: „P“", "Darin steht: „P“": the text that says so, if it is named. */
    private Source text(Sentence sentence, CueMatch cue, int end) {
        CueMatch noun =
                reading.cue(reading.is(sentence.first(), WordClass.ARTICLE) ? sentence.first() + 1 : sentence.first());
        Source owner = noun == null || !noun.noun() ? null : implied.ofNoun(sentence, noun, cue.first());
        if (owner != null && owner.phrase() != null) {
            return owner;
        }
        Source place = implied.document(cue, end);
        return place.phrase() != null ? place : sources.prepositional(sentence.first(), cue.first());
    }

    /** She called the plan “a mess”: what is named so belongs to what she said of it. */
    private boolean named(CueMatch cue, Passage passage) {
        return reading.profile().namedWithObject()
                && cue.takes(Frame.AS)
                && cue.last() + 1 < passage.from()
                && !reading.kind(passage.from() - 1, Token.Kind.COLON, Token.Kind.COMMA);
    }

    private Source ofVerb(Sentence sentence, Passage passage, CueMatch cue, int number) {
        // "skandierten Parolen wie „A“": what stands between verb and example is what was said, not who said it.
        int limit = cueBefore.example(passage.from() - 1) ? cue.last() + 1 : passage.from();
        Source own = sources.of(cue, afterPassages(sentence, cue), limit);
        boolean second = own.phrase() == null && !drafts.ofSentence(number).isEmpty();
        return second ? implied.shared(sentence, number, cue) : own;
    }

    /** "Sie fügte hinzu. „P“": a full stop where a colon belongs, behind a sentence that says nothing but who speaks. */
    private @Nullable Quotation behindStop(Passage passage, int number) {
        int stop = passage.from() - 1;
        if (number == 0
                || !reading.kind(stop, Token.Kind.STOP)
                || reading.kind(passage.last(), Token.Kind.COMMA)
                || reading.kind(passage.to() + 1, Token.Kind.COMMA)
                || reading.text().startsParagraph(passage.from())) {
            return null;
        }
        NounPhrase subject =
                reading.phrases().startingAt(reading.sentences().get(number - 1).first(), stop);
        CueMatch cue = subject == null ? null : reading.cue(subject.last() + 1);
        if (cue == null || cue.behind() != stop || cue.particle() > cue.last() + 1 || !cue.takes(Frame.QUOTE)) {
            return null;
        }
        drafts.use(cue);
        return Quotation.direct(passage, cue, Source.of(subject, Source.How.BEFORE_CUE), Rule.CUE_QUOTE, number);
    }

    /** ": “A” dhe një “B”": fragments that the writer's own words join are one mixed statement. */
    private @Nullable Quotation fragments(Sentence sentence, Passage passage, CueMatch cue, Source source, int number) {
        List<Passage> all = sentence.passages();
        if (all.isEmpty()) {
            return null;
        }
        Passage last = all.get(all.size() - 1);
        boolean joined = !last.equals(passage)
                && reading.kind(passage.from() - 1, Token.Kind.COLON)
                && reading.is(passage.to() + 1, WordClass.COORDINATOR)
                && last.from() > passage.to() + 2;
        if (!joined) {
            return null;
        }
        return new Quotation(
                List.of(new Range(passage.from(), last.to())),
                StatementType.MIXED,
                new Range(cue.first(), cue.last()),
                cue.form(),
                source,
                Rule.CUE_FRAGMENTS,
                number,
                passage.repaired() || last.repaired());
    }

    /** When the boats came, Anna said, “we were late”: the clause that the attribution interrupts, or null. */
    private @Nullable Range interrupted(Sentence sentence, Passage passage, Source source) {
        NounPhrase phrase = source.phrase();
        if (phrase == null || source.how() != Source.How.BEFORE_CUE || !resumesClause(passage)) {
            return null;
        }
        int comma = phrase.first() - 1;
        for (int i = sentence.first(); i < comma; i++) {
            if (reading.quoted(i)) {
                return null;
            }
        }
        // "But, Anna said, “we were late”": the first word links the writer's sentences.
        return comma > reading.pastLinks(sentence.first(), comma) && reading.kind(comma, Token.Kind.COMMA)
                ? new Range(sentence.first(), comma - 1)
                : null;
    }

    /** Whether the passage begins behind a comma with a small letter, so that it is the end of a sentence begun before. */
    private boolean resumesClause(Passage passage) {
        Token first = reading.token(passage.first());
        return reading.kind(passage.from() - 1, Token.Kind.COMMA)
                && first.isWord()
                && Character.isLowerCase(first.text().codePointAt(0));
    }

    /** Where the clause of a cue may begin: behind the last passage before it that is a quotation itself. */
    private int afterPassages(Sentence sentence, CueMatch cue) {
        int from = sentence.first();
        for (Passage passage : sentence.passages()) {
            if (passage.to() < cue.first() && drafts.owner(passage.first()) != null) {
                from = passage.to() + 1;
            }
        }
        return from;
    }

    private boolean closesSentence(Sentence sentence, Passage passage) {
        int after = reading.skipSigns(passage.to() + 1, sentence.last() + 1);
        CueMatch cue = reading.cue(after);
        return after > sentence.last() || (cue != null && cue.takes(Frame.RELAY));
    }

    private @Nullable Quotation byColon(Sentence sentence, Passage passage, int number) {
        int colon = passage.from() - 1;
        int from = sentence.first();
        for (int i = colon - 1; i > from; i--) {
            boolean stop = reading.kind(i, Token.Kind.STOP)
                    && !reading.text()
                            .language()
                            .abbreviation(reading.token(i - 1).lower());
            if (stop || reading.kind(i, Token.Kind.OPEN) || reading.kind(i, Token.Kind.CLOSE)) {
                from = i + 1;
                break;
            }
        }
        Quotation attributed = byPreposition(passage, from, number);
        if (attributed != null) {
            return attributed;
        }
        if (reading.kind(from - 1, Token.Kind.OPEN)) {
            // "(die Überschrift lautet so: „P“)"
            return null;
        }
        NounPhrase phrase = sources.after(from, colon);
        if (phrase != null && phrase.kind() != NounPhrase.Kind.NOUN && colon - phrase.last() <= 6) {
            return Quotation.direct(passage, null, Source.of(phrase, Source.How.COLON), Rule.SOURCE_COLON, number);
        }
        return commaBeforeClause ? bySubject(sentence, passage, from, number) : null;
    }

    /** "Das sei üblich, so Lind weiter: „…“": an attribution behind a comma closes what stands before the colon. */
    private @Nullable Quotation byPreposition(Passage passage, int from, int number) {
        int colon = passage.from() - 1;
        for (int i = colon - 1; i > from; i--) {
            CueMatch cue = reading.cue(i);
            if (cue != null && cue.form().tag() == FormTag.PREP && reading.kind(i - 1, Token.Kind.COMMA)) {
                NounPhrase phrase = sources.after(cue.last() + 1, colon);
                boolean closes =
                        phrase != null && (phrase.last() + 1 == colon || reading.is(colon - 1, WordClass.ADVERB));
                return closes
                        ? Quotation.direct(
                                passage, null, Source.of(phrase, Source.How.COLON), Rule.SOURCE_COLON, number)
                        : null;
            }
            if (!reading.token(i).isWord()) {
                return null;
            }
        }
        return null;
    }

    /** "Diesen Vorwurf weist Lind von sich: „…“": a colon makes the subject of the clause before it the source. */
    private @Nullable Quotation bySubject(Sentence sentence, Passage passage, int from, int number) {
        int colon = passage.from() - 1;
        if (passage.words() < FLOATING_WORDS) {
            return null;
        }
        NounPhrase phrase = sources.endingAt(colon, from);
        if (phrase == null
                || !phrase.named()
                || reading.is(phrase.first() - 1, WordClass.PREPOSITION)
                || reading.is(phrase.first() - 1, WordClass.PRONOUN, Feature.NOM)) {
            phrase = implied.firstSubject(sentence, colon).phrase();
        }
        return phrase == null || phrase.first() < from
                ? null
                : Quotation.direct(passage, null, Source.of(phrase, Source.How.COLON), Rule.SOURCE_COLON, number);
    }
}
