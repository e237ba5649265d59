package quotetracker.quotation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.language.Feature;
import quotetracker.language.FormTag;
import quotetracker.language.Frame;
import quotetracker.language.WordClass;
import quotetracker.model.StatementType;
import quotetracker.text.Token;

/** Finds content in the writer's words for the cues that no passage has used. */
final class IndirectRules {
    /** How far behind its cue a complementiser may stand, in tokens. */
    private static final int COMPLEMENTISER_REACH = 18;
    /** The name of an outlet in quotation marks has no more words. */
    private static final int LONGEST_TITLE = 4;
    /** A subordinate clause has no more words than these before its verb. */
    private static final int LONGEST_SUBJECT = 8;
    /** Content of fewer words says nothing. */
    private static final int LEAST_WORDS = 2;

    private final Reading reading;
    private final SourceFinder sources;
    private final Drafts drafts;
    private final ContentEnd contentEnds;
    private final CommaClauses commas;
    private final boolean commaBeforeClause;

    IndirectRules(Reading reading, SourceFinder sources, Drafts drafts) {
        this.reading = reading;
        this.sources = sources;
        this.drafts = drafts;
        this.contentEnds = new ContentEnd(reading);
        this.commas = new CommaClauses(reading);
        this.commaBeforeClause = reading.text().language().profile().commaBeforeClause();
    }

    void read(Sentence sentence, int number) {
        if (number == 0 || reading.text().startsParagraph(sentence.first())) {
            headline(sentence, number);
        }
        List<CueMatch> cues = cues(sentence);
        int covered = sentence.first() - 1;
        for (int c = 0; c < cues.size(); c++) {
            CueMatch cue = cues.get(c);
            if (!cue.real() || drafts.used(cue)) {
                continue;
            }
            if (drafts.owner(cue.first()) != null && !sibling(sentence, cue)) {
                continue;
            }
            Quotation quotation = one(sentence, cues, c, covered, number);
            if (quotation != null && nobody(quotation)) {
                continue;
            }
            if (quotation != null) {
                if (cue.verb()) {
                    drafts.removeInside(quotation);
                }
                drafts.add(quotation);
                useBetween(sentence, cue.last() + 1, quotation.start());
                covered = Math.max(covered, cue.last());
            }
        }
    }

    private List<CueMatch> cues(Sentence sentence) {
        List<CueMatch> result = new ArrayList<>();
        for (int i = sentence.first(); i <= sentence.last(); i++) {
            CueMatch cue = reading.cue(i);
            if (cue != null && (!cue.takes(Frame.THOUGHT) || (!result.isEmpty() && sibling(sentence, cue)))) {
                // "tha se A, ndërsa beson se B": what somebody who speaks believes is reported as said.
                result.add(cue);
            }
        }
        return result;
    }

    /** "No driver said", "none of the men said": nobody did. */
    private boolean nobody(Quotation quotation) {
        NounPhrase phrase = quotation.source().phrase();
        if (phrase == null || quotation.source().how() != Source.How.BEFORE_CUE) {
            return false;
        }
        int before = phrase.first() - 1;
        return reading.is(before, WordClass.NEGATOR)
                || (reading.is(before, WordClass.PREPOSITION) && reading.is(before - 1, WordClass.NEGATOR));
    }

    /** "said in a statement that": a noun between cue and content brings nothing of its own. */
    private void useBetween(Sentence sentence, int from, int to) {
        for (int i = from; i < Math.min(to, sentence.last()); i++) {
            CueMatch between = reading.cue(i);
            if (between != null && between.form().tag() == FormTag.NOUN) {
                drafts.use(between);
            }
        }
    }

    private @Nullable Quotation one(Sentence sentence, List<CueMatch> cues, int c, int covered, int number) {
        CueMatch cue = cues.get(c);
        if (!cue.verb() && cue.form().tag() != FormTag.NOUN && commaBeforeClause) {
            return around(sentence, cues, c, number);
        }
        if (cue.form().tag() == FormTag.PREP) {
            return preposition(sentence, cues, c, number);
        }
        if (cue.form().tag() == FormTag.POSTP) {
            return postposition(sentence, cues, c, number);
        }
        if (cue.verb()
                && reading.text().language().profile().bareClause()
                && closesAttribution(sentence, cue, covered)) {
            Quotation content = behind(sentence, cues, c, covered, number);
            if (content != null) {
                return content;
            }
        }
        Quotation clause = clause(sentence, cues, c, covered, number);
        if (clause != null) {
            return clause;
        }
        if (cue.form().tag() == FormTag.NOUN) {
            return null;
        }
        Quotation behind = behind(sentence, cues, c, covered, number);
        if (behind != null) {
            return behind;
        }
        Quotation before = sentenceBefore(sentence, cue, number);
        if (before != null) {
            return before;
        }
        return object(sentence, cues, c, covered, number);
    }

    // ---- a clause behind the cue -----------------------------------------------------------------------------

    private @Nullable Quotation clause(Sentence sentence, List<CueMatch> cues, int c, int covered, int number) {
        CueMatch cue = cues.get(c);
        if (commaBeforeClause) {
            int start = commas.start(sentence, cue, c + 1 < cues.size() ? cues.get(c + 1) : null);
            if (start < 0 || start > sentence.last()) {
                return null;
            }
            int end = commas.end(sentence, cue, start, contentEnd(sentence, cues, c, start));
            Source source = source(sentence, number, cue, covered, start);
            NounPhrase phrase = source.phrase();
            return phrase != null && reading.is(phrase.first() - 1, WordClass.NEGATOR)
                    ? null
                    : build(cue, split(start, end), source, "comma-clause", number);
        }
        int complementiser = complementiser(sentence, cue, c + 1 < cues.size() ? cues.get(c + 1) : null);
        String rule;
        int from;
        if (complementiser >= 0 && (cue.takes(Frame.THAT) || (cue.takes(Frame.QUOTE) && cue.verb()))) {
            from = complementiser + 1;
            rule = "clause";
        } else if (cue.takes(Frame.INF)) {
            from = demanded(sentence, cue, complementiser);
            rule = "infinitive";
        } else {
            from = -1;
            rule = "";
        }
        if (from < 0
                && cue.takes(Frame.BARE)
                && cue.verb()
                && reading.text().language().profile().bareClause()) {
            from = bare(sentence, cue);
            rule = "bare-clause";
        }
        if (from < 0 || from > sentence.last()) {
            return null;
        }
        int end = Math.min(contentEnd(sentence, cues, c, from), subordinateEnd(sentence, cue, from));
        return build(cue, split(from, end), source(sentence, number, cue, covered, from), rule, number);
    }

