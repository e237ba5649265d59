package quotetracker.quotation;

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
        CueMatch next = c + 1 < cues.size() ? cues.get(c + 1) : null;
        if (commaBeforeClause) {
            int start = commas.start(sentence, cue, next);
            if (start < 0) {
                return null;
            }
            int end = commas.end(sentence, cue, start, limits.contentEnd(sentence, cues, c, start));
            Source source = draft.source(sentence, number, cue, covered, start);
            return draft.build(cue, draft.split(start, end), source, Rule.COMMA_CLAUSE, number);
        }
        Opening opening = opening(sentence, cue, complements.complementiser(sentence, cue, next));
        int from = opening.from();
        if (from < 0 || (next != null && chained(cue, next, from))) {
            return null;
        }
        int end = Math.min(limits.contentEnd(sentence, cues, c, from), subordinateEnd(sentence, cue, from));
        List<Range> parts = draft.split(from, end);
        Range raised = draft.raised(sentence, cue, from);
        if (raised == null) {
            return draft.build(cue, parts, draft.source(sentence, number, cue, covered, from), opening.rule(), number);
        }
        parts.add(0, raised);
        return draft.build(cue, parts, Source.of(null, Source.How.IMPERSONAL), Rule.RAISED_SUBJECT, number);
    }

    /** Where a clause of content begins, or -1, and by which construction. */
    private record Opening(int from, Rule rule) {}

    private Opening opening(Sentence sentence, CueMatch cue, int complementiser) {
        int infinitive = cue.takes(Frame.INF) ? complements.demanded(sentence, cue) : -1;
        // "kërkuan të gjendet shoferi që iku": what is to be done stands before a relative clause.
        boolean done = infinitive >= 0 && infinitive < complementiser && reading.is(complementiser, WordClass.RELATIVE);
        if (complementiser >= 0 && cue.takes(Frame.THAT) && !done) {
            return new Opening(complementiser + 1, Rule.CLAUSE);
        }
        int bare = cue.takes(Frame.BARE) && cue.verb() ? bareClauses.bare(sentence, cue) : -1;
        if (!cue.takes(Frame.INF)) {
            return new Opening(bare, Rule.BARE_CLAUSE);
        }
        // "told the crew there was no need to stay": a clause whose verb stands before the infinitive.
        boolean existential = bare >= 0
                && bare < infinitive
                && reading.is(bare, WordClass.ADVERB)
                && !reading.is(bare + 1, WordClass.AUXILIARY, Feature.SUBJUNCTIVE);
        return existential
                ? new Opening(bare, Rule.BARE_CLAUSE)
                : new Opening(infinitive < 0 ? bare : infinitive, Rule.INFINITIVE);
    }

    /** "The agency writes that Anna Holt said P": an outlet that carries what somebody named said is not who said it. */
    private boolean chained(CueMatch cue, CueMatch inner, int from) {
        NounPhrase subject = cue.takes(Frame.RELAY) ? sources.endingAt(inner.first(), from) : null;
        return subject != null
                && subject.named()
                && (inner.takes(Frame.BARE)
                        || reading.opensClause(inner, reading.text().size()));
    }

    /** "While he admitted [it was late], Anna said …": before the comma behind which the main clause's subject stands. */
    private int subordinateEnd(Sentence sentence, CueMatch cue, int from) {
        int first = sentence.first();
        boolean subordinate = (cue.first() == first && cue.mood() == CueMatch.Mood.GERUND)
                || (reading.is(first, WordClass.SUBORDINATOR) && cue.first() - first <= LONGEST_SUBJECT);
        int comma = subordinate && reading.profile().bareClause()
                ? reading.find(
                        from,
                        sentence.last(),
                        i -> reading.kind(i, Token.Kind.COMMA)
                                && reading.phrases().startingAt(i + 1, sentence.last()) != null)
                : -1;
        return comma < 0 ? Integer.MAX_VALUE : comma - 1;
    }
}
