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
import quotetracker.language.Frame;
import quotetracker.language.WordClass;
import quotetracker.text.Token;

/** Content in a clause behind its cue: "Anna said that P", "Anna asked them to P", "Anna said P". */
final class ClauseRules {
    /** A subordinate clause has no more words than these before its verb. */
    private static final int LONGEST_SUBJECT = 8;

    private final Chart reading;
    private final SourceFinder sources;
    private final CommaClauses commas;
    private final boolean commaBeforeClause;
    private final ContentLimits limits;
    private final IndirectDraft draft;
    private final Complements complements;
    private final BareClauses bareClauses;

    ClauseRules(
            Chart reading,
            SourceFinder sources,
            ContentLimits limits,
            IndirectDraft draft,
            Complements complements,
            BareClauses bareClauses) {
        this.reading = reading;
        this.sources = sources;
        this.commas = new CommaClauses(reading);
        this.commaBeforeClause = reading.profile().commaBeforeClause();
        this.limits = limits;
        this.draft = draft;
        this.complements = complements;
        this.bareClauses = bareClauses;
    }

    @Nullable
    Quotation clause(Sentence sentence, List<CueMatch> cues, int c, int covered, int number) {
        CueMatch cue = cues.get(c);
        if (commaBeforeClause) {
            int start = commas.start(sentence, cue, c + 1 < cues.size() ? cues.get(c + 1) : null);
            if (start < 0 || start > sentence.last()) {
                return null;
            }
            int end = commas.end(sentence, cue, start, limits.contentEnd(sentence, cues, c, start));
            Source source = draft.source(sentence, number, cue, covered, start);
            NounPhrase phrase = source.phrase();
            return phrase != null && reading.is(phrase.first() - 1, WordClass.NEGATOR)
                    ? null
                    : draft.build(cue, draft.split(start, end), source, Rule.COMMA_CLAUSE, number);
        }
        int complementiser = complements.complementiser(sentence, cue, c + 1 < cues.size() ? cues.get(c + 1) : null);
        Rule rule;
        int from;
        if (complementiser >= 0 && cue.takes(Frame.THAT)) {
            from = complementiser + 1;
            rule = Rule.CLAUSE;
        } else if (cue.takes(Frame.INF)) {
            from = complements.demanded(sentence, cue, complementiser);
            rule = Rule.INFINITIVE;
        } else {
            from = -1;
            rule = Rule.BARE_CLAUSE;
        }
        if (from < 0 && cue.takes(Frame.BARE) && cue.verb() && reading.profile().bareClause()) {
            from = bareClauses.bare(sentence, cue);
        }
        if (rule == Rule.INFINITIVE && existential(sentence, cue) < from) {
            from = existential(sentence, cue);
            rule = Rule.BARE_CLAUSE;
        }
        if (from < 0 || from > sentence.last() || chained(cues, c, from)) {
            return null;
        }
        int end = Math.min(limits.contentEnd(sentence, cues, c, from), subordinateEnd(sentence, cue, from));
        List<Range> parts = draft.split(from, end);
        Range raised = draft.raised(sentence, cue, from);
        if (raised == null) {
            return draft.build(cue, parts, draft.source(sentence, number, cue, covered, from), rule, number);
        }
        List<Range> whole = new ArrayList<>(List.of(raised));
        whole.addAll(parts);
        return draft.build(cue, whole, Source.of(null, Source.How.IMPERSONAL), Rule.RAISED_SUBJECT, number);
    }

    /** "told the crew there was no need to stay": where a clause begins whose verb stands before the infinitive. */
    private int existential(Sentence sentence, CueMatch cue) {
        boolean bare = cue.verb() && cue.takes(Frame.BARE) && reading.profile().bareClause();
        int at = bare ? bareClauses.bare(sentence, cue) : -1;
        boolean verb = at >= 0
                && reading.is(at, WordClass.ADVERB)
                && reading.is(at + 1, WordClass.AUXILIARY)
                && !reading.is(at + 1, WordClass.AUXILIARY, Feature.SUBJUNCTIVE);
        return verb ? at : Integer.MAX_VALUE;
    }

    /** "The agency writes that Anna Holt said P": an outlet that carries what somebody named said is not who said it. */
    private boolean chained(List<CueMatch> cues, int c, int from) {
        if (!cues.get(c).takes(Frame.RELAY) || c + 1 >= cues.size()) {
            return false;
        }
        CueMatch inner = cues.get(c + 1);
        NounPhrase subject =
                inner.verb() && inner.real() && inner.first() > from ? sources.endingAt(inner.first(), from) : null;
        boolean clause = reading.opensClause(inner, reading.text().size())
                || (inner.takes(Frame.BARE) && reading.profile().bareClause());
        return subject != null && subject.named() && sources.subject(subject) && clause;
    }

    /** "While he admitted [it was late], Anna said …": before the comma behind which the main clause's subject stands. */
    private int subordinateEnd(Sentence sentence, CueMatch cue, int from) {
        int first = sentence.first();
        boolean subordinate = reading.profile().bareClause()
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
}