    /** "While he admitted [it was late], Anna said …": before the comma behind which the main clause's subject stands. */
    private int subordinateEnd(Sentence sentence, CueMatch cue, int from) {
        int first = sentence.first();
        boolean subordinate = reading.text().language().profile().bareClause()
                && ((cue.first() == first && cue.mood() == CueMatch.Mood.GERUND)
                        || (reading.is(first, WordClass.SUBORDINATOR) && cue.first() - first <= LONGEST_SUBJECT));
        for (int i = from; subordinate && i < sentence.last(); i = reading.next(i)) {
            if (reading.kind(i, Token.Kind.COMMA)) {
                NounPhrase main = reading.phrases().startingAt(i + 1, sentence.last());
                if (main != null && sources.subject(main) && !reading.is(main.last() + 1, WordClass.COORDINATOR)) {
                    return i - 1;
                }
            }
        }
        return Integer.MAX_VALUE;
    }

    private int complementiser(Sentence sentence, CueMatch cue, @Nullable CueMatch next) {
        int limit = Math.min(sentence.last(), cue.last() + COMPLEMENTISER_REACH);
        int i = Math.max(cue.last(), Math.min(cue.particle(), limit)) + 1;
        if (cue.particle() > limit) {
            return -1;
        }
        while (i <= limit) {
            if (reading.is(i, WordClass.COMPLEMENTISER)) {
                return complementsHere(i, cue) ? i : -1;
            }
            if ((next != null && i >= next.first() && next.verb())
                    || (cue.form().tag() == FormTag.NOUN && reading.kind(i, Token.Kind.COMMA))
                    || (cue.form().tag() == FormTag.PART && cue.passive() && i > cue.last() + 5)
                    || reading.kind(i, Token.Kind.SEMICOLON)
                    || reading.kind(i, Token.Kind.COLON)
                    || onlySubordinates(i)
                    || reading.is(i, WordClass.NEGATOR)) {
                return -1;
            }
            i = reading.next(i);
        }
        return -1;
    }

    /** Whether the word can only open a clause: "because", but not "after", which a noun may follow. */
    private boolean onlySubordinates(int index) {
        return reading.is(index, WordClass.SUBORDINATOR)
                && !reading.is(index, WordClass.PREPOSITION)
                && !reading.is(index, WordClass.ADVERB);
    }

    /** A word that is also a relative pronoun opens content only near its cue and behind no comma. */
    private boolean complementsHere(int index, CueMatch cue) {
        if (!reading.is(index, WordClass.RELATIVE)) {
            return true;
        }
        int gap = index - Math.max(cue.last(), cue.particle()) - 1;
        if (gap > 0
                && nounBefore(index)
                && !cue.takes(Frame.INF)
                && !cue.takes(Frame.ADDRESSEE)
                && !commaBeforeClause
                && !reading.text().language().profile().bareClause()) {
            // "rrugët që do të bllokohen": a relative clause of the noun.
            return false;
        }
        return gap <= 3
                || adjuncts(Math.max(cue.last(), cue.particle()) + 1, index, cue)
                || (gap <= 10
                        && reading.token(index + 1 < reading.text().size() ? index + 1 : index)
                                .word()
                                .is(WordClass.AUXILIARY, Feature.SUBJUNCTIVE));
    }

    /** Whether a noun stands before that is nobody who could have been told. */
    private boolean nounBefore(int index) {
        Token before = reading.token(index - 1);
        return before.isWord()
                && !before.word().closed()
                && before.word().cues().isEmpty()
                && before.word().roles().isEmpty();
    }

    /** Whether nothing but a place, a time or the people told stands between: "said in a letter to parents that". */
    private boolean adjuncts(int from, int to, CueMatch cue) {
        for (int i = from; i < to; i = reading.next(i)) {
            if (reading.kind(i, Token.Kind.COMMA)) {
                return false;
            }
        }
        int first = from;
        while (first < to && reading.is(first, WordClass.ADVERB)) {
            first++;
        }
        return cue.takes(Frame.ADDRESSEE) || reading.is(first, WordClass.PREPOSITION);
    }

    /** Where content that begins with a verb starts; with the person who is to act if the cue takes such an object. */
    private int demanded(Sentence sentence, CueMatch cue, int complementiser) {
        int verb = infinitive(sentence, cue, complementiser);
        int object = cue.last() + 1;
        while (object < verb && reading.is(object, WordClass.ADVERB)) {
            object++;
        }
        return verb > object
                        && complementiser < 0
                        && cue.takes(Frame.NOUN)
                        && reading.text().language().profile().bareClause()
                        && !reading.is(object, WordClass.PREPOSITION)
                ? object
                : verb;
    }

    private int infinitive(Sentence sentence, CueMatch cue, int complementiser) {
        int start = complementiser >= 0 ? complementiser + 1 : Math.max(cue.last(), cue.particle()) + 1;
        // Where clauses need no complementiser, a comma ends the cue's reach.
        boolean listed = !reading.text().language().profile().bareClause();
        // A noun's infinitive stands right behind it: "the promise to pay".
        int limit = Math.min(sentence.last(), cue.verb() || complementiser >= 0 ? start + 12 : start);
        for (int i = start; i <= limit; i = reading.next(i)) {
            if (reading.token(i).word().is(WordClass.CLITIC, Feature.SUBJUNCTIVE)
                    && !reading.is(i, WordClass.AUXILIARY)
                    && i < sentence.last()) {
                return reading.is(i - 1, WordClass.PREPOSITION) ? -1 : i;
            }
            if (reading.token(i).word().is(WordClass.AUXILIARY, Feature.SUBJUNCTIVE) && i < sentence.last()) {
                if (reading.is(i - 1, WordClass.PREPOSITION) && cue.takes(Frame.NOUN)) {
                    // "kërkoi ndihmë për të gjetur …": a purpose inside the thing demanded.
                    return -1;
                }
                if (reading.token(i).word().is(WordClass.ARTICLE, Feature.LINK) && nounFollows(i)) {
                    continue;
                }
                if (reading.is(i, WordClass.PREPOSITION) && nounPhraseFollows(i)) {
                    return -1;
                }
                return i;
            }

            if (reading.kind(i, Token.Kind.STOP)
                    || (reading.kind(i, Token.Kind.COMMA) && i > start && complementiser < 0)
                    || reading.kind(i, Token.Kind.SEMICOLON)
                    || reading.kind(i, Token.Kind.COLON)
                    || reading.is(i, WordClass.SUBORDINATOR)
                    || (reading.kind(i, Token.Kind.COMMA) && complementiser < 0 && !listed)
                    || reading.passage(i) != null) {
                return -1;
            }
            CueMatch other = reading.cue(i);
            if (other != null && other.verb() && i > cue.last() && other.mood() != CueMatch.Mood.HYPOTHETICAL) {
                return -1;
            }
        }
        return -1;
    }

