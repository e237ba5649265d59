package quotetracker.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import quotetracker.claim.ClaimClusterer;
import quotetracker.claim.ClaimLanguages;
import quotetracker.claim.ClaimState;
import quotetracker.claim.ClaimStatement;
import quotetracker.claim.Placement;
import quotetracker.claim.StoredClaim;
import quotetracker.language.ConfigurationException;

class ClaimNightsTest {
    private static final int STATEMENTS = 600;
    private static ClaimLanguages languages;
    private static ClaimStream stream;

    @BeforeAll
    static void load() throws ConfigurationException, IOException {
        languages = ClaimLanguages.load(Path.of("config/languages"));
        List<String> words = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("config/languages/sq/concepts.tsv"))) {
            if (!line.startsWith("#") && !line.isBlank()) {
                words.add(line.substring(line.indexOf('\t') + 1).split(" ")[0].replace("=", ""));
            }
        }
        stream =
                new ClaimStream(words.stream().filter(word -> word.length() > 2).toList(), STATEMENTS, 7);
    }

    @Test
    void anySplitOverNightsGivesTheSameClaims() {
        List<ClaimStatement> arrival = arrival(11);
        List<Placement> atOnce = place(arrival, arrival.size());
        for (int night : new int[] {40, 333}) {
            assertThat(place(arrival, night)).isEqualTo(atOnce);
        }
    }

    @Test
    void overThirtyNightsInShuffledArrivalNoNumberChanges() {
        for (long seed = 1; seed <= 3; seed++) {
            ClaimClusterer clusterer = ClaimClusterer.restore(languages, ClaimState.EMPTY);
            List<ClaimStatement> arrival = arrival(seed);
            List<StoredClaim> before = List.of();
            for (int night = 0; night < ClaimStream.DAYS; night++) {
                int size = arrival.size() / ClaimStream.DAYS;
                arrival.subList(night * size, (night + 1) * size).forEach(clusterer::place);
                List<StoredClaim> after = clusterer.state().claims();
                assertStable(before, after);
                before = after;
                clusterer = ClaimClusterer.restore(languages, clusterer.state());
            }
        }
    }

    private static void assertStable(List<StoredClaim> before, List<StoredClaim> after) {
        assertThat(after.size()).isGreaterThanOrEqualTo(before.size());
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i).id()).isEqualTo(before.get(i).id());
            Long into = after.get(i).mergedInto();
            assertThat(into == null || into < after.get(i).id()).isTrue();
            Long earlier = before.get(i).mergedInto();
            assertThat(earlier == null || earlier.equals(into)).isTrue();
        }
    }

    @Test
    void theBenchmarkStreamIsGroupedWell() throws IOException {
        String report = new ClaimBenchmark(languages, Path.of("config/languages/sq/concepts.tsv")).run(2000, false);
        assertThat(report).containsPattern("precision 0\\.9[89]\\d\\d, recall 0\\.9[789]\\d\\d");
    }

    private static List<ClaimStatement> arrival(long seed) {
        return stream.shuffledInsideDays(seed).stream()
                .map(index -> stream.item(index).statement())
                .toList();
    }

    private static List<Placement> place(List<ClaimStatement> statements, int night) {
        ClaimClusterer clusterer = ClaimClusterer.restore(languages, ClaimState.EMPTY);
        List<Placement> placements = new ArrayList<>();
        for (int start = 0; start < statements.size(); start += night) {
            clusterer = ClaimClusterer.restore(languages, clusterer.state());
            for (ClaimStatement statement : statements.subList(start, Math.min(statements.size(), start + night))) {
                placements.add(clusterer.place(statement));
            }
        }
        return placements;
    }
}
