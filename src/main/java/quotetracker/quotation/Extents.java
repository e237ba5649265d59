package quotetracker.quotation;

import java.util.ArrayList;
import java.util.List;
import quotetracker.chart.Chart;
import quotetracker.chart.Passage;
import quotetracker.chart.Sentence;
import quotetracker.chart.TokenClass;
import quotetracker.learning.FeatureVector;
import quotetracker.learning.LinearModel;

/** Where content outside quotation marks ends, or begins in front of its cue: the edges it may reach to, and which it does. */
final class Extents {
    private final Chart chart;
    private final boolean[] said;

    /**
     * @param said for each token whether it lies in what somebody said, so that no other content reaches it
     */
    Extents(Chart chart, boolean[] said) {
        this.chart = chart;
        this.said = said;
    }

    /**
     * A chosen end.
     *
     * @param edge index of the first token behind the content, or of its first token if it stands in front of its cue
     * @param score log of the probability of the choice
     */
    record Extent(int edge, double score) {}

    // ---- behind the cue ----------------------------------------------------------------------------------------

    /** The places where content that begins at {@code start} may end, nearest first; the last is its sentence's end. */
    List<EdgeFeatures.Edge> ends(Candidate candidate, int start, Sentence sentence) {
        int limit = limit(candidate, start, sentence);
        List<Integer> places = new ArrayList<>();
        int i = start;
        while (i < limit) {
            Passage passage = chart.passage(i);
            if (passage != null) {
                i = passage.to() + 1;
                if (i < limit && i > start) {
                    places.add(i);
                }
                continue;
            }
            if (i > start && mayEnd(i, start)) {
                places.add(i);
            }
            i++;
        }
        List<EdgeFeatures.Edge> edges = new ArrayList<>(places.size() + 1);
        for (int p = 0; p < places.size(); p++) {
            int at = places.get(p);
            if (p > 0 && places.get(p - 1) == at) {
                continue;
            }
            int farther = p + 1 < places.size() ? places.get(p + 1) : limit;
            edges.add(new EdgeFeatures.Edge(at, behindSigns(at, limit), farther));
        }
        edges.add(new EdgeFeatures.Edge(limit, limit, limit));
        return edges;
    }

    /** Index behind the last token that content may reach: its sentence's, or its paragraph's behind a bare colon. */
    private int limit(Candidate candidate, int start, Sentence sentence) {
        int end = sentence.last() + 1;
        if (candidate.pattern() == Pattern.COLON && candidate.anchor().type() == Anchor.Type.COLON) {
            while (end < chart.size() && !chart.text().startsParagraph(end)) {
                end++;
            }
        }
        for (int i = start + 1; i < end; i++) {
            if (said[i]) {
                return i;
            }
        }
        return withoutStops(end, start);
    }

    private int withoutStops(int end, int floor) {
        int at = end;
        while (at > floor + 1
                && !chart.quoted(at - 1)
                && chart.tokenClass(at - 1) == TokenClass.STOP
                && chart.token(at - 1).text().equals(".")) {
            at--;
        }
        return at;
    }

    private boolean mayEnd(int index, int start) {
        return switch (chart.tokenClass(index)) {
            case COMMA, SEMICOLON, DASH, COLON, STOP, OPEN, SIGN -> true;
            case COORDINATOR, CONTRAST, SUBORDINATOR, GERUND, GERUND_CUE, CONDITIONAL, RELATIVE, CUE_PREPOSITION ->
                !sign(index - 1) || index - 1 == start;
            default -> false;
        };
    }

    private boolean sign(int index) {
        return switch (chart.tokenClass(index)) {
            case COMMA, SEMICOLON, DASH, COLON, STOP, OPEN, SIGN -> true;
            default -> false;
        };
    }

    private int behindSigns(int at, int limit) {
        int next = at;
        while (next < limit && sign(next)) {
            next++;
        }
        return next;
    }

    /** The end of content that begins at {@code start}. */
    Extent end(Candidate candidate, int start, Sentence sentence, LinearModel model) {
        List<EdgeFeatures.Edge> edges = ends(candidate, start, sentence);
        int limit = edges.get(edges.size() - 1).at();
        FeatureVector vector = new FeatureVector();
        double[] odds = new double[edges.size()];
        for (int e = 0; e + 1 < edges.size(); e++) {
            endFeatures(vector, candidate, start, edges.get(e), e, limit);
            odds[e] = model.score(vector);
        }
        int best = best(odds);
        return new Extent(edges.get(best).at(), logProbability(odds, best));
    }