    private boolean nounFollows(int link) {
        Token next = reading.token(link + 1);
        return next.capital()
                || !next.word().roles().isEmpty()
                || next.is(WordClass.UNIT)
                || next.is(WordClass.DETERMINER)
                || next.is(WordClass.PRONOUN);
    }

    /** "to" before a noun is a preposition: "a threat to the harbour", "an offer to Anna". */
    private boolean nounPhraseFollows(int preposition) {
        Token next = reading.token(preposition + 1);
        return nounFollows(preposition)
                || next.is(WordClass.ARTICLE)
                || next.is(WordClass.DETERMINER)
                || next.is(WordClass.POSSESSIVE)
                || next.kind() == Token.Kind.NUMBER;
    }

    /** Where a clause without complementiser begins, or -1. */
    private int bare(Sentence sentence, CueMatch cue) {
        int at = Math.max(cue.last(), cue.particle()) + 1;
        if (inverted(sentence, cue)) {
            return -1;
        }
        if (cue.takes(Frame.ADDRESSEE)) {
            at = afterAddressee(at, sentence);
        }
        at = afterTimes(at, sentence);
        if (at > sentence.last()) {
            return -1;
        }
        if (reading.kind(at, Token.Kind.COMMA) && asSaid(sentence, cue, at)) {
            return at + 1;
        }
        if (reading.kind(at, Token.Kind.COMMA)) {
            return reading.text().language().profile().commaBeforeClause() && clauseFollows(at + 1, sentence)
                    ? at + 1
                    : -1;
        }
        if (!reading.token(at).isWord()
                && !reading.kind(at, Token.Kind.NUMBER)
                && reading.passage(at) == null
                && !reading.kind(at, Token.Kind.OTHER)) {
            return -1;
        }
        if (reading.text().language().profile().commaBeforeClause()
                || (reading.is(at, WordClass.PREPOSITION) && !clauseAfter(at, sentence))
                || reading.is(at, WordClass.COORDINATOR)
                || (reading.is(at, WordClass.RELATIVE) && !reading.is(at, WordClass.DETERMINER))) {
            return -1;
        }
        return at;
    }

    /** "…, said Anna Holt, the mayor": behind a comma, what follows the cue is who said what stands before it. */
    private boolean inverted(Sentence sentence, CueMatch cue) {
        if (!reading.kind(cue.first() - 1, Token.Kind.COMMA)
                || cue.mood() == CueMatch.Mood.GERUND
                || closesAside(sentence, cue.first() - 1)) {
            return false;
        }
        NounPhrase phrase = sources.after(cue.last() + 1, sentence.last() + 1);
        return phrase != null
                && phrase.kind() != NounPhrase.Kind.NOUN
                && !reading.quoted(phrase.last())
                && (phrase.last() >= sentence.last()
                        || !reading.token(phrase.last() + 1).isWord()
                        || reading.is(phrase.last() + 1, WordClass.RELATIVE)
                        || reading.is(phrase.last() + 1, WordClass.PREPOSITION));
    }

    /** ", who came late,": whether the comma ends an aside that tells more of the subject before it. */
    private boolean closesAside(Sentence sentence, int comma) {
        int start = comma;
        while (start > sentence.first() && !reading.kind(start - 1, Token.Kind.COMMA)) {
            start--;
        }
        NounPhrase apposition = start > sentence.first() && start < comma ? sources.endingAt(comma, start) : null;
        return start > sentence.first()
                && (reading.is(start, WordClass.RELATIVE) || (apposition != null && apposition.first() == start));
    }

    /** "As Anna explained, the road was closed." */
    private boolean asSaid(Sentence sentence, CueMatch cue, int comma) {
        int first = sentence.first();
        return reading.is(first, WordClass.SUBORDINATOR)
                && cue.takes(Frame.PAREN)
                && cue.first() - first <= LONGEST_SUBJECT
                && comma + LEAST_WORDS < sentence.last();
    }

    /** Behind the people told: "told reporters", "told the crew"; the same index if nobody is. */
    private int afterAddressee(int at, Sentence sentence) {
        NounPhrase addressee = sources.after(at, sentence.last() + 1);
        if (addressee == null) {
            return at;
        }
        boolean people =
                addressee.role() != null && addressee.role().plural() && addressee.nameFirst() > addressee.roleAt();
        // "told reporters Trump was late": the name is the subject of what was told.
        return people ? addressee.roleAt() + 1 : addressee.last() + 1;
    }

    private int afterTimes(int from, Sentence sentence) {
        int at = from;
        while (at <= sentence.last()
                && (reading.is(at, WordClass.ADVERB)
                        || (reading.is(at, WordClass.UNIT)
                                && reading.token(at).word().saysWhen()))) {
            at++;
        }
        return at;
    }

    private boolean clauseFollows(int at, Sentence sentence) {
        return (at + 2 <= sentence.last()
                        && !reading.is(at, WordClass.COORDINATOR)
                        && !reading.is(at, WordClass.SUBORDINATOR)
                        && !reading.is(at, WordClass.RELATIVE)
                        && reading.passage(at) == null)
                || (at + 2 <= sentence.last()
                        && reading.is(at, WordClass.ARTICLE)
                        && reading.phrases().startingAt(at, sentence.last()) != null
                        && !reading.is(at, WordClass.RELATIVE));
    }

    private boolean clauseAfter(int preposition, Sentence sentence) {
        return sentence.last() - preposition > 6;
    }

    /** Index of the content's last token: before a second cue of the same sentence, a relay, or the final stop. */
    private int contentEnd(Sentence sentence, List<CueMatch> cues, int c, int from) {
        int end = lastWord(sentence);
        for (int d = c + 1; d < cues.size(); d++) {
            CueMatch next = cues.get(d);
            if (next.first() <= from || next.first() > end) {
                continue;
            }
            int cut = cutBefore(sentence, next, from);
            if (cut >= 0) {
                end = Math.min(end, cut);
                break;
            }
        }
        return contentEnds.of(sentence, cues.get(c), from, end);
    }

