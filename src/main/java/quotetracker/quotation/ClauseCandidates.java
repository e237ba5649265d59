package quotetracker.quotation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.Chart;
import quotetracker.chart.CueMatch;
import quotetracker.chart.NounPhrase;
import quotetracker.chart.Passage;
import quotetracker.chart.Sentence;
import quotetracker.chart.TokenClass;

/** Every way in which the anchors of a text may attribute content outside quotation marks. */
final class ClauseCandidates {
    /** How far behind its cue content may begin, in tokens; of 5,800 contents of the gold articles one in 400 is farther. */
    private static final int REACH = 30;
    /** How far a second comma or complementiser may stand behind the first, and a preposition behind its cue. */
    private static final int LATER = 15;
    /** How far from its sentence's start an anchor may speak of the sentence before. */
    private static final int NEAR_START = 8;

    private static final int NONE = -2;

    private final Chart chart;

    ClauseCandidates(Chart chart) {
        this.chart = chart;
    }

    /** The anchors of a sentence outside passages: its cues, and a colon behind a phrase; in order. The last is the sentence itself. */
    List<Anchor> anchors(Sentence sentence) {
        List<Anchor> result = new ArrayList<>();
        for (int i = sentence.first(); i <= sentence.last(); i++) {
            CueMatch cue = chart.cue(i);
            if (cue != null) {
                result.add(Anchor.of(cue));
            } else if (chart.tokenClass(i) == TokenClass.COLON && !chart.quoted(i)) {
                NounPhrase phrase = Colons.phrase(chart, i);
                if (phrase != null && phrase.first() >= sentence.first()) {
                    result.add(new Anchor(i, i, null, phrase, Anchor.Type.COLON));
                }
            }
        }
        result.add(Anchor.free(sentence.first()));
        return result;
    }

    /** The candidates of an anchor. */
    List<Candidate> of(Anchor anchor, Sentence sentence) {
        List<Candidate> result = new ArrayList<>();
        int limit = sentence.last();
        switch (anchor.type()) {
            case FREE -> result.add(new Candidate(anchor, Pattern.FREE, sentence.first(), -1));
            case COLON -> forward(result, anchor, Pattern.COLON, anchor.last() + 1, limit);
            default -> {
                behind(result, anchor, limit);
                inFront(result, anchor, sentence);
            }
        }
        return result;
    }

    private void behind(List<Candidate> result, Anchor anchor, int limit) {
        Marks marks = marks(anchor, limit);
        forward(result, anchor, Pattern.THAT, marks.that() + 1, limit);
        forward(result, anchor, Pattern.LATER_THAT, marks.laterThat() + 1, limit);
        forward(result, anchor, Pattern.WISH, marks.wish(), limit);
        forward(result, anchor, Pattern.COLON, marks.colon() + 1, limit);
        if (anchor.type() != Anchor.Type.PREPOSITION) {
            forward(result, anchor, Pattern.NEXT, skipComma(anchor.last() + 1), limit);
        }
        int phraseEnd = phraseBehind(anchor);
        if (phraseEnd >= 0 && chart.tokenClass(phraseEnd + 1) != TokenClass.COMMA) {
            forward(result, anchor, Pattern.BEHIND_PHRASE, phraseEnd + 1, limit);
        }
        if (marks.comma() > anchor.last() + 1) {
            forward(result, anchor, Pattern.BEHIND_COMMA, marks.comma() + 1, limit);
        }
        forward(result, anchor, Pattern.BEHIND_LATER_COMMA, marks.laterComma() + 1, limit);
        forward(result, anchor, Pattern.BEHIND_PREPOSITION, marks.preposition() + 1, limit);
    }

    private void inFront(List<Candidate> result, Anchor anchor, Sentence sentence) {
        int end = endInFront(anchor, sentence);
        if (end >= sentence.first()) {
            result.add(new Candidate(anchor, Pattern.BEFORE, -1, end));
            int phraseEnd = phraseBehind(anchor);
            int around = skipComma((phraseEnd > 0 ? phraseEnd : anchor.last()) + 1);
            if (around <= sentence.last() && chart.tokenClass(around) != TokenClass.STOP) {
                result.add(new Candidate(anchor, Pattern.AROUND, around, end));
            }
        }
        int comma = anchor.first() - 1;
        while (comma > sentence.first() && (chart.quoted(comma) || chart.tokenClass(comma) != TokenClass.COMMA)) {
            comma--;
        }
        if (comma > sentence.first() && comma - 1 < end) {
            result.add(new Candidate(anchor, Pattern.BEFORE_COMMA, -1, comma - 1));
        }
        int before = sentence.first() - 1;
        while (before >= 0 && chart.tokenClass(before) == TokenClass.STOP) {
            before--;
        }
        if (anchor.first() - sentence.first() <= NEAR_START && before >= 0 && !chart.quoted(before)) {
            result.add(new Candidate(anchor, Pattern.SENTENCE_BEFORE, -1, before));
        }
    }

