package quotetracker.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static quotetracker.claim.TestClaims.said;
import static quotetracker.claim.TestClaims.statement;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quotetracker.embedding.SmallModel;
import quotetracker.model.PartialDate;

/** What even a model that finds everything the same may do, and what it may not. */
class ProposalsTest {
    private static final String BRIDGE = "Ura e re mbi lumë u hap për makinat";
    private static final String CROSSING = "Shoferët kalojnë tani mbi ujë";

    @TempDir
    private Path folder;

    private final ClaimLanguages agreeing = TestClaims.languages().with(new Agreeing("sq", "en", "de"));
    private final StatementComparer comparer = new StatementComparer(agreeing);
    private final StatementComparer words = new StatementComparer(TestClaims.languages());

    /** Finds the same meaning in any two texts of its languages. */
    private record Agreeing(List<String> languages) implements MeaningModel {
        Agreeing(String... languages) {
            this(List.of(languages));
        }

        @Override
        public boolean measuredOn(String first, String second) {
            return languages.contains(first) && languages.contains(second);
        }

        @Override
        public Optional<String> finds(String first, String firstLanguage, String second, String secondLanguage) {
            return Optional.of("the model Agreeing finds the same meaning");
        }
    }

    @Test
    void whatTheWordsLeaveOpenIsProposed() {
        Comparison found = comparer.compare(said("1", null, 1, BRIDGE), said("2", "Arta Gurra", 8, CROSSING));
        assertThat(found.relation()).isEqualTo(Relation.PROBABLE);
        assertThat(found.byModel()).isTrue();
        assertThat(found.why())
                .startsWith("proposed by a model, for review: the model Agreeing finds the same meaning");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sq | sq | Ura e re mbi lumë u hap për makinat | Shoferët nuk kalojnë tani mbi ujë
            sq | sq | Ura kushton 12 milionë euro | Shpenzimet për kalimin mbi ujë janë 15 milionë
            sq | sq | Ura kushton 12 milionë euro | Shpenzimet për kalimin mbi ujë janë 12 milionë dollarë
            sq | sq | Vendimi i komisionit është i ligjshëm | Qeveria ka vepruar në mënyrë të paligjshme
            en | en | Output grew by 4 percent | Factories delivered 4 tons more
            en | de | The bridge cost 12 million dollars | Der Bau verschlang 12 Millionen Euro
            sq | sq | Ura e re hapet në maj | Kalimi mbi ujë fillon në qershor
            sq | sq | Banorët e Mirovës kanë tani urë | Kalimi mbi ujë është gati në Luginë
            sq | sq | Ura e re mbi lumë hapet | Shoferët duhet të kalojnë mbi ujë
            en | en | The new bridge is open to cars | Drivers cannot cross the water
            en | en | Prices in the shops increased | Everything on the market decreased
            sq | en | Ura e re mbi lumë u hap për makinat | Drivers have not crossed any water there
            sq | de | Kalimi mbi ujë kushton 12 milionë | Der Bau verschlingt 15 Millionen
            sq | en | Banorët e Mirovës kanë tani një kalim | The people of Lugina are happy at last
            """)
    void noGuardIsOverridden(String languageA, String languageB, String a, String b) {
        ClaimStatement first = statement("a", languageA, a);
        ClaimStatement second = statement("b", languageB, b);
        assertThat(comparer.compare(first, second)).isEqualTo(words.compare(first, second));
        assertThat(comparer.compare(second, first)).isEqualTo(words.compare(second, first));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The new bridge was opened to traffic today | Since today cars are driving over the new bridge | Since today cars are not driving over the new bridge
            We bought 12 new buses for the city | There are 12 more buses on our streets | There are 15 more buses on our streets
            The mayor of Lumas resigned over the scandal | After the scandal Lumas lost its mayor | After the scandal Gurra lost its mayor
            The new road costs 12 million euros | For 12 million euros we get another road | For 12 million dollars we get another road
            """)
    void whatARealModelFindsIsProposedButNoFlipOfIt(String said, String reworded, String flipped) throws Exception {
        ClaimLanguages languages = SmallModel.languages(SmallModel.directory(folder, "en en 0.5"));
        StatementComparer real = new StatementComparer(languages);
        ClaimStatement first = statement("1", "en", said);
        assertThat(real.compare(first, statement("2", "en", reworded)).byModel())
                .isTrue();

        ClaimStatement flip = statement("3", "en", flipped);
        assertThat(Objects.requireNonNull(languages.model()).finds(said, "en", flipped, "en"))
                .as("the model by itself takes the flip for the same")
                .isPresent();
        assertThat(real.compare(first, flip)).isEqualTo(words.compare(first, flip));
    }

