package quotetracker.quotation;

import java.util.List;
import java.util.Set;
import quotetracker.chart.Chart;
import quotetracker.chart.CueMatch;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.Range;
import quotetracker.chart.Sentence;
import quotetracker.language.Feature;
import quotetracker.language.Frame;
import quotetracker.language.WordClass;
import quotetracker.model.StatementType;
import quotetracker.text.Token;

/** "Name: content" without quotation marks, as a headline or a paragraph of an interview. */
final class HeadlineRules {
    /** Content of fewer words says nothing. */
    private static final int LEAST_WORDS = 2;

    private final Chart reading;
    private final SourceFinder sources;
    private final Drafts drafts;
    private final ContentLimits limits;

    HeadlineRules(Chart reading, SourceFinder sources, Drafts drafts, ContentLimits limits) {
        this.reading = reading;
        this.sources = sources;
        this.drafts = drafts;
        this.limits = limits;
    }

    /** "Emri: thënia" without quotation marks, as a headline or a paragraph of an interview. */
    void headline(Sentence sentence, int number) {
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
        if (colon < 0 || colon == sentence.last() || reading.quoted(colon + 1) || drafts.owner(colon + 1) != null) {
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
        if (!whole && (number != 0 || sentenceBefore(phrase.last() + 1, colon, sentence))) {
            return;
        }
        int end = limits.lastWord(sentence);
        if (end - colon < LEAST_WORDS || announces(colon + 1, sentence)) {
            return;
        }
        drafts.add(new Quotation(
                List.of(new Range(colon + 1, end)),
                number == 0 ? headlineType(colon + 1, end) : StatementType.DIRECT,
                null,
                null,
                Source.of(phrase, Source.How.COLON),
                number == 0 ? Rule.HEADLINE : Rule.COLON,
                number,
                false));
    }

    /** "Lind: Why the road is closed": a question that is not asked tells what a text of hers is about. */
    private boolean announces(int first, Sentence sentence) {
        return reading.is(first, WordClass.INTERROGATIVE)
                && !reading.token(sentence.last()).text().equals("?");
    }

    /** "Lind ist ruhig geblieben: …", "Lind blieb ruhig: “…”": a sentence, no headline. */
    private boolean sentenceBefore(int from, int colon, Sentence sentence) {
        for (int i = from; i < colon; i++) {
            Set<Feature> features = reading.token(i).word().features(WordClass.AUXILIARY);
            if (features.contains(Feature.SG) || features.contains(Feature.PL)) {
                return true;
            }
        }
        return sentence.passages().stream()
                .anyMatch(passage -> passage.from() > colon && drafts.owner(passage.first()) != null);
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
}
