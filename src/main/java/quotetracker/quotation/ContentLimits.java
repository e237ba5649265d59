package quotetracker.quotation;

import java.util.List;
import quotetracker.chart.Chart;
import quotetracker.chart.CueMatch;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.Passage;
import quotetracker.chart.Sentence;
import quotetracker.language.Feature;
import quotetracker.language.FormTag;
import quotetracker.language.Frame;
import quotetracker.language.WordClass;
import quotetracker.text.Token;

/** Where content ends and begins inside its sentence: between attributions, trailers and stops. */
final class ContentLimits {
    private final Chart reading;
    private final SourceFinder sources;
    private final Drafts drafts;
    private final ContentEnd contentEnds;
    private final CommaClauses commas;
    private final boolean commaBeforeClause;

    ContentLimits(Chart reading, SourceFinder sources, Drafts drafts) {
        this.reading = reading;
        this.sources = sources;
        this.drafts = drafts;
        this.contentEnds = new ContentEnd(reading);
        this.commas = new CommaClauses(reading);
        this.commaBeforeClause = reading.profile().commaBeforeClause();
    }

    /** Index of the content's last token: before a second cue of the same sentence, a relay, or the final stop. */
    int contentEnd(Sentence sentence, List<CueMatch> cues, int c, int from) {
        int end = lastWord(sentence);
        for (int d = c + 1; d < cues.size(); d++) {
            CueMatch next = cues.get(d);
            int cut = cutBefore(sentence, next, from);
            if (cut >= 0) {
                end = Math.min(end, cut);
                break;
            }
        }
        return contentEnds.of(sentence, cues.get(c), from, end);
    }