    /** The features of one edge behind the cue. */
    void endFeatures(
            FeatureVector vector, Candidate candidate, int start, EdgeFeatures.Edge edge, int number, int limit) {
        Between content = Between.of(chart, start, edge.at());
        EdgeFeatures.FORWARD.of(vector, chart, candidate, edge, number, content, edge.at() - start, limit);
    }

    // ---- in front of the cue -----------------------------------------------------------------------------------

    /**
     * The places where content that ends at {@code end} may begin, nearest first; the last is its sentence's start. Where
     * content stands on both sides the first is behind {@code end}: nothing of it stands in front.
     */
    List<EdgeFeatures.Edge> starts(Candidate candidate, int end, Sentence sentence) {
        List<Integer> places = new ArrayList<>();
        if (candidate.pattern() == Pattern.AROUND) {
            places.add(end + 1);
        }
        int floor = floor(end, sentence);
        for (int i = end; i > floor; i--) {
            if (!inside(i) && mayBegin(i)) {
                places.add(i);
            }
        }
        List<EdgeFeatures.Edge> edges = new ArrayList<>(places.size() + 1);
        for (int p = 0; p < places.size(); p++) {
            int at = places.get(p);
            int farther = p + 1 < places.size() ? places.get(p + 1) : floor;
            edges.add(new EdgeFeatures.Edge(at, beforeSigns(at - 1, floor), farther));
        }
        edges.add(new EdgeFeatures.Edge(floor, floor - 1, floor));
        return edges;
    }

    /** The first token that content in front of a cue may reach: its sentence's, or the one behind what is said already. */
    private int floor(int end, Sentence sentence) {
        int floor = end;
        while (floor > sentence.first() && !said[floor - 1]) {
            floor--;
        }
        while (floor < end && sign(floor)) {
            floor++;
        }
        return floor;
    }

    /** Whether the token lies inside a passage, so that nothing outside begins with it. */
    private boolean inside(int index) {
        return chart.quoted(index) && chart.passage(index) == null;
    }

    private boolean mayBegin(int index) {
        if (chart.quoted(index - 1)) {
            return true;
        }
        return switch (chart.tokenClass(index - 1)) {
            case COMMA, SEMICOLON, DASH, COLON, OPEN, CLOSE, STOP -> !sign(index);
            case COMPLEMENTISER, RELATIVE, SUBORDINATOR, CONTRAST, COORDINATOR -> true;
            default -> false;
        };
    }

    private int beforeSigns(int at, int floor) {
        int left = at;
        while (left > floor && sign(left)) {
            left--;
        }
        return left;
    }

    /** The beginning of content that ends at {@code end}. */
    Extent start(Candidate candidate, int end, Sentence sentence, LinearModel model) {
        List<EdgeFeatures.Edge> edges = starts(candidate, end, sentence);
        FeatureVector vector = new FeatureVector();
        double[] odds = new double[edges.size()];
        for (int e = 0; e + 1 < edges.size(); e++) {
            startFeatures(vector, candidate, end, edges.get(e), e, sentence);
            odds[e] = model.score(vector);
        }
        int best = best(odds);
        return new Extent(edges.get(best).at(), logProbability(odds, best));
    }

    /** The features of one edge in front of the cue. */
    void startFeatures(
            FeatureVector vector, Candidate candidate, int end, EdgeFeatures.Edge edge, int number, Sentence sentence) {
        Between content = Between.of(chart, edge.at(), end + 1);
        EdgeFeatures.BACKWARD.of(
                vector, chart, candidate, edge, number, content, end + 1 - edge.at(), sentence.first());
    }

    // ---- choice ------------------------------------------------------------------------------------------------

    /** The edge at which content most probably ends, if it goes on past all nearer ones; the last one ends all that is left. */
    private static int best(double[] odds) {
        int best = odds.length - 1;
        double bestScore = Double.NEGATIVE_INFINITY;
        double goesOn = 0;
        for (int e = 0; e < odds.length; e++) {
            boolean last = e == odds.length - 1;
            double score = goesOn + (last ? 0 : Math.log(LinearModel.probability(odds[e])));
            if (score > bestScore) {
                best = e;
                bestScore = score;
            }
            goesOn += last ? 0 : Math.log(LinearModel.probability(-odds[e]));
        }
        return best;
    }

    private static double logProbability(double[] odds, int chosen) {
        double sum = 0;
        for (int e = 0; e < chosen; e++) {
            sum += Math.log(LinearModel.probability(-odds[e]));
        }
        return chosen == odds.length - 1 ? sum : sum + Math.log(LinearModel.probability(odds[chosen]));
    }
}
