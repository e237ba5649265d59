package quotetracker.evaluation;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import quotetracker.claim.ClaimClusterer;
import quotetracker.claim.ClaimLanguages;
import quotetracker.claim.ClaimState;
import quotetracker.claim.Placement;

/** Measures the grouping on a constructed stream: how right, how fast, how much memory. */
public final class ClaimBenchmark {
    private static final int NIGHT = 10_000;
    private static final long SEED = 20_260_301;

    private final ClaimLanguages languages;
    private final List<String> stems;

    /**
     * @param languages the language data
     * @param concepts the concept file whose stems the sentences are made of
     * @throws IOException if the file cannot be read
     */
    public ClaimBenchmark(ClaimLanguages languages, Path concepts) throws IOException {
        this.languages = languages;
        this.stems = new ArrayList<>();
        for (String line : Files.readAllLines(concepts)) {
            if (!line.startsWith("#") && line.indexOf('\t') > 0) {
                for (String stem : line.substring(line.indexOf('\t') + 1).split(" ")) {
                    String word = stem.replace("=", "");
                    if (word.length() >= 3) {
                        stems.add(word);
                    }
                }
            }
        }
    }

    /**
     * Groups a stream of the given size.
     *
     * @param night whether another 10,000 statements are placed afterwards, onto the full store and onto an empty one
     */
    public String run(int statements, boolean night) {
        ClaimStream stream = new ClaimStream(stems, statements + (night ? NIGHT : 0), SEED);
        ClaimClusterer clusterer = ClaimClusterer.restore(languages, ClaimState.EMPTY);
        long[] claims = new long[statements];
        long start = cpuNanos();
        long text = 0;
        for (int i = 0; i < statements; i++) {
            long before = cpuNanos();
            ClaimStream.Item item = stream.item(i);
            text += cpuNanos() - before;
            Placement placement = clusterer.place(item.statement());
            claims[i] = placement.claim();
        }
        double seconds = (cpuNanos() - start - text) / 1e9;
        StringBuilder report = new StringBuilder();
        report.append(String.format(
                Locale.ROOT,
                "%,d statements: %.1f s of processor time for grouping, %,.0f statements a second, heap %,d MB%n",
                statements,
                seconds,
                statements / seconds,
                heapMegabytes()));
        report.append(quality(stream, claims, clusterer));
        if (night) {
            report.append(night(stream, statements, clusterer));
        }
        return report.toString();
    }

    private String night(ClaimStream stream, int stored, ClaimClusterer full) {
        List<ClaimStream.Item> items = new ArrayList<>();
        for (int i = stored; i < stream.size(); i++) {
            items.add(stream.item(i));
        }
        ClaimClusterer warm = ClaimClusterer.restore(languages, ClaimState.EMPTY);
        items.forEach(item -> warm.place(item.statement()));
        ClaimClusterer empty = ClaimClusterer.restore(languages, ClaimState.EMPTY);
        double onEmpty = seconds(items, empty);
        double onFull = seconds(items, full);
        return String.format(
                Locale.ROOT,
                "%,d new ones: %.2f s onto an empty store, %.2f s onto the full one, %.2f times%n",
                NIGHT,
                onEmpty,
                onFull,
                onFull / onEmpty);
    }

    private static double seconds(List<ClaimStream.Item> items, ClaimClusterer clusterer) {
        long start = cpuNanos();
        items.forEach(item -> clusterer.place(item.statement()));
        return (cpuNanos() - start) / 1e9;
    }

    private static String quality(ClaimStream stream, long[] claims, ClaimClusterer clusterer) {
        Map<Long, Integer> sizes = new HashMap<>();
        Map<Integer, Integer> truths = new HashMap<>();
        Map<String, Integer> both = new HashMap<>();
        Map<Long, Set<Integer>> mixed = new HashMap<>();
        for (int i = 0; i < claims.length; i++) {
            long claim = today(claims[i], clusterer);
            int truth = stream.truth(i);
            sizes.merge(claim, 1, Integer::sum);
            truths.merge(truth, 1, Integer::sum);
            both.merge(claim + " " + truth, 1, Integer::sum);
            mixed.computeIfAbsent(claim, key -> new HashSet<>(1)).add(truth);
        }
        double precision = 0;
        double recall = 0;
        for (int i = 0; i < claims.length; i++) {
            long claim = today(claims[i], clusterer);
            double common = both.getOrDefault(claim + " " + stream.truth(i), 0);
            precision += common / sizes.getOrDefault(claim, 1);
            recall += common / truths.getOrDefault(stream.truth(i), 1);
        }
        int most = mixed.values().stream().mapToInt(Set::size).max().orElse(0);
        return String.format(
                Locale.ROOT,
                "  %,d truths in %,d claims; B-cubed precision %.4f, recall %.4f; largest cluster mixes %d truths%n",
                truths.size(),
                sizes.size(),
                precision / claims.length,
                recall / claims.length,
                most);
    }

    private static long today(long claim, ClaimClusterer clusterer) {
        long id = claim;
        for (Long into = clusterer.claim(id).mergedInto();
                into != null;
                into = clusterer.claim(id).mergedInto()) {
            id = into;
        }
        return id;
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long heapMegabytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
