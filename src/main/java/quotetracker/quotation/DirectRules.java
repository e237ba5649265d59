package quotetracker.quotation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.language.Feature;
import quotetracker.language.FormTag;
import quotetracker.language.Frame;
import quotetracker.language.WordClass;
import quotetracker.model.StatementType;
import quotetracker.text.Token;

/** Attributes passages in quotation marks by the cue beside them. */
final class DirectRules {
    /** A passage without attribution is a statement only from this many words on; shorter ones are titles and irony. */
    private static final int FLOATING_WORDS = 5;
    /** The name of an outlet has no more tokens. */
    private static final int LONGEST_OUTLET = 4;
    /** A whole sentence in marks with its own full stop may be shorter. */
    private static final int SHORT_SENTENCE = 3;
    /** A statement in more pieces than this is a list of quotations; it also keeps joining linear. */
    private static final int MOST_PARTS = 64;
    /** How far from a passage anything that concerns it may stand, in tokens. */
    private static final int LOOK_BACK = 60;
    /** How far behind a passage its cue may stand, in tokens. */
    private static final int REACH = 14;
    /** The same where a subject with its appositions begins right behind the passage. */
    private static final int SUBJECT_REACH = 40;
    /** An attribution between two passages of one statement is shorter than this, in tokens. */
    private static final int ATTRIBUTION = 80;

    private final Reading reading;
    private final SourceFinder sources;
    private final Drafts drafts;
    private final boolean commaBeforeClause;

    DirectRules(Reading reading, SourceFinder sources, Drafts drafts) {
        this.reading = reading;
        this.sources = sources;
        this.drafts = drafts;
        this.commaBeforeClause = reading.text().language().profile().commaBeforeClause();
    }

    void attribute(List<Sentence> sentences, int number) {
        Sentence sentence = sentences.get(number);
        Quotation last = null;
        for (Passage passage : sentence.passages()) {
            if (drafts.owner(passage.first()) != null) {
                continue;
            }
            Quotation attributed = introduced(sentence, passage, number);
            if (attributed == null) {
                attributed = followed(sentence, passage, number);
                attributed = attributed == null ? null : withClause(sentence, passage, attributed);
            }
            if (attributed != null) {
                if (last != null && resumes(last, passage, attributed)) {
                    drafts.extend(last, content(passage), passage.repaired());
                    last = drafts.owner(passage.first());
                    continue;
                }
                drafts.add(attributed);
                last = attributed;
            } else if (last != null && coordinated(last, passage)) {
                drafts.extend(last, content(passage), passage.repaired());
                last = drafts.owner(passage.first());
            } else if (continues(sentences, number, passage)) {
                Quotation before = previous(passage);
                if (before != null) {
                    drafts.extend(before, content(passage), passage.repaired());
                    last = drafts.owner(passage.first());
                }
            }
        }
    }

    /** “Ne”, tha Marku, “nuk do të nënshkruajmë”: both passages found the same cue. */
    private static boolean resumes(Quotation last, Passage passage, Quotation attributed) {
        return last.cue() != null && last.cue().equals(attributed.cue()) && last.start() < passage.first();
    }

    /** skandierten „A“ und „B“: a second passage under the same cue. */
    private boolean coordinated(Quotation last, Passage passage) {
        int before = passage.from() - 2;
        Quotation owner = before > 0 ? drafts.owner(before - 1) : null;
        return commaBeforeClause
                && owner != null
                && owner.start() == last.start()
                && reading.is(before + 1, WordClass.COORDINATOR)
                && reading.kind(before, Token.Kind.MARK);
    }

    /** The road “is closed”, said X: a passage that is the end of a clause takes the clause's other words with it. */
    private @Nullable Quotation withClause(Sentence sentence, Passage passage, Quotation attributed) {
        int before = passage.from() - 1;
        int first = sentence.first();
        if (before < first || (!reading.token(before).isWord() && !reading.kind(before, Token.Kind.COMMA))) {
            return attributed;
        }
        for (int i = first; i <= before; i = reading.next(i)) {
            CueMatch cue = reading.cue(i);
            Passage other = reading.passage(i);
            if (other != null && drafts.owner(other.first()) != null) {
                return attributed;
            }
            if (cue != null && cue.verb() && (cue.takes(Frame.BARE) || introducesClause(cue, before))) {
                return reading.token(before).isWord() ? null : attributed;
            }
        }
        return attributed.with(List.of(new Range(first, passage.to())), StatementType.MIXED);
    }

