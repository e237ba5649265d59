package quotetracker.entity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.chart.Range;
import quotetracker.learning.FeatureVector;
import quotetracker.learning.Gold;
import quotetracker.learning.TrainingSet;
import quotetracker.model.Span;
import quotetracker.quotation.Quotation;
import quotetracker.text.Segmented;

/** Notes all candidates of one quotation as right or wrong, if people found the quotation too. */
final class Candidates implements Choice.Judge {
    private final Lesson lesson;
    private final Segmented text;
    private final int statement;
    private final List<TrainingSet.Candidate> seen = new ArrayList<>();
    private @Nullable Referent right;

    Candidates(Lesson lesson, Segmented text, Quotation quotation) {
        this.lesson = lesson;
        this.text = text;
        List<Span> parts = new ArrayList<>();
        for (Range part : quotation.parts()) {
            parts.add(text.normal()
                    .original(
                            text.token(part.first()).start(),
                            text.token(part.last()).end()));
        }
        this.statement = lesson.gold().statement(parts);
    }

    @Override
    public void see(Referent referent, FeatureVector vector) {
        boolean speaks = statement != Gold.NONE && lesson.gold().speaks(statement, referent.speaker());
        right = speaks && right == null ? referent : right;
        seen.add(new TrainingSet.Candidate(vector.toArray(), speaks));
    }

    /** Puts them among the examples. */
    void note() {
        if (statement != Gold.NONE && !seen.isEmpty()) {
            lesson.examples().add(text.language().profile().code(), seen);
        }
    }

    /** The candidate who speaks, as people found it, or null. */
    @Nullable
    Referent right() {
        return right;
    }
}