    /** The sentence's last token that is no final stop and belongs to no outlet's trailer. */
    int lastWord(Sentence sentence) {
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
            return beforeLinks(next, from);
        }
        if (ownClause(sentence, next)) {
            return beforeLinks(next, from);
        }
        if (trailer(sentence, next)) {
            int at = next.first() - 1;
            while (at > from && !reading.kind(at, Token.Kind.COMMA, Token.Kind.DASH)) {
                at--;
            }
            return at > from ? at - 1 : next.first() - 1;
        }
        return ownSubject(sentence, next, from);
    }

    /** Before the adverbs that stand beside the cue and the words and signs that join its clause to the content. */
    private int beforeLinks(CueMatch next, int from) {
        int at = next.first() - 1;
        while (at > from && reading.is(at, WordClass.ADVERB)) {
            at--;
        }
        while (at > from && (links(at) || reading.kind(at, Token.Kind.COMMA, Token.Kind.DASH))) {
            at--;
        }
        return at;
    }

    /** "dhe sipas tij P", "e që, sipas tij, P": a clause of its own that a preposition attributes. */
    private boolean ownClause(Sentence sentence, CueMatch cue) {
        int before = reading.kind(cue.first() - 1, Token.Kind.COMMA) ? cue.first() - 2 : cue.first() - 1;
        NounPhrase phrase = sources.after(cue.last() + 1, sentence.last() + 1);
        return phrase != null && phrase.last() + 2 < sentence.last() && reading.is(before, WordClass.COORDINATOR);
    }

    /** A word that can stand between content and the cue of the next: "dhe", "ndërsa", "duke", "për të cilën". */
    private boolean links(int at) {
        return reading.is(
                        at, WordClass.COORDINATOR, WordClass.COMPLEMENTISER, WordClass.SUBORDINATOR, WordClass.RELATIVE)
                || (reading.is(at, WordClass.PREPOSITION) && reading.is(at + 1, WordClass.RELATIVE))
                || reading.is(at, WordClass.AUXILIARY, Feature.GERUND);
    }

    /** "dhe shtoi se", ", duke shtuar se", "për të cilën tha se": the same speaker goes on with a cue of its own. */
    boolean sibling(Sentence sentence, CueMatch cue) {
        if (!cue.verb() || !cue.real() || cue.first() <= sentence.first()) {
            return false;
        }
        int before = beforeAdverbs(sentence, cue);
        if (cue.mood() == CueMatch.Mood.GERUND) {
            // "tha se ishte …, duke e përshkruar si …": what is called so is still what was said.
            return !cue.takes(Frame.AS)
                    && (setOff(before) ? opensContent(cue, sentence) : gerund(cue) && complemented(cue, sentence));
        }
        return joins(before) ? opensContent(cue, sentence) : subordinates(before, cue) && tellsMore(cue, sentence);
    }

    /** Whether no auxiliary makes a tense of the form: not "is saying that". */
    private boolean gerund(CueMatch cue) {
        return cue.first() == cue.head() || reading.is(cue.first(), WordClass.AUXILIARY, Feature.GERUND);
    }

    private int beforeAdverbs(Sentence sentence, CueMatch cue) {
        int before = cue.first() - 1;
        while (before > sentence.first() && reading.is(before, WordClass.ADVERB)) {
            before--;
        }
        return before;
    }

    /** "dhe", "ndërsa", ", por që": behind such a word a new thing is told. */
    private boolean joins(int before) {
        return reading.is(before, WordClass.COORDINATOR)
                || reading.is(before, WordClass.SUBORDINATOR, Feature.CONTRAST)
                || (reading.is(before, WordClass.COMPLEMENTISER) && reading.is(before - 1, WordClass.COORDINATOR));
    }

    /** ", ku", ", madje", "për të cilën": the clause of such a word has the speaker's saying for its verb. */
    private boolean subordinates(int before, CueMatch cue) {
        return (reading.is(before, WordClass.SUBORDINATOR) && reading.kind(before - 1, Token.Kind.COMMA))
                || (reading.kind(before, Token.Kind.COMMA)
                        && (reading.is(before + 1, WordClass.ADVERB)
                                || reading.is(cue.last() + 1, WordClass.COMPLEMENTISER)))
                || object(before);
    }

    /** Whether somebody says something of his own with this verb, which is no participle: not "when asked whether". */
    private boolean tellsMore(CueMatch cue, Sentence sentence) {
        boolean finite = reading.token(cue.head()).word().cues().stream().noneMatch(form -> form.tag() == FormTag.PART);
        return finite && !cue.passive() && !cue.takes(Frame.THOUGHT) && complemented(cue, sentence);
    }

    private boolean setOff(int before) {
        return reading.kind(before, Token.Kind.COMMA, Token.Kind.DASH)
                || reading.is(before, WordClass.COORDINATOR)
                || (reading.kind(before, Token.Kind.MARK) && reading.kind(before - 1, Token.Kind.COMMA));
    }

    /** Whether a complementiser stands right behind the cue, or with no more than adverbs between. */
    private boolean complemented(CueMatch cue, Sentence sentence) {
        int at = cue.behind();
        while (at < sentence.last() && reading.is(at, WordClass.ADVERB)) {
            at++;
        }
        return reading.is(at, WordClass.COMPLEMENTISER);
    }

    /** Whether a relative pronoun stands here that is no subject: "për të cilën", "të cilin". */
    private boolean object(int index) {
        return reading.is(index, WordClass.RELATIVE)
                && (reading.is(index - 1, WordClass.PREPOSITION)
                        || (reading.is(index, WordClass.RELATIVE, Feature.ACC)
                                && !reading.is(index, WordClass.RELATIVE, Feature.NOM)));
    }

    private boolean opensContent(CueMatch cue, Sentence sentence) {
        return states(cue, sentence)
                || cue.takes(Frame.NOUN)
                || cue.takes(Frame.AS)
                || (cue.takes(Frame.BARE) && reading.profile().bareClause())
                || (commaBeforeClause && cue.form().tag().finite() && cue.mood() == CueMatch.Mood.ASSERTED);
    }

    /** Whether a clause or a quotation follows the cue: "tha se", "tha dje: “". */
    private boolean states(CueMatch cue, Sentence sentence) {
        if (commaBeforeClause && commas.start(sentence, cue, null) >= 0) {
            return true;
        }
        int next = cue.behind();
        int limit = Math.min(sentence.last(), next + 6);
        for (int i = next; i <= limit; i = reading.next(i)) {
            if (reading.is(i, WordClass.COMPLEMENTISER)
                    || reading.passage(i) != null
                    || reading.kind(i, Token.Kind.COLON)
                    || (reading.is(i, WordClass.AUXILIARY, Feature.SUBJUNCTIVE) && cue.takes(Frame.INF))) {
                return true;
            }
            if (!reading.token(i).isWord()) {
                return false;
            }
        }
        return false;
    }

    /** "Mjekët thanë se P, tha ministria": what the whole sentence tells is said by who stands at its end. */
    boolean insideAnothers(Sentence sentence, List<CueMatch> cues, int c) {
        CueMatch cue = cues.get(c);
        for (int d = c + 1; cue.verb() && d < cues.size(); d++) {
            CueMatch next = cues.get(d);
            if (next.verb() && next.takes(Frame.PAREN) && !next.takes(Frame.RELAY) && trailer(sentence, next)) {
                NounPhrase phrase = sources.after(next.last() + 1, sentence.last() + 1);
                // "Mera tha se P, theksoi ai": behind a verb of the same number the pronoun is no one else.
                boolean same = phrase != null
                        && phrase.kind() == NounPhrase.Kind.PRONOUN
                        && cue.form().tag() == next.form().tag();
                return phrase != null && !same && !repeated(phrase, sentence, cue);
            }
        }
        return false;
    }

    /** "Ai tha se P, tha ai": the same speaker is named twice. */
    private boolean repeated(NounPhrase phrase, Sentence sentence, CueMatch cue) {
        String head = reading.token(phrase.head()).lower();
        for (int i = sentence.first(); i < cue.first(); i++) {
            if (reading.token(i).lower().equals(head)) {
                return true;
            }
        }
        return false;
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
        int before = beforeAdverbs(sentence, cue);
        if (!reading.kind(before, Token.Kind.COMMA, Token.Kind.DASH)
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
            return cue.takes(Frame.RELAY)
                    && next < sentence.last()
                    && !reading.token(next + 1).isWord();
        }
        int after = phrase.last() + 1;
        return after > sentence.last()
                || !reading.token(after).isWord()
                || cue.takes(Frame.RELAY)
                || reading.is(after, WordClass.PREPOSITION, WordClass.ADVERB);
    }

    /** ", ndërsa Hoti tha se": a new subject says something else. */
    private int ownSubject(Sentence sentence, CueMatch next, int from) {
        NounPhrase subject = sources.endingAt(next.first(), from);
        if (subject == null) {
            return -1;
        }
        int link = subject.first() - 1;
        while (link > from && reading.is(link, WordClass.ADVERB)) {
            link--;
        }
        if (reading.is(link, WordClass.SUBORDINATOR, Feature.CONTRAST) && states(next, sentence)) {
            return reading.kind(link - 1, Token.Kind.COMMA) ? link - 2 : link - 1;
        }
        if (!clauseFollows(next)) {
            return -1;
        }
        if (reading.kind(link, Token.Kind.COMMA)) {
            boolean person = subject.named() || subject.kind() == NounPhrase.Kind.PRONOUN;
            return person && sources.subject(subject) ? beforeAside(link, from) : -1;
        }
        boolean contrast = reading.is(link, WordClass.SUBORDINATOR, WordClass.COORDINATOR);
        return contrast && reading.kind(link - 1, Token.Kind.COMMA) ? link - 2 : -1;
    }

    /** ", dhe para se të dilte, ai tha se": the clause between the commas is the writer's too. */
    private int beforeAside(int comma, int from) {
        for (int i = comma - 1; i > from; i--) {
            if (reading.kind(i, Token.Kind.COMMA) && reading.is(i + 1, WordClass.COORDINATOR)) {
                return i - 1;
            }
        }
        return comma - 1;
    }

    private boolean clauseFollows(CueMatch cue) {
        return reading.is(cue.last() + 1, WordClass.COMPLEMENTISER)
                || (commaBeforeClause && reading.kind(cue.last() + 1, Token.Kind.COMMA))
                || drafts.used(cue)
                || bareFollows(cue);
    }

    private boolean bareFollows(CueMatch cue) {
        return cue.takes(Frame.BARE)
                && reading.profile().bareClause()
                && cue.last() + 1 < reading.text().size()
                && reading.token(cue.last() + 1).isWord();
    }

    int contentStart(int from) {
        int at = from;
        while (reading.kind(at, Token.Kind.COMMA, Token.Kind.DASH)) {
            at++;
        }
        return at;
    }

    boolean onlyAdverbs(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!reading.is(i, WordClass.ADVERB)) {
                return false;
            }
        }
        return true;
    }

    int commaBefore(CueMatch cue, int from) {
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

    int afterTimes(int from, Sentence sentence) {
        int at = from;
        while (at <= sentence.last()
                && (reading.is(at, WordClass.ADVERB)
                        || (reading.is(at, WordClass.UNIT)
                                && reading.token(at).word().saysWhen()))) {
            at++;
        }
        return at;
    }
}