    private Range content(Passage passage) {
        return new Range(passage.first(), passage.last());
    }

    private Quotation direct(Passage passage, @Nullable CueMatch cue, Source source, String rule, int number) {
        return new Quotation(
                List.of(content(passage)),
                StatementType.DIRECT,
                cue == null ? null : new Range(cue.first(), cue.last()),
                cue == null ? null : cue.form(),
                source,
                rule,
                number,
                passage.repaired());
    }

    // ---- the cue stands behind -------------------------------------------------------------------------------

    private @Nullable Quotation followed(Sentence sentence, Passage passage, int number) {
        int end = sentence.last() + 1;
        int at = reading.skipSigns(passage.to() + 1, end);
        CueMatch cue = at < end ? cueWithin(at, Math.min(end, at + SUBJECT_REACH)) : null;
        if (cue == null) {
            return byDash(sentence, passage, number);
        }
        if (cue.mood() != CueMatch.Mood.ASSERTED) {
            // A gerund behind a passage brings content of its own: “A”, duke shtuar se B.
            return null;
        }
        if (cue.form().tag() == FormTag.PREP) {
            return cue.first() == at ? byPreposition(passage, cue, end, number) : null;
        }
        if (!cue.verb() || !cue.takes(Frame.QUOTE) || introducesClause(cue, end)) {
            return null;
        }
        if (commaBeforeClause && at == passage.to() + 1 && insideClause(sentence, passage)) {
            // "musste sich „A“ vorwerfen lassen": no comma ends the quotation, so the cue belongs to another clause.
            return null;
        }
        if (cue.passive() || cue.form().tag() == FormTag.PASS) {
            return cue.first() == at ? direct(passage, cue, document(cue, end), "quote-passive", number) : null;
        }
        if (cue.first() == at || onlyFillers(at, cue.first(), passage.from() == sentence.first())) {
            if (passage.from() > sentence.first() && ownClause(cue, end)) {
                // X, who called it “a mess”, said he was sorry.
                return null;
            }
            Source source = behind(cue, end);
            if (source.phrase() == null && (cue.takes(Frame.RELAY) || reading.is(at, WordClass.COORDINATOR))) {
                return null;
            }
            return direct(passage, cue, source, "quote-cue-source", number);
        }
        Source source = sources.before(cue.first(), at);
        NounPhrase phrase = source.phrase();
        if (phrase == null
                || (phrase.first() > at + 3 && source.how() == Source.How.BEFORE_CUE)
                || (phrase.first() > at + 1 && cue.first() > at + REACH)
                || !setOff(passage)
                || ownClause(cue, end)) {
            return null;
        }
        return direct(passage, cue, source, "quote-source-cue", number);
    }

    /** Whether a sign stands inside or behind the closing mark, so that the clause of the passage is over. */
    private boolean setOff(Passage passage) {
        int last = passage.last();
        while (last > passage.first() && reading.kind(last, Token.Kind.MARK)) {
            last--;
        }
        return sign(last) || passage.close() < 0 || sign(passage.close() + 1);
    }

    private boolean sign(int index) {
        return reading.kind(index, Token.Kind.COMMA)
                || reading.kind(index, Token.Kind.STOP)
                || reading.kind(index, Token.Kind.DASH);
    }

    /** Whether a cue has a clause of its own behind it: "… Anna said she was late". */
    private boolean ownClause(CueMatch cue, int end) {
        int next = cue.last() + 1;
        return next < end
                && cue.takes(Frame.BARE)
                && !cue.takes(Frame.ADDRESSEE)
                && reading.text().language().profile().bareClause()
                && (reading.is(next, WordClass.ARTICLE)
                        || reading.token(next).word().is(WordClass.PRONOUN, Feature.NOM));
    }