    /** The sentence's last token that is no final stop and belongs to no outlet's trailer. */
    private int lastWord(Sentence sentence) {
        int end = sentence.last();
        int slash = -1;
        for (int i = end; i > Math.max(sentence.first(), end - 8); i--) {
            if (reading.token(i).text().equals("/")) {
                slash = i;
            }
        }
        if (slash > 0 && end - slash >= 1) {
            end = slash - 1;
        }
        while (end > sentence.first() && trailing(end)) {
            end--;
        }
        return end;
    }

    private boolean trailing(int index) {
        Token.Kind kind = reading.token(index).kind();
        return (kind == Token.Kind.STOP && !"!?".contains(reading.token(index).text()))
                || kind == Token.Kind.COMMA
                || kind == Token.Kind.SEMICOLON
                || kind == Token.Kind.COLON
                || kind == Token.Kind.DASH;
    }

    /** Where content ends because another attribution follows, or -1 if that one is part of what was said. */
    private int cutBefore(Sentence sentence, CueMatch next, int from) {
        if (sibling(sentence, next)) {
            int at = next.first() - 1;
            while (at > from
                    && (reading.is(at, WordClass.ADVERB)
                            || reading.is(at, WordClass.COORDINATOR)
                            || reading.is(at, WordClass.COMPLEMENTISER)
                            || reading.is(at, WordClass.SUBORDINATOR)
                            || reading.kind(at, Token.Kind.COMMA)
                            || reading.token(at).word().is(WordClass.AUXILIARY, Feature.GERUND))) {
                at--;
            }
            return at;
        }
        if (trailer(sentence, next)) {
            int at = next.first() - 1;
            while (at > from && !reading.kind(at, Token.Kind.COMMA) && !reading.kind(at, Token.Kind.DASH)) {
                at--;
            }
            return at > from ? at - 1 : next.first() - 1;
        }
        return ownSubject(next, from);
    }

    /** "dhe shtoi se", ", duke shtuar se": the same speaker goes on with a cue of its own. */
    private boolean sibling(Sentence sentence, CueMatch cue) {
        if (!cue.verb() || !cue.real() || cue.first() <= sentence.first()) {
            return false;
        }
        int before = cue.first() - 1;
        while (before > sentence.first() && reading.is(before, WordClass.ADVERB)) {
            before--;
        }
        boolean opens = opensContent(cue, sentence)
                || (commaBeforeClause && cue.form().tag().finite());
        if (cue.mood() == CueMatch.Mood.GERUND) {
            // "tha se ishte …, duke e përshkruar si …": what is called so is still what was said.
            return opens
                    && !cue.takes(Frame.AS)
                    && (reading.kind(before, Token.Kind.COMMA) || reading.is(before, WordClass.COORDINATOR));
        }
        if (reading.is(before, WordClass.COMPLEMENTISER)
                && before > sentence.first()
                && reading.is(before - 1, WordClass.COORDINATOR)) {
            // ", por që ka theksuar se"
            return opens;
        }
        boolean contrast = reading.token(before).word().is(WordClass.SUBORDINATOR, Feature.CONTRAST)
                && before > sentence.first()
                && reading.kind(before - 1, Token.Kind.COMMA);
        return opens && (contrast || reading.is(before, WordClass.COORDINATOR));
    }

    private boolean opensContent(CueMatch cue, Sentence sentence) {
        if (commaBeforeClause && commas.start(sentence, cue, null) >= 0) {
            return true;
        }
        int next = Math.max(cue.last(), cue.particle()) + 1;
        int limit = Math.min(sentence.last(), next + 6);
        for (int i = next; i <= limit; i = reading.next(i)) {
            if (reading.is(i, WordClass.COMPLEMENTISER)
                    || reading.passage(i) != null
                    || reading.kind(i, Token.Kind.COLON)
                    || (reading.token(i).word().is(WordClass.AUXILIARY, Feature.SUBJUNCTIVE) && cue.takes(Frame.INF))) {
                return true;
            }
            if (!reading.token(i).isWord()) {
                return false;
            }
        }
        return cue.takes(Frame.NOUN)
                || cue.takes(Frame.AS)
                || (cue.takes(Frame.BARE) && reading.text().language().profile().bareClause());
    }

    /** ", transmeton Anadolu", ", thekson ministria": behind a comma, a cue and a source close the sentence. */
    private boolean trailer(Sentence sentence, CueMatch cue) {
        if ((!cue.verb() && cue.form().tag() != FormTag.PREP) || cue.mood() != CueMatch.Mood.ASSERTED) {
            return false;
        }
        if (!cue.takes(Frame.RELAY)
                && !cue.takes(Frame.PAREN)
                && !cue.takes(Frame.QUOTE)
                && cue.form().tag() != FormTag.PREP) {
            return false;
        }
        int before = cue.first() - 1;
        while (before > sentence.first() && reading.is(before, WordClass.ADVERB)) {
            before--;
        }
        if (!reading.kind(before, Token.Kind.COMMA)
                && !reading.kind(before, Token.Kind.DASH)
                && !(cue.takes(Frame.RELAY) && reading.kind(before, Token.Kind.MARK))) {
            return false;
        }
        int next = cue.last() + 1;
        if (next > sentence.last()) {
            return true;
        }
        Passage outlet = reading.passage(next);
        if (outlet != null) {
            return cue.takes(Frame.RELAY);
        }
        NounPhrase phrase = sources.after(next, sentence.last() + 1);
        if (phrase == null) {
            return reading.kind(next, Token.Kind.STOP)
                    || (cue.takes(Frame.RELAY)
                            && next < sentence.last()
                            && !reading.token(next + 1).isWord());
        }
        int after = phrase.last() + 1;
        return after > sentence.last()
                || !reading.token(after).isWord()
                || cue.takes(Frame.RELAY)
                || reading.is(after, WordClass.PREPOSITION)
                || reading.is(after, WordClass.ADVERB);
    }

