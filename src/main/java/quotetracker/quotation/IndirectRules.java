package quotetracker.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.Chart;
import quotetracker.chart.CueMatch;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.Sentence;
import quotetracker.language.FormTag;
import quotetracker.language.Frame;
import quotetracker.language.WordClass;
import quotetracker.text.Token;

/** Finds content in the writer's words for the cues that no passage has used. */
final class IndirectRules {
    private final Chart reading;
    private final Drafts drafts;
    private final boolean commaBeforeClause;
    private final boolean bareClause;
    private final HeadlineRules headlines;
    private final ContentLimits limits;
    private final AccordingRules according;
    private final BehindRules behind;
    private final ClauseRules clauses;
    private final ObjectRules objects;
    private final AsSaid asSaid;

    IndirectRules(Chart reading, SourceFinder sources, Drafts drafts, ImpliedSource implied) {
        this.reading = reading;
        this.drafts = drafts;
        this.commaBeforeClause = reading.profile().commaBeforeClause();
        this.bareClause = reading.profile().bareClause();
        this.limits = new ContentLimits(reading, sources, drafts);
        this.headlines = new HeadlineRules(reading, sources, drafts, limits);
        IndirectDraft draft = new IndirectDraft(reading, sources, drafts, implied);
        this.according = new AccordingRules(reading, sources, drafts, limits, draft);
        this.behind = new BehindRules(reading, sources, drafts, limits, draft, implied);
        Complements complements = new Complements(reading);
        BareClauses bareClauses = new BareClauses(reading, sources);
        this.clauses = new ClauseRules(reading, sources, limits, draft, complements, bareClauses);
        this.objects = new ObjectRules(reading, drafts, draft, limits);
        this.asSaid = new AsSaid(reading, sources, limits, draft, implied);
    }

    void read(Sentence sentence, int number) {
        headlines.headline(sentence, number);
        List<CueMatch> cues = cues(sentence);
        ContentLimits.@Nullable Closing[] closings = limits.closings(sentence, cues);
        int covered = sentence.first() - 1;
        for (int c = 0; c < cues.size(); c++) {
            CueMatch cue = cues.get(c);
            Quotation quotation = tells(sentence, cue, closings[c]) ? one(sentence, cues, c, covered, number) : null;
            if (quotation == null || nobody(quotation)) {
                continue;
            }
            if (cue.verb()) {
                drafts.removeInside(quotation);
            }
            drafts.add(quotation);
            useBetween(sentence, cue.last() + 1, quotation.start());
            covered = Math.max(covered, cue.last());
        }
    }

    /** Whether a cue says that somebody said something, that no passage has used, and not inside what another one said. */
    private boolean tells(Sentence sentence, CueMatch cue, ContentLimits.@Nullable Closing closing) {
        return cue.real()
                && !drafts.used(cue)
                && !asked(sentence)
                && !reported(sentence, cue)
                && !ContentLimits.insideAnothers(cue, closing)
                && (drafts.owner(cue.first()) == null || limits.sibling(sentence, cue));
    }

    private List<CueMatch> cues(Sentence sentence) {
        List<CueMatch> result = new ArrayList<>();
        for (int i = sentence.first(); i <= sentence.last(); i++) {
            CueMatch cue = reading.cue(i);
            if (cue != null && (!cue.takes(Frame.THOUGHT) || (!result.isEmpty() && limits.sibling(sentence, cue)))) {
                // "tha se A, ndërsa beson se B": what somebody who speaks believes is reported as said.
                result.add(cue);
            }
        }
        return result;
    }

    /** "Did Holt say the road is open?": a question whether somebody said it tells nothing they said. */
    private boolean asked(Sentence sentence) {
        return reading.token(sentence.last()).text().equals("?")
                && reading.is(sentence.first(), WordClass.AUXILIARY, WordClass.INTERROGATIVE);
    }

    /** "Außerdem habe die Prüfung ergeben, dass P": the mood of its verb makes all of it somebody else's words. */
    private boolean reported(Sentence sentence, CueMatch cue) {
        int at = cue.verb() ? cue.first() : -1;
        while (at >= sentence.first()
                && !reading.kind(at, Token.Kind.COMMA)
                && !reading.is(at, WordClass.COORDINATOR)
                && (at == cue.first() || reading.cue(at) == null)) {
            if (reading.is(at, WordClass.REPORTIVE)
                    && !reading.token(at).capital()
                    && reading.token(at).word().features(WordClass.REPORTIVE).isEmpty()) {
                return true;
            }
            at--;
        }
        return false;
    }

    /** "No driver said": nobody did. */
    private boolean nobody(Quotation quotation) {
        NounPhrase phrase = quotation.source().phrase();
        int first = reading.sentences().get(quotation.sentence()).first();
        return phrase == null
                ? reading.is(first, WordClass.NEGATOR)
                : quotation.source().how() == Source.How.BEFORE_CUE
                        && reading.is(phrase.first() - 1, WordClass.NEGATOR);
    }

    /** "said in a statement that": a noun between cue and content brings nothing of its own. */
    private void useBetween(Sentence sentence, int from, int to) {
        for (int i = from; i < Math.min(to, sentence.last()); i++) {
            CueMatch between = reading.cue(i);
            if (between != null && between.noun()) {
                drafts.use(between);
            }
        }
    }

    private @Nullable Quotation one(Sentence sentence, List<CueMatch> cues, int c, int covered, int number) {
        CueMatch cue = cues.get(c);
        if (!cue.verb() && !cue.noun()) {
            return commaBeforeClause
                    ? according.around(sentence, cues, c, number)
                    : cue.form().tag() == FormTag.PREP ? according.preposition(sentence, cues, c, number) : null;
        }
        if (cue.noun()) {
            Quotation clause = clauses.clause(sentence, cues, c, covered, number);
            // "thirrje për": a noun that brings its preposition along.
            boolean governs = cue.takes(Frame.NOUN) && cue.form().words().size() > 1;
            if (clause == null && reading.is(sentence.first() + 1, WordClass.AUXILIARY)) {
                return behind.sentenceBefore(sentence, cue, number);
            }
            return clause != null || !governs ? clause : objects.object(sentence, cues, c, covered, number);
        }
        return Stream.<Supplier<@Nullable Quotation>>of(
                        () -> closes(sentence, cue, covered) ? behind.behind(sentence, cues, c, covered, number) : null,
                        () -> bareClause ? null : asSaid.behind(sentence, cues, c, number),
                        // "als „…“ bezeichnete, der …": what follows the comma tells of the thing that was called so.
                        () -> objects.named(sentence, cue, covered, number),
                        () -> clauses.clause(sentence, cues, c, covered, number),
                        () -> behind.behind(sentence, cues, c, covered, number),
                        () -> behind.sentenceBefore(sentence, cue, number),
                        () -> objects.object(sentence, cues, c, covered, number))
                .map(Supplier::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private boolean closes(Sentence sentence, CueMatch cue, int covered) {
        return bareClause && behind.closesAttribution(sentence, cue, covered);
    }
}
