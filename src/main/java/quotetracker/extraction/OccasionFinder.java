package quotetracker.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.Range;
import quotetracker.language.CueForm;
import quotetracker.language.Feature;
import quotetracker.language.Frame;
import quotetracker.language.WordClass;
import quotetracker.model.Occasion;
import quotetracker.model.PartialDate;
import quotetracker.model.Span;
import quotetracker.model.SpeakerKind;
import quotetracker.quotation.Quotation;
import quotetracker.quotation.QuotationFinder;
import quotetracker.text.Segmented;
import quotetracker.text.Token;

/**
 * Reads when, where, to whom and by way of whom something was said, from the words around its cue.
 *
 * <p>Only the cue's own clause counts: a date inside the content, or in an aside about something else, says nothing of the
 * day of saying.
 */
final class OccasionFinder {
    /** How far from the cue its clause is read, in tokens; longer ones are lists or broken text. */
    private static final int REACH = 40;

    private final Segmented text;
    private final QuotationFinder.Found found;
    private final DateReader dates;
    private final boolean[] content;
    private final Map<Integer, NounPhrase> phraseAt = new HashMap<>();

    OccasionFinder(Segmented text, QuotationFinder.Found found, @Nullable PartialDate published) {
        this.text = text;
        this.found = found;
        this.dates = new DateReader(text, published);
        this.content = new boolean[text.size()];
        for (NounPhrase phrase : found.phrases()) {
            phraseAt.put(phrase.first(), phrase);
        }
        for (Quotation quotation : found.quotations()) {
            for (Range part : quotation.parts()) {
                for (int i = part.first(); i <= part.last(); i++) {
                    content[i] = true;
                }
            }
        }
    }

    Occasion of(Quotation quotation) {
        Range sentence = found.sentences().get(quotation.sentence());
        Span relay = relay(quotation, sentence);
        Range cue = quotation.cue();
        if (cue == null) {
            return relay == null ? Occasion.UNKNOWN : new Occasion(null, null, null, null, relay, null);
        }
        List<Integer> clause = clause(quotation, cue, sentence);
        DateReader.Dated dated = dates.nearest(clause, cue);
        return new Occasion(
                dated == null ? null : dated.date(),
                dated == null ? null : dated.evidence(),
                place(clause, WordClass.MEDIUM),
                place(clause, WordClass.EVENT),
                relay,
                addressee(quotation, cue));
    }

    /** Tokens of the cue's clause outside any content: back to another clause or the content, on to the next comma. */
    private List<Integer> clause(Quotation quotation, Range cue, Range sentence) {
        NounPhrase source = quotation.source().phrase();
        List<Integer> result = new ArrayList<>(before(cue, source, sentence));
        int sourceEnd = source == null ? -1 : source.last();
        for (int i = cue.last() + 1; i <= Math.min(sentence.last(), cue.last() + REACH) && !content[i]; i++) {
            boolean comma = text.token(i).kind() == Token.Kind.COMMA;
            boolean another = foreign(i) || coordinator(i);
            if (i > sourceEnd && (another || (comma && !placeFollows(i + 1, sentence.last())))) {
                break;
            }
            result.add(i);
        }
        return result;
    }

    /** What stands before the cue: over a relative clause set off by commas, but into no other clause. */
    private List<Integer> before(Range cue, @Nullable NounPhrase source, Range sentence) {
        List<Integer> result = new ArrayList<>();
        int comma = -1;
        for (int i = cue.first() - 1; i >= Math.max(sentence.first(), cue.first() - REACH) && !content[i]; i--) {
            boolean inSource = source != null && i >= source.first() && i <= source.last();
            if (!inSource && foreign(i)) {
                int clauseEnd = comma;
                if (clauseEnd >= 0) {
                    result.removeIf(token -> token <= clauseEnd);
                }
                int start = asideStart(i);
                if (clauseEnd < 0 || start < sentence.first()) {
                    return result;
                }
                i = start;
                comma = -1;
            } else if (!inSource && coordinator(i)) {
                return result;
            } else {
                comma = text.token(i).kind() == Token.Kind.COMMA ? i : comma;
                result.add(0, i);
            }
        }
        return result;
    }

    /** Albanian "e" is a coordinator only where it links no noun. */
    private boolean coordinator(int index) {
        return text.token(index).is(WordClass.COORDINATOR) && !text.token(index).is(WordClass.ARTICLE);
    }

    /** The comma before a relative clause whose relative word stands here, or -1 if this is no aside. */
    private int asideStart(int index) {
        if (!text.token(index).is(WordClass.RELATIVE)) {
            return -1;
        }
        for (int i = index - 1; i >= Math.max(0, index - 2); i--) {
            if (text.token(i).kind() == Token.Kind.COMMA) {
                return i;
            }
        }
        return -1;
    }