    /** ", ndërsa Hoti tha se": a new subject says something else. */
    private int ownSubject(CueMatch next, int from) {
        if (!next.verb()
                || next.mood() != CueMatch.Mood.ASSERTED
                || !(reading.is(next.last() + 1, WordClass.COMPLEMENTISER)
                        || (commaBeforeClause && reading.kind(next.last() + 1, Token.Kind.COMMA))
                        || drafts.used(next)
                        || bareFollows(next))) {
            return -1;
        }
        NounPhrase subject = sources.endingAt(next.first(), from);
        if (subject == null) {
            return -1;
        }
        int link = subject.first() - 1;
        if (reading.kind(link, Token.Kind.COMMA)
                && (subject.named() || subject.kind() == NounPhrase.Kind.PRONOUN)
                && sources.subject(subject)) {
            // ", dhe para se të dilte, ai tha se": the clause between the commas is the writer's too.
            for (int i = link - 1; i > from; i--) {
                if (reading.kind(i, Token.Kind.COMMA) && reading.is(i + 1, WordClass.COORDINATOR)) {
                    return i - 1;
                }
            }
            return link - 1;
        }
        boolean contrast = reading.is(link, WordClass.SUBORDINATOR) || reading.is(link, WordClass.COORDINATOR);
        if (!contrast || !reading.kind(link - 1, Token.Kind.COMMA)) {
            return -1;
        }
        return link - 2;
    }

    private boolean bareFollows(CueMatch cue) {
        return (cue.takes(Frame.BARE) || cue.takes(Frame.INF))
                && reading.text().language().profile().bareClause()
                && cue.last() + 1 < reading.text().size()
                && reading.token(cue.last() + 1).isWord();
    }