    @Test
    void otherSpeakersOtherWeeksAndOtherLanguagesAreNotProposed() {
        ClaimStatement first = said("1", "Arta Gurra", 1, BRIDGE);
        for (ClaimStatement second : List.of(
                said("2", "Mira Lumasi", 1, CROSSING),
                said("3", "Arta Gurra", 9, CROSSING),
                new ClaimStatement("4", "Les autos passent", "fr", "Arta Gurra", new PartialDate(2026, 3, 1), null))) {
            assertThat(comparer.compare(first, second)).isEqualTo(words.compare(first, second));
        }
    }

    @Test
    void theWordsDecideFirst() {
        ClaimStatement first = said("1", null, 1, BRIDGE);
        assertThat(comparer.compare(first, said("2", null, 1, BRIDGE + "."))).isEqualTo(words.compare(first, first));
    }

    @Test
    void aProposalIsLinkedToItsClaimNotMerged() {
        ClaimClusterer clusterer = ClaimClusterer.restore(agreeing, ClaimState.EMPTY);
        long bridge = clusterer.place(said("1", "Arta Gurra", 1, BRIDGE)).claim();
        Placement proposed = clusterer.place(said("2", "Arta Gurra", 2, "Ura e re mbi lumë i gëzon banorët e fshatit"));
        assertThat(proposed.claim()).isNotEqualTo(bridge);
        assertThat(proposed.links()).singleElement().satisfies(link -> {
            assertThat(link.other()).isEqualTo(bridge);
            assertThat(link.band()).isEqualTo(Band.PROBABLE);
            assertThat(link.why()).contains("the model Agreeing");
        });
    }

    @Test
    void aTranslationThatIsProposedIsLinkedAndOneThatTheWordsFindComesFirst() {
        ClaimClusterer clusterer = ClaimClusterer.restore(agreeing, ClaimState.EMPTY);
        clusterer.place(said("1", "Arta Gurra", 1, CROSSING));
        long town = clusterer
                .place(said("2", "Arta Gurra", 1, "Bashkia hap shkollën dhe spitalin në shtator"))
                .claim();
        Placement found =
                clusterer.place(english("3", "The municipality opens the school and the hospital in September"));
        Placement proposed = clusterer.place(english("4", "Nobody has to wait any more"));
        assertThat(found.links()).singleElement().satisfies(link -> {
            assertThat(link.other()).isEqualTo(town);
            assertThat(link.band()).isEqualTo(Band.TRANSLATION);
            assertThat(link.why()).doesNotContain("model");
        });
        assertThat(proposed.links()).allSatisfy(link -> assertThat(link.why()).contains("the model Agreeing"));
    }

    @Test
    void aModelThatWasMeasuredOnNothingChangesNothing() {
        ClaimClusterer plain = ClaimClusterer.restore(TestClaims.languages(), ClaimState.EMPTY);
        ClaimClusterer silent = ClaimClusterer.restore(TestClaims.languages().with(new Agreeing()), ClaimState.EMPTY);
        for (ClaimStatement statement : List.of(
                said("1", "Arta Gurra", 1, BRIDGE),
                said("2", "Arta Gurra", 1, CROSSING),
                said("3", "Arta Gurra", 2, "Ura e re mbi lumë i gëzon banorët e fshatit"),
                english("4", "The new bridge over the river was opened to cars"))) {
            assertThat(silent.place(statement)).isEqualTo(plain.place(statement));
        }
    }

    private static ClaimStatement english(String id, String text) {
        return new ClaimStatement(id, text, "en", "Arta Gurra", new PartialDate(2026, 3, 2), null);
    }
}
