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
        this.commaBeforeClause = reading.text().language().profile().commaBeforeClause();
    }

    /** Index of the content's last token: before a second cue of the same sentence, a relay, or the final stop. */
    int contentEnd(Sentence sentence, List<CueMatch> cues, int c, int from) {
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
    boolean sibling(Sentence sentence, CueMatch cue) {
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
        boolean next = reading.kind(before, Token.Kind.COMMA)
                && !cue.takes(Frame.THOUGHT)
                && reading.is(cue.last() + 1, WordClass.COMPLEMENTISER);
        return opens && (next || contrast || reading.is(before, WordClass.COORDINATOR));
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

    int contentStart(int from) {
        int at = from;
        while (reading.kind(at, Token.Kind.COMMA) || reading.kind(at, Token.Kind.DASH)) {
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
