package quotetracker.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What two builds of the program find in the same articles, side by side: gained, lost and changed statements. Where the
 * articles are gold documents, each statement is judged as well.
 */
public final class Differences {
    /** Share of the shorter one's words from which two findings are the same statement. */
    private static final double SAME = 0.5;

    private final EvaluationOptions options;
    private final SpeakerMatch speakers;
    private final Map<Difference.Kind, Integer> counts = new HashMap<>();
    private final StringBuilder listed = new StringBuilder();
    private int articles;
    private int leftOut;
    private int wereRight;
    private int areRight;
    private boolean judged;

    /** Judges by these rules. */
    public Differences(EvaluationOptions options) {
        this.options = options;
        this.speakers = new SpeakerMatch(options.canonical());
    }

    /**
     * Compares what both found.
     *
     * @param texts the articles; with {@code quotes} they are gold documents
     * @param before what the old build found in them
     * @param after what the new build finds in them
     * @throws IOException if an article has no text
     */
    public void compare(List<GoldDocument> texts, List<GoldDocument> before, List<GoldDocument> after)
            throws IOException {
        Map<String, GoldDocument> old = byId(before);
        Map<String, GoldDocument> now = byId(after);
        for (GoldDocument document : texts) {
            GoldDocument one = old.remove(document.key());
            GoldDocument other = now.remove(document.key());
            if (one == null || other == null) {
                leftOut++;
            } else {
                articles++;
                compare(document, one, other);
            }
        }
        leftOut += old.size();
        now.keySet().removeAll(old.keySet());
        leftOut += now.size();
    }

    private static Map<String, GoldDocument> byId(List<GoldDocument> documents) {
        Map<String, GoldDocument> byId = new HashMap<>();
        documents.forEach(document -> byId.put(document.key(), document));
        return byId;
    }

    private void compare(GoldDocument document, GoldDocument before, GoldDocument after) throws IOException {
        WordPositions words = new WordPositions(document.text());
        List<Difference.Found> old = found(document, before, words);
        List<Difference.Found> now = found(document, after, words);
        wereRight += right(old);
        areRight += right(now);
        boolean first = true;
        for (Difference difference : pairs(document.text(), old, now)) {
            counts.merge(difference.kind(), 1, Integer::sum);
            if (difference.kind() != Difference.Kind.SAME) {
                listed.append(first ? document.id() + "\n" : "")
                        .append(difference.describe())
                        .append('\n');
                first = false;
            }
        }
    }

    private List<Difference.Found> found(GoldDocument document, GoldDocument predicted, WordPositions words) {
        List<Scored> statements = predicted.statements(words, false);
        boolean gold = document.json().has("quotes");
        judged |= gold;
        Comparison all = Comparison.of(
                gold ? document.statements(words, false) : List.of(),
                statements,
                document.discarded(words),
                options.overlap(),
                speakers);
        return IntStream.range(0, statements.size())
                .mapToObj(i -> new Difference.Found(
                        statements.get(i), gold ? Verdict.of(all, i, speakers) : Verdict.NOT_COUNTED))
                .toList();
    }

    private static int right(List<Difference.Found> found) {
        return (int)
                found.stream().filter(one -> one.verdict() == Verdict.RIGHT).count();
    }

    /** In the order of the text: equal places first find each other, then what overlaps most. */
    private static List<Difference> pairs(String text, List<Difference.Found> old, List<Difference.Found> now) {
        List<Difference.Found> left = new ArrayList<>(old);
        IdentityHashMap<Difference.Found, Difference.Found> partners = new IdentityHashMap<>();
        for (Difference.Found each : now) {
            left.stream()
                    .filter(one ->
                            one.statement().parts().equals(each.statement().parts()))
                    .findFirst()
                    .ifPresent(one -> partners.put(each, one));
            left.remove(partners.get(each));
        }
        List<Difference> differences = new ArrayList<>();
        for (Difference.Found each : now) {
            Difference.Found partner = partners.containsKey(each)
                    ? partners.get(each)
                    : nearest(each, left).orElse(null);
            left.remove(partner);
            differences.add(new Difference(text, partner, each));
        }
        left.forEach(one -> differences.add(new Difference(text, one, null)));
        differences.sort(Comparator.comparingInt(Differences::start));
        return differences;
    }

    private static Optional<Difference.Found> nearest(Difference.Found now, List<Difference.Found> left) {
        BitSet words = now.statement().words();
        return left.stream()
                .filter(one -> shared(one, words) > 0)
                .filter(one -> shared(one, words)
                        >= SAME
                                * Math.min(
                                        words.cardinality(),
                                        one.statement().words().cardinality()))
                .max(Comparator.comparingInt(one -> shared(one, words)));
    }

    private static int shared(Difference.Found one, BitSet words) {
        return WordPositions.common(one.statement().words(), words);
    }

    private static int start(Difference difference) {
        Difference.Found one = difference.after() == null ? difference.before() : difference.after();
        return one == null || one.statement().parts().isEmpty()
                ? 0
                : one.statement().parts().get(0).start();
    }

    /** How many articles are not in all three files. */
    public int leftOut() {
        return leftOut;
    }

    /** The differences by article, then their numbers. */
    public String report() {
        String judgement =
                judged ? String.format(Locale.ROOT, "right before %d, right now %d\n", wereRight, areRight) : "";
        return listed
                + String.format(
                        Locale.ROOT,
                        "%d statements gained, %d lost, %d changed, %d the same in %d articles\n",
                        count(Difference.Kind.GAINED),
                        count(Difference.Kind.LOST),
                        count(Difference.Kind.CHANGED),
                        count(Difference.Kind.SAME),
                        articles)
                + judgement;
    }

    private int count(Difference.Kind kind) {
        return counts.getOrDefault(kind, 0);
    }
}