    /** Adverbs; and "and" behind a passage that opens the sentence, not behind a title in the middle of one. */
    private boolean onlyFillers(int from, int to, boolean opensSentence) {
        for (int i = from; i < to; i++) {
            boolean and = opensSentence && reading.is(i, WordClass.COORDINATOR);
            if (!and && !reading.is(i, WordClass.ADVERB)) {
                return false;
            }
        }
        return true;
    }

    private @Nullable CueMatch cueWithin(int from, int to) {
        for (int i = from; i < to; i++) {
            CueMatch cue = reading.cue(i);
            if (cue != null && (cue.verb() || (cue.form().tag() != FormTag.NOUN && i == from))) {
                return cue;
            }
            if (reading.passage(i) != null
                    || reading.kind(i, Token.Kind.COLON)
                    || reading.is(i, WordClass.COMPLEMENTISER)
                    || (reading.is(i, WordClass.RELATIVE) && i == from)) {
                return null;
            }
        }
        return null;
    }

    private boolean insideClause(Sentence sentence, Passage passage) {
        return passage.from() > sentence.first()
                && reading.token(passage.from() - 1).isWord();
    }

    private boolean introducesClause(CueMatch cue, int end) {
        int next = cue.last() + 1;
        return next < end && reading.is(next, WordClass.COMPLEMENTISER);
    }

    /** The source behind a cue that follows its content. */
    private Source behind(CueMatch cue, int end) {
        NounPhrase phrase = sources.after(cue.last() + 1, end);
        if (phrase == null) {
            return Source.of(null, Source.How.OMITTED);
        }
        return new Source(
                phrase,
                sources.others(phrase.last() + 1, Math.min(end, phrase.last() + LOOK_BACK)),
                Source.How.AFTER_CUE);
    }

    private Quotation byPreposition(Passage passage, CueMatch cue, int end, int number) {
        NounPhrase phrase = sources.after(cue.last() + 1, end);
        return direct(passage, cue, Source.of(phrase, Source.How.PREPOSITION), "quote-preposition", number);
    }

    /** The document in which something is said, or nobody. */
    Source document(CueMatch cue, int end) {
        int at = cue.last() + 1;
        while (at < end && reading.is(at, WordClass.ADVERB)) {
            at++;
        }
        if (at < end && reading.is(at, WordClass.PREPOSITION)) {
            NounPhrase phrase = sources.after(at + 1, end);
            if (phrase != null) {
                return Source.of(phrase, Source.How.DOCUMENT);
            }
        }
        return Source.of(null, Source.How.IMPERSONAL);
    }

    /** “Less is more.” – Ada Kovi: a dash and a name close the sentence. */
    private @Nullable Quotation byDash(Sentence sentence, Passage passage, int number) {
        int dash = passage.to() + 1;
        int end = sentence.last() + 1;
        if (!reading.kind(dash, Token.Kind.DASH) || passage.from() != sentence.first()) {
            return null;
        }
        NounPhrase phrase = sources.after(dash + 1, end);
        if (phrase == null
                || !phrase.named()
                || phrase.first() != dash + 1
                || reading.skipSigns(phrase.last() + 1, end) < end) {
            return null;
        }
        return direct(passage, null, Source.of(phrase, Source.How.AFTER_CUE), "quote-dash-source", number);
    }

    // ---- the cue stands before -------------------------------------------------------------------------------

    private @Nullable Quotation introduced(Sentence sentence, Passage passage, int number) {
        int before = passage.from() - 1;
        if (before < sentence.first()) {
            return null;
        }
        boolean colon = reading.kind(before, Token.Kind.COLON);
        CueMatch cue = cueBefore(sentence, passage, colon);
        if (cue != null) {
            return byCueBefore(sentence, passage, cue, number);
        }
        return colon ? byColon(sentence, passage, number) : null;
    }

