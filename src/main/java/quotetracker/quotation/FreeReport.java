package quotetracker.quotation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.Chart;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.Range;
import quotetracker.chart.Sentence;
import quotetracker.language.Feature;
import quotetracker.language.WordClass;
import quotetracker.model.StatementType;
import quotetracker.text.Token;

/**
 * Finds sentences that report without a cue: their verb shows by its form that they are somebody else's words ("Er gehe
 * davon aus, dass …"). They go on with what the last speaker said.
 */
final class FreeReport {
    private final Chart reading;
    private final Drafts drafts;

    FreeReport(Chart reading, Drafts drafts) {
        this.reading = reading;
        this.drafts = drafts;
    }

    void read(List<Sentence> sentences) {
        @Nullable Quotation last = null;
        int lastAt = -1;
        int from = -1;
        for (int s = 0; s < sentences.size(); s++) {
            Sentence sentence = sentences.get(s);
            boolean starts = reading.text().startsParagraph(sentence.first());
            Quotation owner = lastOwner(sentence);
            boolean follows = !starts && s > 0 && (from >= 0 || lastOwner(sentences.get(s - 1)) != null);
            if (owner == null && reports(sentence, follows)) {
                from = from < 0 ? s : from;
                continue;
            }
            if (from >= 0) {
                last = report(sentences, from, s - 1, lastAt >= from - 1 ? last : null);
                lastAt = s - 1;
                from = -1;
            }
            last = owner == null ? last : owner;
            lastAt = owner == null ? lastAt : s;
        }
        if (from >= 0) {
            report(sentences, from, sentences.size() - 1, lastAt >= from - 1 ? last : null);
        }
    }

    /** One statement of the sentences from one number to another; {@code last} is the statement right before, if any. */
    private Quotation report(List<Sentence> sentences, int from, int to, @Nullable Quotation last) {
        Range content = new Range(sentences.get(from).first(), sentences.get(to).last());
        Quotation quotation = quotation(content, from, last);
        drafts.add(quotation);
        return quotation;
    }

    /** The last statement that has a part of the sentence, or null. */
    private @Nullable Quotation lastOwner(Sentence sentence) {
        for (int i = sentence.last(); i >= sentence.first(); i--) {
            Quotation owner = drafts.owner(i);
            if (owner != null) {
                return owner;
            }
        }
        return null;
    }

    private Quotation quotation(Range content, int number, @Nullable Quotation last) {
        boolean marked = false;
        for (int i = content.first(); i <= content.last(); i++) {
            marked |= reading.quoted(i);
        }
        return new Quotation(
                List.of(content),
                marked ? StatementType.MIXED : StatementType.INDIRECT,
                null,
                null,
                source(content.first(), last),
                Rule.FREE_REPORT,
                number,
                false);
    }

    /** The source of the last statement, if that is not long ago. */
    private Source source(int first, @Nullable Quotation last) {
        NounPhrase phrase = last == null ? null : last.source().phrase();
        return last == null
                        || phrase == null
                        || reading.text().paragraph(first) - reading.text().paragraph(last.start()) > 1
                ? Source.of(null, Source.How.OMITTED)
                : new Source(phrase, last.source().others(), Source.How.SHARED);
    }

    /** Whether the verb of a main clause is one of reported speech; one that may also say what might be needs support. */
    private boolean reports(Sentence sentence, boolean follows) {
        int clause = sentence.first();
        if (ofWriter(sentence)) {
            return false;
        }
        for (int i = sentence.first(); i <= sentence.last(); i = reading.next(i)) {
            Token token = reading.token(i);
            if (token.kind() == Token.Kind.COMMA || token.kind() == Token.Kind.COLON) {
                clause = i + 1;
            } else if (token.is(WordClass.REPORTIVE)
                    && !token.capital()
                    && telling(i, follows)
                    && main(clause, sentence.first())) {
                return true;
            }
        }
        return false;
    }

    /** "Das lehne ich ab": in the first person nobody else's words are reported. */
    private boolean ofWriter(Sentence sentence) {
        for (int i = sentence.first(); i <= sentence.last(); i = reading.next(i)) {
            if (reading.is(i, WordClass.PRONOUN, Feature.FIRST)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this verb tells somebody else's words here; one with other uses ("soll", "hätte") does so behind a statement. */
    private boolean telling(int verb, boolean follows) {
        Set<Feature> otherUses = reading.token(verb).word().features(WordClass.REPORTIVE);
        return otherUses.isEmpty() || (follows && !otherUses.contains(Feature.PERF));
    }

    /** Whether the clause that begins here is no subordinate one. */
    private boolean main(int clause, int first) {
        if (reading.is(clause, WordClass.COMPLEMENTISER, WordClass.SUBORDINATOR)) {
            return false;
        }
        boolean relative = reading.is(clause, WordClass.RELATIVE, WordClass.PREPOSITION);
        return clause == first || !relative;
    }
}