    /** Where the first tokens of some classes stand behind an anchor; -2 for none, so that the place behind is none either. */
    private record Marks(int that, int laterThat, int wish, int colon, int comma, int laterComma, int preposition) {}

    private Marks marks(Anchor anchor, int limit) {
        int that = first(anchor.last() + 1, TokenClass.COMPLEMENTISER, limit);
        int comma = first(anchor.last() + 1, TokenClass.COMMA, limit);
        return new Marks(
                that,
                that < 0 ? NONE : first(that + 1, TokenClass.COMPLEMENTISER, Math.min(limit, that + LATER)),
                Math.max(-1, first(anchor.last() + 1, TokenClass.WISH, limit)),
                first(anchor.last() + 1, TokenClass.COLON, limit),
                comma,
                comma < 0 ? NONE : first(comma + 1, TokenClass.COMMA, Math.min(limit, comma + LATER)),
                first(anchor.last() + 1, TokenClass.PREPOSITION, Math.min(limit, anchor.last() + LATER)));
    }

    private void forward(List<Candidate> result, Anchor anchor, Pattern pattern, int start, int limit) {
        if (start > anchor.last() && start <= limit && chart.tokenClass(start) != TokenClass.STOP) {
            result.add(new Candidate(anchor, pattern, start, -1));
        }
    }

    private int skipComma(int index) {
        return chart.tokenClass(index) == TokenClass.COMMA ? index + 1 : index;
    }

    /** The first token of the class from an index on, passages passed over, or {@link #NONE}. */
    private int first(int from, TokenClass wanted, int limit) {
        int i = from;
        int end = Math.min(limit, from + REACH);
        while (i <= end) {
            Passage passage = chart.passage(i);
            if (passage != null) {
                i = passage.to() + 1;
                continue;
            }
            if (chart.tokenClass(i) == wanted) {
                return i;
            }
            i++;
        }
        return NONE;
    }

    /** The last token of the phrase that begins right behind an anchor, a preposition and an adverb passed over; or -1. */
    private int phraseBehind(Anchor anchor) {
        int own = chart.phraseOf(anchor.last());
        if (own >= 0 && chart.allPhrases().get(own).last() > anchor.last()) {
            // "Nach Angaben der Polizei": the cue's noun begins the phrase.
            return chart.allPhrases().get(own).last();
        }
        int at = anchor.last() + 1;
        for (int skipped = 0; skipped < 3; skipped++, at++) {
            int index = chart.phraseOf(at);
            if (index >= 0) {
                NounPhrase phrase = chart.allPhrases().get(index);
                return phrase.first() == at ? phrase.last() : -1;
            }
            TokenClass here = chart.tokenClass(at);
            if (here != TokenClass.PREPOSITION && here != TokenClass.ADVERB) {
                return -1;
            }
        }
        return -1;
    }

    /** The last token of content in front of an anchor: before the comma, or before the phrase between comma and anchor. */
    private int endInFront(Anchor anchor, Sentence sentence) {
        int at = anchor.first() - 1;
        if (at < sentence.first() || separates(at)) {
            return back(at, sentence);
        }
        @Nullable
        NounPhrase phrase = chart.phraseOf(at) < 0 ? null : chart.allPhrases().get(chart.phraseOf(at));
        if (phrase != null && (anchor.type() == Anchor.Type.POSTPOSITION || separates(phrase.first() - 1))) {
            return back(phrase.first() - 1, sentence);
        }
        return at;
    }

    private boolean separates(int index) {
        return switch (chart.tokenClass(index)) {
            case COMMA, DASH, SEMICOLON, OPEN -> true;
            default -> index >= 0 && chart.quoted(index);
        };
    }

    private int back(int index, Sentence sentence) {
        int at = index;
        while (at >= sentence.first() && !chart.quoted(at) && separates(at)) {
            at--;
        }
        return at;
    }
}