    /** The nearest cue before the passage with nothing between them that would be content of its own. */
    private @Nullable CueMatch cueBefore(Sentence sentence, Passage passage, boolean colon) {
        int before = passage.from() - 1;
        CueMatch noun = null;
        for (int i = before; i >= Math.max(sentence.first(), before - LOOK_BACK); i--) {
            CueMatch cue = reading.cue(i);
            if (cue != null && colon && noun == null && prepositional(cue)) {
                // "sagte zur Begründung:", "mit den Worten:": the verb says who, if there is one.
                noun = usable(cue, passage, true) ? cue : null;
                continue;
            }
            if (cue != null && (cue.verb() || cue.form().tag() == FormTag.NOUN)) {
                return usable(cue, passage, colon) && !reported(sentence, cue) ? cue : noun;
            }
            if (reading.quoted(i) && drafts.owner(i) != null) {
                return noun;
            }
            if (i < before && reading.is(i, WordClass.COMPLEMENTISER)) {
                return noun;
            }
            if (reading.kind(i, Token.Kind.STOP) && !colon) {
                return noun;
            }
        }
        return noun;
    }

    /** "X tha se testet treguan “A”": the cue stands inside what another one reports. */
    private boolean reported(Sentence sentence, CueMatch cue) {
        int at = cue.first() - 1;
        while (at > sentence.first() && reading.token(at).isWord() && !reading.quoted(at)) {
            if (reading.is(at, WordClass.COMPLEMENTISER) && !reading.is(at, WordClass.RELATIVE)) {
                return cueBetween(sentence.first(), at);
            }
            at--;
        }
        return false;
    }

    private boolean cueBetween(int from, int to) {
        for (int i = from; i < to; i++) {
            CueMatch cue = reading.cue(i);
            if (cue != null && cue.verb() && cue.real() && !cue.takes(Frame.THOUGHT)) {
                return true;
            }
        }
        return false;
    }

    private boolean prepositional(CueMatch cue) {
        int at = cue.first() - 1;
        while (reading.is(at, WordClass.ADVERB) || reading.is(at, WordClass.ARTICLE)) {
            at--;
        }
        return cue.form().tag() == FormTag.NOUN && reading.is(at, WordClass.PREPOSITION);
    }

    /** "Parolen wie „A“", "Sprüche wie zum Beispiel „A“". */
    private boolean example(int index) {
        int at = reading.is(index, WordClass.ADVERB) ? index - 1 : index;
        return commaBeforeClause
                && at >= 0
                && reading.token(at).word().is(WordClass.SUBORDINATOR, quotetracker.language.Feature.LINK)
                && !reading.kind(at - 1, Token.Kind.COMMA);
    }

    private boolean usable(CueMatch cue, Passage passage, boolean colon) {
        if (!cue.real() || drafts.used(cue)) {
            return false;
        }
        int before = passage.from() - 1;
        if (colon) {
            return cue.takes(Frame.QUOTE) || cue.takes(Frame.COLON);
        }
        if (!cue.verb() || cue.takes(Frame.THOUGHT) || bareContent(cue, passage)) {
            return false;
        }
        if (reading.is(before, WordClass.COMPLEMENTISER)) {
            return (cue.takes(Frame.THAT) || cue.takes(Frame.QUOTE)) && before - cue.last() <= REACH;
        }
        if (before <= cue.last()) {
            if (cue.takes(Frame.RELAY) && outlet(cue, passage)) {
                return false;
            }
            // "quan “A” B": the thing so called goes on behind the passage, the indirect rules read both.
            return cue.takes(Frame.AS) ? closes(passage) : cue.takes(Frame.QUOTE);
        }
        if (!cue.takes(Frame.QUOTE) && !cue.takes(Frame.AS)) {
            return false;
        }
        if (reading.kind(before, Token.Kind.COMMA)) {
            return !fragment(passage) && shortGap(cue.last() + 1, before);
        }
        if (example(before) && before - cue.last() <= REACH) {
            return cue.takes(Frame.QUOTE);
        }
        if (cue.takes(Frame.AS) && closes(passage) && !reading.is(before, WordClass.SUBORDINATOR)) {
            return objectGap(cue.last() + 1, before);
        }
        return cue.takes(Frame.QUOTE) && sourceGap(cue.last() + 1, passage.from());
    }