    /** "se A dhe se B": one statement with two parts. */
    private List<Range> split(int from, int end) {
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

    private static void addPart(List<Range> parts, int first, int last) {
        if (last >= first) {
            parts.add(new Range(first, last));
        }
    }

    private Source source(Sentence sentence, int number, CueMatch cue, int covered, int contentStart) {
        if (cue.form().tag() == FormTag.NOUN) {
            return new DirectRules(reading, sources, drafts).ofNoun(sentence, cue, contentStart);
        }
        if (cue.passive()) {
            return passive(sentence, cue, contentStart);
        }
        if (cue.mood() == CueMatch.Mood.GERUND) {
            return new DirectRules(reading, sources, drafts).shared(sentence, number, cue);
        }
        int from = Math.max(sentence.first(), covered + 1);
        for (int i = cue.first() - 1; i >= from; i--) {
            if (drafts.owner(i) != null) {
                // Nobody inside what was said before is the subject here.
                from = i + 1;
            }
        }
        Source own = sources.of(cue, from, contentStart - 1);
        if (own.phrase() == null && covered >= sentence.first()) {
            return new DirectRules(reading, sources, drafts).shared(sentence, number, cue);
        }
        return own;
    }

    /** "Në raport thuhet se", "thuhet në raport se". */
    private Source passive(Sentence sentence, CueMatch cue, int contentStart) {
        int end = cue.first();
        for (int i = end - 1; i >= sentence.first(); i--) {
            if (reading.kind(i, Token.Kind.COMMA) || reading.quoted(i)) {
                break;
            }
            if (reading.is(i, WordClass.PREPOSITION)) {
                NounPhrase place = reading.phrases().startingAt(i + 1, end);
                if (place != null && place.last() + 1 >= end - 1) {
                    return Source.of(place, Source.How.DOCUMENT);
                }
            }
        }
        Source behind = new DirectRules(reading, sources, drafts).document(cue, contentStart);
        return behind.phrase() == null && commaBeforeClause
                ? sources.prepositional(sentence.first(), cue.first())
                : behind;
    }

    // ---- content before the cue ------------------------------------------------------------------------------

    /** "P, tha X", "P, X said", "P1, tha X, P2". */
    private @Nullable Quotation behind(Sentence sentence, List<CueMatch> cues, int c, int covered, int number) {
        CueMatch cue = cues.get(c);
        if (!cue.takes(Frame.PAREN)
                || cue.mood() != CueMatch.Mood.ASSERTED
                || (cue.passive() && !cue.takes(Frame.DOCUMENT) && !commaBeforeClause)) {
            return null;
        }
        int from = Math.max(sentence.first(), covered + 1);
        int comma = commaBefore(cue, from);
        if (commaBeforeClause) {
            int linked = linkedClause(cue, from);
            comma = linked > 0 ? linked : comma;
        }
        if (comma <= from || drafts.owner(comma - 1) != null || drafts.owner(from) != null) {
            return null;
        }
        Source source;
        int after = Math.max(cue.last(), cue.particle()) + 1;
        if (cue.passive() && commaBeforeClause) {
            source = new DirectRules(reading, sources, drafts).document(cue, sentence.last() + 1);
        } else if (perfect(comma + 1, cue)) {
            // "P, hatte Lind am Abend gesagt": the subject follows the auxiliary.
            NounPhrase phrase = sources.after(comma + 2, cue.first());
            source = Source.of(phrase, phrase == null ? Source.How.OMITTED : Source.How.AFTER_CUE);
        } else if (comma + 1 < cue.first() && !onlyAdverbs(comma + 1, cue.first())) {
            if (objectFollows(after, sentence)) {
                return null;
            }
            source = sources.before(cue.first(), comma + 1);
        } else {
            NounPhrase phrase = sources.after(cue.last() + 1, sentence.last() + 1);
            source = Source.of(phrase, phrase == null ? Source.How.OMITTED : Source.How.AFTER_CUE);
            after = phrase == null ? after : Math.max(after, phrase.last() + 1);
        }
        NounPhrase behindCue = source.how() == Source.How.AFTER_CUE ? source.phrase() : null;
        boolean plain = behindCue != null
                && !commaBeforeClause
                && (reading.quoted(behindCue.last())
                        || (behindCue.kind() == NounPhrase.Kind.NOUN
                                && !reading.text().language().profile().bareClause()));
        if (plain || (source.phrase() == null && !(cue.passive() && commaBeforeClause))) {
            return null;
        }
        if (cue.takes(Frame.RELAY) && (source.phrase() == null || cueBetween(from, comma))) {
            return null;
        }
        List<Range> parts = new ArrayList<>();
        addPart(parts, contentStart(from), comma - 1);
        int end = lastWord(sentence);
        if (reading.kind(after, Token.Kind.COMMA) && after + 1 < end && goesOn(comma - from, after + 1)) {
            addPart(parts, after + 1, contentEnd(sentence, cues, c, after + 1));
        }
        return build(cue, parts, source, "content-cue", number);
    }

    /** "The boats are late, Anna said on Friday.": behind source and cue comes no more than a time or a place. */
    private boolean closesAttribution(Sentence sentence, CueMatch cue, int covered) {
        int from = Math.max(sentence.first(), covered + 1);
        int comma = commaBefore(cue, from);
        if (comma <= from || comma == cue.first() - 1 || onlyAdverbs(comma + 1, cue.first())) {
            return false;
        }
        int at = afterTimes(cue.last() + 1, sentence);
        if (at > sentence.last() || !reading.token(at).isWord()) {
            return !reading.kind(at, Token.Kind.COLON) && reading.passage(Math.min(at, sentence.last())) == null;
        }
        boolean setting = reading.is(from, WordClass.PREPOSITION)
                || reading.is(from, WordClass.SUBORDINATOR)
                || reading.is(from, WordClass.ADVERB)
                || reading.token(from).word().is(WordClass.AUXILIARY, Feature.GERUND);
        return !setting
                && (reading.is(at, WordClass.PREPOSITION) || reading.is(at, WordClass.SUBORDINATOR))
                && !reading.token(at).word().is(WordClass.AUXILIARY, Feature.SUBJUNCTIVE);
    }

    private boolean cueBetween(int from, int to) {
        for (int i = from; i < to; i++) {
            CueMatch cue = reading.cue(i);
            if (cue != null && (cue.verb() || cue.form().tag() == FormTag.PREP)) {
                return true;
            }
        }
        return false;
    }

    /** "At the rally, Anna mentioned the road": what follows the cue is its object, so nothing before it is content. */
    private boolean objectFollows(int index, Sentence sentence) {
        return index <= sentence.last()
                && !commaBeforeClause
                && (reading.token(index).isWord()
                        || reading.kind(index, Token.Kind.NUMBER)
                        || reading.kind(index, Token.Kind.COLON))
                && !reading.is(index, WordClass.ADVERB)
                && !reading.is(index, WordClass.SUBORDINATOR)
                && !reading.is(index, WordClass.COORDINATOR)
                && !reading.token(index).word().saysWhen()
                && (!reading.is(index, WordClass.PREPOSITION)
                        || reading.token(index).word().is(WordClass.AUXILIARY, Feature.SUBJUNCTIVE));
    }

    /** The comma before ", wie X gestern mitteilte": a clause that tells who said what stands around it; or -1. */
    private int linkedClause(CueMatch cue, int from) {
        int after = Math.max(cue.last(), cue.particle()) + 1;
        if (reading.token(Math.min(after, reading.text().size() - 1)).isWord()
                && after < reading.text().size()) {
            return -1;
        }
        for (int i = cue.first() - 1; i > Math.max(from, cue.first() - 30); i--) {
            if (reading.kind(i, Token.Kind.COMMA)
                    && (reading.token(i + 1).word().is(WordClass.SUBORDINATOR, Feature.LINK) || perfect(i + 1, cue))) {
                return i;
            }
            if (reading.kind(i, Token.Kind.STOP) || reading.quoted(i)) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether the auxiliary of a participle stands here, apart from it. */
    private boolean perfect(int index, CueMatch cue) {
        return commaBeforeClause
                && cue.form().tag() == FormTag.PART
                && index < cue.first()
                && reading.token(index).word().is(WordClass.AUXILIARY, Feature.PERF);
    }

    private int contentStart(int from) {
        int at = from;
        while (reading.kind(at, Token.Kind.COMMA) || reading.kind(at, Token.Kind.DASH)) {
            at++;
        }
        return at;
    }

    private boolean onlyAdverbs(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!reading.is(i, WordClass.ADVERB)) {
                return false;
            }
        }
        return true;
    }

    private int commaBefore(CueMatch cue, int from) {
        for (int i = cue.first() - 1; i > from && i > cue.first() - 14; i--) {
            if (reading.kind(i, Token.Kind.COMMA)
                    || (reading.kind(i, Token.Kind.DASH) && reading.token(i).spaceBefore())) {
                NounPhrase between = i + 1 < cue.first() ? sources.endingAt(cue.first(), i + 1) : null;
                if (i + 1 == cue.first()
                        || onlyAdverbs(i + 1, cue.first())
                        || (between != null && between.first() == i + 1)) {
                    return i;
                }
            }
            if (reading.quoted(i) || reading.is(i, WordClass.COMPLEMENTISER)) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether the content goes on behind an attribution that interrupts it. */
    private boolean goesOn(int wordsBefore, int at) {
        if (reading.is(at, WordClass.RELATIVE)
                || reading.is(at, WordClass.COORDINATOR)
                || reading.token(at).word().is(WordClass.AUXILIARY, Feature.GERUND)) {
            return false;
        }
        CueMatch cue = reading.cue(at);
        if (cue != null) {
            return false;
        }
        return wordsBefore < 6 || (!reading.is(at, WordClass.SUBORDINATOR) && !reading.is(at, WordClass.PREPOSITION));
    }

    /** "P. Das teilte X mit": a pronoun stands for the sentence before. */
    private @Nullable Quotation sentenceBefore(Sentence sentence, CueMatch cue, int number) {
        if (number == 0
                || cue.mood() != CueMatch.Mood.ASSERTED
                || (!cue.takes(Frame.THAT) && !cue.takes(Frame.BARE))
                || !reading.token(sentence.first()).word().is(WordClass.PRONOUN, Feature.CLAUSE)
                || reading.text().startsParagraph(sentence.first())) {
            return null;
        }
        for (int i = sentence.first() + 1; i < cue.head(); i++) {
            if (!reading.token(i).isWord()) {
                return null;
            }
        }
        Sentence content = reading.sentences().get(number - 1);
        if (drafts.owner(content.first()) != null || drafts.owner(content.last() - 1) != null) {
            return null;
        }
        Source source = source(sentence, number, cue, sentence.first(), sentence.last() + 1);
        return source.phrase() == null
                ? null
                : build(cue, List.of(new Range(content.first(), content.last())), source, "sentence-before", number);
    }

    // ---- a noun phrase as content ----------------------------------------------------------------------------

    private @Nullable Quotation object(Sentence sentence, List<CueMatch> cues, int c, int covered, int number) {
        CueMatch cue = cues.get(c);
        boolean names = cue.takes(Frame.AS);
        if ((!names && !cue.takes(Frame.NOUN)) || (cue.passive() && !commaBeforeClause)) {
            return null;
        }
        if (commaBeforeClause) {
            Passage passage = names ? namedPassage(cue, sentence) : null;
            if (passage != null) {
                Source source = source(sentence, number, cue, covered, passage.from());
                return build(cue, List.of(new Range(passage.first(), passage.last())), source, "naming", number);
            }
            return between(sentence, cue, covered, number);
        }
        int from = Math.max(cue.last(), cue.opensContent() ? cue.particle() : -1) + 1;
        while (from <= sentence.last() && reading.is(from, WordClass.ADVERB)) {
            from++;
        }
        if (from > sentence.last()
                || (!reading.token(from).isWord() && reading.passage(from) == null)
                || reading.is(from, WordClass.PREPOSITION)
                || (reading.is(from, WordClass.PRONOUN) && !reading.is(from, WordClass.DETERMINER))
                || reading.is(from, WordClass.COMPLEMENTISER)
                || reading.is(from, WordClass.COORDINATOR)
                || (reading.is(from, WordClass.RELATIVE) && !reading.is(from, WordClass.DETERMINER))) {
            return null;
        }
        int end = contentEnd(sentence, cues, c, from);
        if (!names) {
            end = Math.min(end, clauseEnd(from, end));
        }
        return build(
                cue,
                List.of(new Range(from, Math.max(from, end))),
                source(sentence, number, cue, covered, from),
                names ? "naming" : "object",
                number);
    }

    /** "Lind forderte den Rücktritt", "Lind wies die Vorwürfe zurück": the object behind the verb, before its particle. */
    private @Nullable Quotation between(Sentence sentence, CueMatch cue, int covered, int number) {
        if (cue.passive() || !cue.form().tag().finite() || cue.mood() != CueMatch.Mood.ASSERTED) {
            return null;
        }
        int from = cue.last() + 1;
        while (from <= sentence.last() && reading.is(from, WordClass.ADVERB)) {
            from++;
        }
        boolean governed = cue.particle() == from;
        from = governed ? from + 1 : from;
        int end = !governed && cue.particle() > 0 ? cue.particle() - 1 : lastWord(sentence);
        end = Math.min(end, beforeSign(from, end));
        Source source = source(sentence, number, cue, covered, from);
        NounPhrase phrase = source.phrase();
        return phrase == null
                        || phrase.last() >= cue.first()
                        || end < from
                        || reading.phrases().startingAt(from, end + 1) == null
                        || reading.is(from, WordClass.PRONOUN)
                        || reading.is(from, WordClass.PREPOSITION)
                ? null
                : build(cue, List.of(new Range(from, end)), source, cue.takes(Frame.AS) ? "naming" : "object", number);
    }

    private int beforeSign(int from, int end) {
        for (int i = from; i <= end; i = reading.next(i)) {
            if (!reading.token(i).isWord() && !reading.kind(i, Token.Kind.NUMBER) && reading.passage(i) == null) {
                return i - 1;
            }
        }
        return end;
    }

    /** "nannte den Plan „…“", "bezeichnete ihn als ein „…“": the passage in the cue's clause. */
    private @Nullable Passage namedPassage(CueMatch cue, Sentence sentence) {
        for (Passage passage : sentence.passages()) {
            // "den Plan als „…“ bezeichnete"
            if (passage.to() + 1 == cue.first() && passage.from() > sentence.first()) {
                boolean named = reading.is(passage.from() - 1, WordClass.SUBORDINATOR)
                        || reading.is(passage.from() - 1, WordClass.ARTICLE);
                return named && drafts.owner(passage.first()) == null ? passage : null;
            }
        }
        for (int i = Math.max(cue.last(), cue.particle()) + 1; i <= sentence.last(); i++) {
            Passage passage = reading.passage(i);
            if (passage != null) {
                return drafts.owner(passage.first()) == null ? passage : null;
            }
            if (!reading.token(i).isWord() || reading.is(i, WordClass.COORDINATOR)) {
                return null;
            }
        }
        return null;
    }

    /** "mohoi akuzat duke thënë se": a gerund that says something of its own. */
    private boolean sayingAt(int gerund, int end) {
        CueMatch cue = reading.cue(gerund);
        return cue != null && cue.last() < end && reading.is(cue.last() + 1, WordClass.COMPLEMENTISER);
    }

    private int clauseEnd(int from, int end) {
        for (int i = from + 1; i <= end; i = reading.next(i)) {
            if (reading.token(i).word().is(WordClass.SUBORDINATOR, Feature.CONTRAST)
                    || (reading.token(i).word().is(WordClass.AUXILIARY, Feature.GERUND) && sayingAt(i, end))) {
                return i - 1;
            }
            if (reading.kind(i, Token.Kind.COMMA)
                    && i + 1 <= end
                    && (reading.is(i + 1, WordClass.RELATIVE)
                            || reading.is(i + 1, WordClass.SUBORDINATOR)
                            || reading.is(i + 1, WordClass.COORDINATOR)
                            || reading.token(i + 1).word().is(WordClass.AUXILIARY, Feature.GERUND))) {
                return i - 1;
            }
        }
        return end;
    }

    /** "Nach Angaben der Polizei P", "P, so X", "P1 nach Angaben der Polizei P2". */
    private @Nullable Quotation around(Sentence sentence, List<CueMatch> cues, int c, int number) {
        CueMatch cue = cues.get(c);
        AccordingTo according = new AccordingTo(reading, sources, drafts);
        AccordingTo.Attribution attribution = according.attribution(sentence, cue);
        if (attribution == null) {
            return null;
        }
        int end = contentEnd(sentence, cues, c, attribution.last() + 1);
        List<Range> parts = according.content(sentence, attribution, end);
        return build(cue, parts, Source.of(attribution.phrase(), attribution.how()), "according-to", number);
    }

    // ---- according to ----------------------------------------------------------------------------------------

    private @Nullable Quotation preposition(Sentence sentence, List<CueMatch> cues, int c, int number) {
        CueMatch cue = cues.get(c);
        NounPhrase phrase = sources.after(cue.last() + 1, sentence.last() + 1);
        Passage title = phrase == null && cue.last() < sentence.last() ? reading.passage(cue.last() + 1) : null;
        if (title != null
                && title.words() <= LONGEST_TITLE
                && reading.token(title.first()).capital()) {
            phrase = new NounPhrase(
                    title.from(),
                    title.to(),
                    title.last(),
                    NounPhrase.Kind.NAME,
                    title.first(),
                    title.last(),
                    null,
                    -1);
        }
        if (phrase == null || !speaks(phrase)) {
            return null;
        }
        int after = phrase.last() + 1;
        int end = lastWord(sentence);
        int from = sentence.first();
        while (from < cue.first()
                && (reading.is(from, WordClass.COORDINATOR)
                        || reading.is(from, WordClass.ADVERB)
                        || reading.kind(from, Token.Kind.COMMA))) {
            from++;
        }
        List<Range> parts = new ArrayList<>();
        if (from >= cue.first()) {
            int start = after;
            int comma = nextComma(commaBeforeClause ? after + 1 : after, Math.min(end, after + 14));
            if (comma > 0 && commaBeforeClause && reading.kind(after, Token.Kind.COMMA)) {
                // "Nach Angaben von Lind, der Direktorin, ist …": the verb stands right behind the aside.
                start = comma + 1;
            } else if (comma > 0
                    && !commaBeforeClause
                    && !reading.kind(after, Token.Kind.COMMA)
                    && !startsClause(after)) {
                start = comma + 1;
            }
            start = contentStart(start);
            if (start <= end) {
                parts.addAll(split(start, contentEnd(sentence, cues, c, start)));
            }
        } else {
            int before = cue.first() - 1;
            boolean comma = reading.kind(before, Token.Kind.COMMA);
            if (drafts.owner(before - 1) != null || drafts.owner(from) != null) {
                return null;
            }
            addPart(parts, from, comma ? before - 1 : before);
            if (after < end && (!comma || (reading.kind(after, Token.Kind.COMMA) && !apposition(after + 1, end)))) {
                addPart(parts, contentStart(after), contentEnd(sentence, cues, c, after));
            }
        }
        return build(cue, parts, Source.of(phrase, Source.How.PREPOSITION), "according-to", number);
    }

    /** ", head of the harbour office": a phrase that fills the rest of the sentence tells who the source is. */
    private boolean apposition(int from, int end) {
        NounPhrase phrase = reading.phrases().startingAt(from, end + 1);
        return phrase != null
                && phrase.kind() == NounPhrase.Kind.ROLE
                && (phrase.last() >= end || !reading.token(phrase.last() + 1).isWord());
    }

    /** Whether the phrase is somebody or something that says: not "according to the rules". */
    private boolean speaks(NounPhrase phrase) {
        return phrase.kind() != NounPhrase.Kind.NOUN;
    }

    private boolean startsClause(int index) {
        Token token = reading.token(index);
        return !reading.is(index, WordClass.PREPOSITION) && !reading.is(index, WordClass.RELATIVE) && token.isWord();
    }

    private int nextComma(int from, int to) {
        for (int i = from; i <= to; i = reading.next(i)) {
            if (reading.kind(i, Token.Kind.COMMA)) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable Quotation postposition(Sentence sentence, List<CueMatch> cues, int c, int number) {
        CueMatch cue = cues.get(c);
        NounPhrase phrase = sources.endingAt(cue.first(), sentence.first());
        if (phrase == null) {
            return null;
        }
        int end = lastWord(sentence);
        List<Range> parts = new ArrayList<>();
        if (phrase.first() > sentence.first() + 1) {
            int before = phrase.first() - 1;
            addPart(parts, sentence.first(), reading.kind(before, Token.Kind.COMMA) ? before - 1 : before);
        }
        int after = contentStart(cue.last() + 1);
        if (after <= end) {
            addPart(parts, after, contentEnd(sentence, cues, c, after));
        }
        return build(cue, parts, Source.of(phrase, Source.How.PREPOSITION), "according-to", number);
    }

    // ---- headline --------------------------------------------------------------------------------------------

    /** "Emri: thënia" without quotation marks, as a headline or a paragraph of an interview. */
    private void headline(Sentence sentence, int number) {
        int colon = -1;
        for (int i = sentence.first(); i < Math.min(sentence.last(), sentence.first() + 12); i++) {
            if (reading.kind(i, Token.Kind.COLON)) {
                colon = i;
                break;
            }
            CueMatch cue = reading.cue(i);
            if (reading.quoted(i) || (cue != null && cue.verb() && cue.takes(Frame.QUOTE))) {
                return;
            }
        }
        if (colon < 0 || colon == sentence.last() || reading.quoted(colon + 1)) {
            return;
        }
        NounPhrase phrase = sources.after(sentence.first(), colon);
        if (phrase == null || phrase.last() != colon - 1) {
            // "Zgjedhjet, ministri Arben Doda: …": the topic stands first.
            NounPhrase last = number == 0 ? sources.endingAt(colon, sentence.first()) : null;
            boolean set = last != null && last.named() && reading.kind(last.first() - 1, Token.Kind.COMMA);
            phrase = set ? last : phrase;
        }
        if (phrase == null
                || (!phrase.named() && phrase.kind() != NounPhrase.Kind.ROLE)
                || (phrase.first() != sentence.first() && !reading.kind(phrase.first() - 1, Token.Kind.COMMA))) {
            return;
        }
        boolean whole = phrase.last() == colon - 1;
        if (!whole && number != 0) {
            return;
        }
        int end = lastWord(sentence);
        if (end - colon < LEAST_WORDS) {
            return;
        }
        drafts.add(new Quotation(
                List.of(new Range(colon + 1, end)),
                number == 0 ? headlineType(colon + 1, end) : StatementType.DIRECT,
                null,
                null,
                Source.of(phrase, Source.How.COLON),
                number == 0 ? "headline" : "colon",
                number,
                false));
    }

    private StatementType headlineType(int first, int last) {
        if (!reading.text().language().profile().headlineRetold()) {
            return StatementType.DIRECT;
        }
        for (int i = first; i <= last; i++) {
            if (reading.quoted(i)) {
                return StatementType.MIXED;
            }
        }
        return StatementType.INDIRECT;
    }

    // ---- common ----------------------------------------------------------------------------------------------

    private @Nullable Quotation build(CueMatch cue, List<Range> parts, Source source, String rule, int number) {
        int words = 0;
        int marked = 0;
        for (Range part : parts) {
            for (int i = part.first(); i <= part.last(); i++) {
                words += reading.token(i).isWord() ? 1 : 0;
                marked += reading.quoted(i) && reading.token(i).isWord() ? 1 : 0;
            }
        }
        if (parts.isEmpty() || words < (commaBeforeClause && marked == words ? 1 : LEAST_WORDS)) {
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