    /** ", në Facebook", ", on Tuesday": a time or place may follow the source behind a comma. */
    private boolean placeFollows(int index, int last) {
        return index <= last
                && (text.token(index).is(WordClass.PREPOSITION)
                        || !text.token(index).word().dates().isEmpty());
    }

    private boolean foreign(int index) {
        Token token = text.token(index);
        // German "der" is a relative only behind a comma.
        boolean relative = token.is(WordClass.RELATIVE) && (!token.is(WordClass.ARTICLE) || asideStart(index) >= 0);
        return relative
                || token.is(WordClass.SUBORDINATOR)
                || token.is(WordClass.COMPLEMENTISER)
                || token.word().is(WordClass.AUXILIARY, Feature.GERUND)
                || token.kind() == Token.Kind.SEMICOLON
                || token.kind() == Token.Kind.MARK;
    }

    private @Nullable Span place(List<Integer> clause, WordClass wanted) {
        for (int i : clause) {
            if (text.token(i).is(wanted)) {
                return phrase(i, clause);
            }
        }
        if (wanted == WordClass.MEDIUM) {
            for (int i : clause) {
                boolean governed = i > 0 && text.token(i - 1).is(WordClass.PREPOSITION);
                if (governed && text.token(i).word().names(SpeakerKind.OUTLET)) {
                    return phrase(i, clause);
                }
            }
        }
        return null;
    }

    /** The noun with the names and linked words behind it. */
    private Span phrase(int first, List<Integer> clause) {
        int last = first;
        for (int i = first + 1; clause.contains(i); i++) {
            Token token = text.token(i);
            boolean linked = token.word().is(WordClass.ARTICLE, Feature.LINK) && clause.contains(i + 1);
            if (linked) {
                i++;
            } else if (!token.capital() || !token.word().cues().isEmpty()) {
                break;
            }
            last = i;
        }
        return span(first, last);
    }

    /** Who carries it: the phrase behind a cue of relaying in the same sentence. */
    private @Nullable Span relay(Quotation quotation, Range sentence) {
        int end = quotation.parts().get(quotation.parts().size() - 1).last();
        int from = Math.max(sentence.first(), end);
        int to = Math.min(sentence.last(), from + REACH);
        Range cue = quotation.cue();
        for (int i = cue == null ? from : Math.max(from, cue.last() + 1); i < to; i++) {
            List<CueForm> forms = text.token(i).word().cues();
            if (!forms.isEmpty() && !content[i] && forms.stream().anyMatch(form -> form.takes(Frame.RELAY))) {
                return outlet(i + 1, sentence.last());
            }
        }
        return null;
    }

    private @Nullable Span outlet(int from, int to) {
        int first = from;
        while (first <= to
                && (text.token(first).is(WordClass.ADVERB) || text.token(first).kind() == Token.Kind.MARK)) {
            first++;
        }
        int last = first - 1;
        for (int i = first; i <= to; i++) {
            Token token = text.token(i);
            boolean linked = token.word().is(WordClass.ARTICLE, Feature.LINK) && i > first && i < to;
            if (linked) {
                i++;
            } else if (!token.isWord() || token.is(WordClass.PREPOSITION) || token.is(WordClass.COORDINATOR)) {
                break;
            }
            last = Math.min(i, to);
        }
        return last >= first ? span(first, last) : null;
    }

    /** To whom: the phrase behind a cue that has a clitic or takes an addressee, or in the dative behind the source. */
    private @Nullable Span addressee(Quotation quotation, Range cue) {
        boolean clitic = false;
        for (int i = cue.first(); i <= cue.last(); i++) {
            clitic |= text.token(i).is(WordClass.CLITIC);
        }
        boolean takes = quotation.cueForm() != null && quotation.cueForm().takes(Frame.ADDRESSEE);
        NounPhrase source = quotation.source().phrase();
        boolean behind = source != null && source.first() > cue.last();
        int from = behind && source != null ? source.last() + 1 : cue.last() + 1;
        // "sagte Falk der Reporterin": behind a name only a dative can stand.
        boolean dative = behind && from < text.size() && text.token(from).word().is(WordClass.ARTICLE, Feature.DAT);
        if (!clitic && !takes && !dative) {
            return null;
        }
        NounPhrase phrase = phraseAt.get(from);
        return phrase != null && !content[from] ? span(phrase.first(), phrase.last()) : null;
    }

    private Span span(int first, int last) {
        return text.normal()
                .original(text.token(first).start(), text.token(last).end());
    }
}