    /** ", shkruan “Novosti”": a few capitalised words in marks behind a relaying verb that follows its content. */
    private boolean outlet(CueMatch cue, Passage passage) {
        boolean behind = reading.kind(cue.first() - 1, Token.Kind.COMMA)
                || reading.kind(cue.first() - 1, Token.Kind.MARK)
                || reading.kind(cue.first() - 1, Token.Kind.STOP);
        return behind
                && passage.words() <= LONGEST_OUTLET
                && reading.token(passage.first()).capital()
                && !reading.kind(passage.last(), Token.Kind.STOP);
    }

    /** Whether nothing but signs, a relay or the sentence's end follows the passage. */
    private boolean closes(Passage passage) {
        int next = passage.to() + 1;
        return next >= reading.text().size()
                || reading.text().startsParagraph(next)
                || (!reading.token(next).isWord() && !reading.kind(next, Token.Kind.NUMBER));
    }

    /** "e quajti ligjin me krenari “A”": what is called so stands between verb and passage, without another verb. */
    private boolean objectGap(int from, int to) {
        if (to - from > 6) {
            return false;
        }
        for (int i = from; i <= to; i++) {
            if (!reading.token(i).isWord() || reading.is(i, WordClass.COMPLEMENTISER) || reading.cue(i) != null) {
                return false;
            }
        }
        return true;
    }

    /** Anna said “early rain” would help: the passage only begins the clause that is the content. */
    private boolean bareContent(CueMatch cue, Passage passage) {
        return cue.takes(Frame.BARE) && !reading.kind(passage.from() - 1, Token.Kind.COMMA) && fragment(passage);
    }

    /** Whether the writer's words go on behind the passage as if it had no marks. */
    private boolean fragment(Passage passage) {
        return reading.text().language().profile().bareClause()
                && !setOff(passage)
                && passage.to() + 1 < reading.text().size()
                && reading.token(passage.to() + 1).isWord()
                && !reading.text().startsParagraph(passage.to() + 1);
    }

    /** Between cue and comma stands no more than a source, an addressee, a time. */
    private boolean shortGap(int from, int to) {
        if (to - from > 8) {
            return false;
        }
        NounPhrase phrase = sources.after(from, to);
        return from == to
                || (phrase != null && phrase.last() + 1 >= to - 3)
                || reading.is(from, WordClass.ADVERB)
                || reading.is(from, WordClass.PREPOSITION);
    }

    private boolean sourceGap(int from, int to) {
        NounPhrase phrase = sources.after(from, to);
        return phrase != null
                && phrase.last() == to - 1
                && (phrase.named() || phrase.kind() == NounPhrase.Kind.PRONOUN)
                && sources.subject(phrase);
    }

    private @Nullable Quotation byCueBefore(Sentence sentence, Passage passage, CueMatch cue, int number) {
        if (reading.is(passage.from() - 1, WordClass.COMPLEMENTISER) && !closesSentence(sentence, passage)) {
            // “fragment” and more words: the indirect rules read the whole clause.
            return null;
        }
        Source source;
        if (cue.form().tag() == FormTag.NOUN) {
            source = ofNoun(sentence, cue, passage.from());
        } else if (cue.passive()) {
            source = document(cue, passage.from());
            if (source.phrase() == null && commaBeforeClause) {
                source = sources.prepositional(sentence.first(), cue.first());
            }
        } else if (cue.mood() == CueMatch.Mood.GERUND) {
            source = shared(sentence, number, cue);
        } else {
            source = sources.of(cue, afterPassages(sentence, cue), passage.from());
        }
        drafts.use(cue);
        Quotation mixed = fragments(sentence, passage, cue, source, number);
        if (mixed != null) {
            return mixed;
        }
        Quotation direct = direct(passage, cue, source, "cue-quote", number);
        Range before = interrupted(sentence, passage, source);
        return before == null ? direct : direct.with(List.of(before, content(passage)), StatementType.MIXED);
    }

