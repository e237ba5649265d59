package quotetracker.quotation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.Chart;
import quotetracker.chart.CueMatch;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.Sentence;
import quotetracker.language.Feature;
import quotetracker.language.FormTag;
import quotetracker.language.Frame;
import quotetracker.language.WordClass;
import quotetracker.text.Token;

/** Where content ends and begins inside its sentence: between attributions, trailers and stops. */
final class ContentLimits {
    /** An attribution has no more tokens before its verb. */
    private static final int ATTRIBUTION = 14;
    /** A place, a time or a means between a link and its verb has no more tokens. */
    private static final int ADJUNCT = 6;
    /** How far behind its cue content begins, in tokens. */
    private static final int STATED_WITHIN = 6;

    private final Chart reading;
    private final SourceFinder sources;
    private final Drafts drafts;
    private final ContentEnd contentEnds;

    private final boolean commaBeforeClause;

    ContentLimits(Chart reading, SourceFinder sources, Drafts drafts) {
        this.reading = reading;
        this.sources = sources;
        this.drafts = drafts;
        this.contentEnds = new ContentEnd(reading);

        this.commaBeforeClause = reading.profile().commaBeforeClause();
    }

    /** Index of the content's last token: before a second cue of the same sentence, a relay, or the final stop. */
    int contentEnd(Sentence sentence, List<CueMatch> cues, int c, int from) {
        int end = lastWord(sentence);
        for (int d = c + 1; d < cues.size(); d++) {
            CueMatch next = cues.get(d);
            // "Sipas X, transmeton Y, P": an outlet before the content does not end it.
            boolean before = next.first() < from && next.takes(Frame.RELAY);
            int cut = before ? -1 : cutBefore(sentence, next, from);
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
        if (slash > 0) {
            end = slash - 1;
        }
        while (trailing(end)) {
            end--;
        }
        return end;
    }

    private boolean trailing(int index) {
        return reading.kind(index, Token.Kind.SEMICOLON, Token.Kind.COLON)
                || (reading.kind(index, Token.Kind.STOP)
                        && !"!?".contains(reading.token(index).text()));
    }

    /** Where content ends because another attribution follows, or -1 if that one is part of what was said. */
    private int cutBefore(Sentence sentence, CueMatch next, int from) {
        if (sibling(sentence, next) || ownClause(sentence, next)) {
            return beforeLinks(next, from);
        }
        if (!trailer(sentence, next)) {
            return ownSubject(sentence, next, from);
        }
        int at = next.first() - 1;
        while (at > from && !reading.kind(at, Token.Kind.COMMA, Token.Kind.DASH)) {
            at--;
        }
        return at - 1;
    }

    /** Before the adverbs that stand beside the cue and the words and signs that join its clause to the content. */
    private int beforeLinks(CueMatch next, int from) {
        int at = beforeAdjuncts(next.first() - 1, from);
        while (at > from && (links(at) || reading.kind(at, Token.Kind.COMMA, Token.Kind.DASH))) {
            at--;
        }
        return at;
    }

    /** Before adverbs, and a place, a time or a means that a preposition opens behind a link: "por në këtë rast". */
    private int beforeAdjuncts(int index, int floor) {
        int at = reading.beforeAdverbs(index, floor);
        for (int i = at - 1; i > Math.max(floor, at - ADJUNCT) && insidePhrase(i + 1); i--) {
            if (reading.is(i, WordClass.PREPOSITION)
                    && reading.is(i - 1, WordClass.COORDINATOR, WordClass.SUBORDINATOR)) {
                return i - 1;
            }
        }
        return at;
    }

    private boolean insidePhrase(int index) {
        return reading.token(index).isWord() && !reading.is(index, WordClass.SUBORDINATOR, WordClass.RELATIVE);
    }

    /** "dhe sipas tij P", "e që, sipas tij, P": a clause of its own that a preposition attributes. */
    private boolean ownClause(Sentence sentence, CueMatch cue) {
        int before = reading.kind(cue.first() - 1, Token.Kind.COMMA) ? cue.first() - 2 : cue.first() - 1;
        NounPhrase phrase = sources.after(cue.last() + 1, sentence.last() + 1);
        return phrase != null && phrase.last() + 2 < sentence.last() && reading.is(before, WordClass.COORDINATOR);
    }

    /** A word that can stand between content and the cue of the next: "dhe", "ndërsa", "duke", "për të cilën". */
    private boolean links(int at) {
        return reading.is(at, WordClass.COORDINATOR, WordClass.SUBORDINATOR, WordClass.RELATIVE)
                || (reading.is(at, WordClass.PREPOSITION) && reading.is(at + 1, WordClass.RELATIVE));
    }

    /** "dhe shtoi se", ", duke shtuar se", "për të cilën tha se": the same speaker goes on with a cue of its own. */
    boolean sibling(Sentence sentence, CueMatch cue) {
        if (!cue.verb() || !cue.real()) {
            return false;
        }
        int before = beforeAdjuncts(cue.first() - 1, sentence.first());
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

    /** "dhe", "ndërsa", ", por që": behind such a word a new thing is told. */
    private boolean joins(int before) {
        return reading.is(before, WordClass.COORDINATOR)
                || reading.is(before, WordClass.SUBORDINATOR, Feature.CONTRAST)
                || (reading.is(before, WordClass.COMPLEMENTISER) && reading.is(before - 1, WordClass.COORDINATOR));
    }

    /** ", ku", ", madje", "për të cilën": the clause of such a word has the speaker's saying for its verb. */
    private boolean subordinates(int before, CueMatch cue) {
        return (reading.is(before, WordClass.SUBORDINATOR)
                        && !reading.is(before, WordClass.SUBORDINATOR, Feature.LINK)
                        && reading.kind(before - 1, Token.Kind.COMMA))
                || (reading.kind(before, Token.Kind.COMMA) && reading.is(cue.last() + 1, WordClass.COMPLEMENTISER))
                || object(before);
    }

    /** Whether somebody says something of his own with this verb, which is no participle: not "when asked whether". */
    private boolean tellsMore(CueMatch cue, Sentence sentence) {
        boolean finite = !reading.token(cue.head()).word().begins(FormTag.PART);
        return finite
                && !cue.passive()
                && !cue.takes(Frame.THOUGHT)
                && (complemented(cue, sentence) || cue.takes(Frame.AS));
    }

    private boolean setOff(int before) {
        return reading.kind(before, Token.Kind.COMMA, Token.Kind.DASH, Token.Kind.MARK)
                || reading.is(before, WordClass.COORDINATOR);
    }

    /** Whether a complementiser stands right behind the cue, or with no more than adverbs between. */
    private boolean complemented(CueMatch cue, Sentence sentence) {
        return reading.is(reading.pastAdverbs(cue.behind(), sentence.last()), WordClass.COMPLEMENTISER);
    }

    /** Whether a relative pronoun stands here that is no subject: "për të cilën". */
    private boolean object(int index) {
        return reading.is(index, WordClass.RELATIVE) && reading.is(index - 1, WordClass.PREPOSITION);
    }

    private boolean opensContent(CueMatch cue, Sentence sentence) {
        return states(cue, sentence)
                || cue.takes(Frame.NOUN)
                || cue.takes(Frame.AS)
                || cue.takes(Frame.BARE)
                || commaBeforeClause;
    }

    /** Whether a clause or a quotation follows the cue: "tha se", "tha dje: “". */
    private boolean states(CueMatch cue, Sentence sentence) {
        return reading.find(
                        cue.behind(),
                        Math.min(sentence.last(), cue.behind() + STATED_WITHIN) + 1,
                        i -> reading.is(i, WordClass.COMPLEMENTISER)
                                || reading.passage(i) != null
                                || (cue.takes(Frame.INF) && reading.is(i, WordClass.AUXILIARY, Feature.SUBJUNCTIVE)))
                >= 0;
    }

    /**
     * An attribution that closes a sentence: ", tha ministria".
     *
     * @param cue its cue
     * @param source who says it
     * @param named where the sentence first has the word that carries the source
     */
    record Closing(CueMatch cue, NounPhrase source, int named) {}

    /** For each of a sentence's cues the first attribution behind it that closes the sentence, or null. */
    @Nullable
    Closing[] closings(Sentence sentence, List<CueMatch> cues) {
        @Nullable Closing[] result = new Closing[cues.size()];
        for (int c = cues.size() - 1; c > 0; c--) {
            CueMatch cue = cues.get(c);
            boolean closes = cue.verb() && cue.takes(Frame.PAREN) && trailer(sentence, cue);
            result[c - 1] = closes ? closing(sentence, cue) : result[c];
        }
        return result;
    }

    private @Nullable Closing closing(Sentence sentence, CueMatch cue) {
        NounPhrase source = sources.after(cue.last() + 1, sentence.last() + 1);
        if (source == null || SourceFinder.relays(cue, source)) {
            return null;
        }
        String head = reading.token(source.head()).lower();
        int named = sentence.first();
        while (!reading.token(named).lower().equals(head)) {
            named++;
        }
        return new Closing(cue, source, named);
    }

    /** "Mjekët thanë se P, tha ministria": what the whole sentence tells is said by who stands at its end. */
    static boolean insideAnothers(CueMatch cue, @Nullable Closing closing) {
        // "Ai tha se P, tha ai": the same speaker is named twice.
        if (closing == null || !cue.verb() || closing.named() < cue.first()) {
            return false;
        }
        // "Mera tha se P, theksoi ai": behind a verb of the same number the pronoun is no one else.
        return closing.source().kind() != NounPhrase.Kind.PRONOUN
                || cue.form().tag() != closing.cue().form().tag();
    }

    /** ", transmeton Anadolu", ", thekson ministria": behind a comma, a cue and a source close the sentence. */
    private boolean trailer(Sentence sentence, CueMatch cue) {
        boolean relay = cue.takes(Frame.RELAY);
        int before = reading.beforeAdverbs(cue.first() - 1, sentence.first());
        if (cue.mood() != CueMatch.Mood.ASSERTED
                || !(relay || cue.takes(Frame.QUOTE))
                || !reading.kind(before, Token.Kind.COMMA, Token.Kind.DASH)) {
            return false;
        }
        int next = cue.last() + 1;
        NounPhrase phrase = reading.passage(next) == null ? sources.after(next, sentence.last() + 1) : null;
        if (relay) {
            return phrase != null || reading.passage(next) != null || !reading.kind(next + 1, Token.Kind.WORD);
        }
        return phrase != null && closes(phrase.last() + 1);
    }

    private boolean closes(int after) {
        return !reading.kind(after, Token.Kind.WORD) || reading.is(after, WordClass.PREPOSITION, WordClass.ADVERB);
    }

    /** ", ndërsa Hoti tha se": a new subject says something else. */
    private int ownSubject(Sentence sentence, CueMatch next, int from) {
        NounPhrase subject = sources.endingAt(next.first(), from);
        if (subject == null) {
            return -1;
        }
        int link = beforeAdjuncts(subject.first() - 1, from);
        boolean setOff = reading.kind(link - 1, Token.Kind.COMMA);
        if (reading.is(link, WordClass.SUBORDINATOR, Feature.CONTRAST) && states(next, sentence)) {
            return setOff ? link - 2 : link - 1;
        }
        if (!clauseFollows(next)) {
            return -1;
        }
        if (reading.kind(link, Token.Kind.COMMA)) {
            return subject.definite() ? beforeAside(link, from) : -1;
        }
        return setOff && reading.is(link, WordClass.SUBORDINATOR, WordClass.COORDINATOR) ? link - 2 : -1;
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
        int next = cue.last() + 1;
        return reading.is(next, WordClass.COMPLEMENTISER)
                || (commaBeforeClause && reading.kind(next, Token.Kind.COMMA))
                || (cue.takes(Frame.BARE) && reading.kind(next, Token.Kind.WORD))
                || drafts.used(cue);
    }

    int contentStart(int from) {
        int at = from;
        while (reading.kind(at, Token.Kind.COMMA)) {
            at++;
        }
        return at;
    }

    boolean onlyAdverbs(int from, int to) {
        return reading.pastAdverbs(from, to) >= to;
    }

    int commaBefore(CueMatch cue, int from) {
        for (int i = cue.first() - 1; i > Math.max(from, cue.first() - ATTRIBUTION); i--) {
            if (reading.kind(i, Token.Kind.COMMA, Token.Kind.DASH)) {
                NounPhrase between = sources.endingAt(cue.first(), i + 1);
                if (onlyAdverbs(i + 1, cue.first()) || (between != null && between.first() == i + 1)) {
                    return i;
                }
            }
        }
        return -1;
    }
}
