package quotetracker.evaluation;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.learning.Gold;
import quotetracker.model.Article;
import quotetracker.model.Span;

/** A gold document as those see it who learn from it. */
public final class GoldReading implements Gold {
    /** Contents that share less are not the same statement. */
    private static final double ALIKE = 0.5;

    private final Article article;
    private final WordPositions words;
    private final List<Scored> statements;
    private final SpeakerMatch match = new SpeakerMatch(true);

    /**
     * @throws IOException if the document has no text
     */
    public GoldReading(GoldDocument document) throws IOException {
        this.article = document.article();
        this.words = new WordPositions(document.text());
        this.statements = document.statements(words, false);
    }

    /** The article as {@code extract} would be given it. */
    public Article article() {
        return article;
    }

    @Override
    public int statement(List<Span> parts) {
        List<Span> trimmed = Scored.trimmed(
                words,
                parts.stream().map(part -> new int[] {part.start(), part.end()}).toList());
        var covered = words.words(trimmed);
        int best = NONE;
        double overlap = ALIKE;
        for (int i = 0; i < statements.size(); i++) {
            double own = WordPositions.overlap(statements.get(i).words(), covered);
            if (own >= overlap) {
                best = i;
                overlap = own;
            }
        }
        // A gold speaker that is a pronoun does not say who spoke.
        return best != NONE && unresolved(statements.get(best)) ? NONE : best;
    }

    /** Whether every speaker is named, and none of them by a pronoun alone: only then does the article teach whom words mean. */
    public boolean resolved() {
        return statements.stream().noneMatch(GoldReading::unresolved);
    }

    private static boolean unresolved(Scored gold) {
        return gold.speaker() != null && !SpeakerMatch.isName(gold.speaker());
    }

    @Override
    public boolean speaks(int statement, String speaker) {
        Scored gold = statements.get(statement);
        return gold.speaker() != null && match.compare(gold, predicted(speaker)).lenient();
    }

    private static Scored predicted(@Nullable String speaker) {
        return new Scored(
                List.of(), new java.util.BitSet(), "unknown", speaker, null, List.of(), false, true, Scored.Note.NONE);
    }
}