    /** ": “A” dhe një “B”": fragments that the writer's own words join are one mixed statement. */
    private @Nullable Quotation fragments(Sentence sentence, Passage passage, CueMatch cue, Source source, int number) {
        List<Passage> all = sentence.passages();
        Passage last = all.get(all.size() - 1);
        boolean joined = !last.equals(passage)
                && reading.kind(passage.from() - 1, Token.Kind.COLON)
                && reading.is(passage.to() + 1, WordClass.COORDINATOR)
                && closes(last)
                && !cueBetween(passage.to() + 1, last.from());
        if (!joined) {
            return null;
        }
        return new Quotation(
                List.of(new Range(passage.from(), last.to())),
                StatementType.MIXED,
                new Range(cue.first(), cue.last()),
                cue.form(),
                source,
                "cue-fragments",
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
        return comma > sentence.first() && reading.kind(comma, Token.Kind.COMMA)
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
        if (after > sentence.last()) {
            return true;
        }
        CueMatch cue = reading.cue(after);
        return (cue != null && cue.takes(Frame.RELAY))
                || reading.token(after).text().equals("/");
    }

    /** "Her advice: …", "Deklarata e Dodës: …": whoever the noun belongs to. */
    Source ofNoun(Sentence sentence, CueMatch cue, int end) {
        int head = cue.head();
        if (head > sentence.first() && reading.is(head - 1, WordClass.POSSESSIVE)) {
            NounPhrase pronoun =
                    new NounPhrase(head - 1, head - 1, head - 1, NounPhrase.Kind.PRONOUN, -1, -1, null, -1);
            return Source.of(pronoun, Source.How.BEFORE_CUE);
        }
        int at = cue.last() + 1;
        if (at + 1 < end && (reading.is(at, WordClass.ARTICLE) || reading.is(at, WordClass.PREPOSITION))) {
            NounPhrase owner = sources.after(at + 1, end);
            if (owner != null && owner.kind() != NounPhrase.Kind.NOUN) {
                return Source.of(owner, Source.How.PREPOSITION);
            }
        }
        Source subject = sources.before(phraseStart(cue, sentence), sentence.first());
        return subject.phrase() != null ? subject : Source.of(null, Source.How.OMITTED);
    }

    /** "vertritt die Ansicht", "mit der Begründung": where the phrase with the noun begins, as its words are no subject. */
    private int phraseStart(CueMatch cue, Sentence sentence) {
        int at = cue.first();
        while (commaBeforeClause
                && at > sentence.first()
                && (reading.is(at - 1, WordClass.ARTICLE)
                        || reading.is(at - 1, WordClass.DETERMINER)
                        || reading.is(at - 1, WordClass.PREPOSITION))) {
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
        Source subject = firstSubject(sentence, cue.first());
        return subject.phrase() == null ? Source.of(null, Source.How.OMITTED) : subject;
    }

    private Source firstSubject(Sentence sentence, int end) {
        int at = sentence.first();
        while (at < end) {
            if (reading.is(at, WordClass.PREPOSITION)) {
                NounPhrase object = at + 1 < end ? reading.phrases().startingAt(at + 1, end) : null;
                at = object == null ? at + 1 : object.last() + 1;
                continue;
            }
            NounPhrase phrase =
                    reading.passage(at) != null ? null : reading.phrases().startingAt(at, end);
            if (phrase != null && phrase.kind() != NounPhrase.Kind.NOUN && sources.subject(phrase)) {
                return Source.of(phrase, Source.How.ACROSS_ASIDE);
            }
            at = phrase == null ? reading.next(at) : phrase.last() + 1;
        }
        return Source.of(null, Source.How.OMITTED);
    }

    private @Nullable Quotation byColon(Sentence sentence, Passage passage, int number) {
        int colon = passage.from() - 1;
        int from = sentence.first();
        for (int i = colon - 1; i > from; i--) {
            if (reading.kind(i, Token.Kind.STOP)
                    && !reading.text()
                            .language()
                            .abbreviation(reading.token(i - 1).lower())) {
                from = i + 1;
                break;
            }
        }
        NounPhrase phrase = from < colon ? sources.after(from, colon) : null;
        if (commaBeforeClause
                && (phrase == null || phrase.kind() == NounPhrase.Kind.NOUN || colon - phrase.last() > 6)) {
            return bySubject(sentence, passage, from, number);
        }
        if (phrase == null || phrase.kind() == NounPhrase.Kind.NOUN || colon - phrase.last() > 6) {
            return null;
        }
        return direct(passage, null, Source.of(phrase, Source.How.COLON), "source-colon", number);
    }

    /** "Diesen Vorwurf weist Lind von sich: „…“": a colon makes the subject of the clause before it the source. */
    private @Nullable Quotation bySubject(Sentence sentence, Passage passage, int from, int number) {
        int colon = passage.from() - 1;
        if (passage.words() < FLOATING_WORDS) {
            return null;
        }
        NounPhrase phrase = sources.endingAt(colon, from);
        if (phrase == null || !phrase.named()) {
            phrase = firstSubject(sentence, colon).phrase();
        }
        return phrase == null || phrase.first() < from
                ? null
                : direct(passage, null, Source.of(phrase, Source.How.COLON), "source-colon", number);
    }

    // ---- no cue ----------------------------------------------------------------------------------------------

    /** Whether the passage goes on with the statement whose attribution stands right before it in the same paragraph. */
    private boolean continues(List<Sentence> sentences, int number, Passage passage) {
        Sentence sentence = sentences.get(number);
        Quotation before = previous(passage);
        if (before == null
                || before.type() == StatementType.INDIRECT
                || before.cue() == null
                || before.parts().size() >= MOST_PARTS) {
            return false;
        }
        int end = before.parts().get(before.parts().size() - 1).last();
        if (reading.text().paragraph(end) != reading.text().paragraph(passage.first())) {
            return false;
        }
        boolean sameSentence = before.sentence() == number;
        boolean nextSentence = before.sentence() == number - 1 && passage.from() == sentence.first();
        return (sameSentence || (nextSentence && standsAlone(sentence, passage)))
                && passage.words() > 1
                && before.cue().first() < passage.first()
                && (nextSentence
                        || reading.kind(passage.from() - 1, Token.Kind.COMMA)
                        || reading.kind(passage.from() - 1, Token.Kind.COLON)
                        || reading.kind(passage.from() - 1, Token.Kind.STOP));
    }

    /** The statement that holds the nearest content before the passage, or null if none is near. */
    private @Nullable Quotation previous(Passage passage) {
        for (int i = passage.from() - 1; i >= Math.max(0, passage.from() - ATTRIBUTION); i--) {
            Quotation other = drafts.owner(i);
            if (other != null) {
                return other;
            }
        }
        return null;
    }

    /** A passage that is a sentence by itself and that no cue claims. */
    void floating(Sentence sentence, int number) {
        for (Passage passage : sentence.passages()) {
            if (drafts.owner(passage.first()) != null
                    || passage.words() < shortest(sentence, passage)
                    || !standsAlone(sentence, passage)) {
                continue;
            }
            Quotation before = goesOn(passage, number) ? previous(passage) : null;
            if (before != null) {
                drafts.extend(before, content(passage), passage.repaired());
            } else {
                drafts.add(direct(passage, null, Source.of(null, Source.How.FLOATING), "floating", number));
            }
        }
    }

    private int shortest(Sentence sentence, Passage passage) {
        boolean paragraph = reading.text().startsParagraph(sentence.first())
                && reading.kind(passage.last(), Token.Kind.STOP)
                && !drafts.quotations().isEmpty();
        if (passage.single()) {
            return 2 * FLOATING_WORDS;
        }
        return paragraph ? SHORT_SENTENCE : FLOATING_WORDS;
    }

    /** It “is over”, she said. “We lost.”: the passage goes on with a statement in other words than hers as well. */
    private boolean goesOn(Passage passage, int number) {
        Quotation before = previous(passage);
        Range cue = before == null ? null : before.cue();
        return before != null
                && cue != null
                && before.type() != StatementType.DIRECT
                && before.sentence() == number - 1
                && cue.first() > before.start()
                && reading.text().paragraph(cue.first()) == reading.text().paragraph(passage.first());
    }

    private boolean standsAlone(Sentence sentence, Passage passage) {
        if (passage.from() > sentence.first()) {
            return false;
        }
        int after = reading.skipSigns(passage.to() + 1, sentence.last() + 1);
        return after > sentence.last();
    }
}
