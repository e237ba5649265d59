package quotetracker.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static quotetracker.claim.TestClaims.said;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaimClustererTest {
    private static final String BRIDGE =
            "Pas tri vitesh pune ura mbi lumë është gati dhe hapet të shtunën në mëngjes me një festë për fëmijët";

    private final ClaimClusterer clusterer = ClaimClusterer.restore(TestClaims.languages(), ClaimState.EMPTY);

    @Test
    void copiesAndPartsJoinTheClaim() {
        long claim = clusterer.place(said("1", "Arta Gurra", 1, BRIDGE)).claim();
        Placement copy = clusterer.place(said("2", "Arta Gurra", 2, BRIDGE + "."));
        Placement part =
                clusterer.place(said("3", "Arta Gurra", 2, "ura mbi lumë është gati dhe hapet të shtunën në mëngjes"));
        assertThat(copy.claim()).isEqualTo(claim);
        assertThat(copy.band()).isEqualTo(Band.COPY);
        assertThat(part.claim()).isEqualTo(claim);
        assertThat(part.band()).isEqualTo(Band.PART_OF);
        assertThat(clusterer.claim(claim).occurrences()).isEqualTo(3);
        assertThat(clusterer.claim(claim).days()).isEqualTo(2);
    }

    @Test
    void anotherFigureIsAClaimOfItsOwnAndLinked() {
        long first = clusterer
                .place(said("1", "Arta Gurra", 1, "Në aksident u lënduan 12 udhëtarë të autobusit të linjës"))
                .claim();
        Placement other =
                clusterer.place(said("2", "Arta Gurra", 1, "Në aksident u lënduan 14 udhëtarë të autobusit të linjës"));
        assertThat(other.claim()).isNotEqualTo(first);
        assertThat(other.links()).singleElement().satisfies(link -> {
            assertThat(link.other()).isEqualTo(first);
            assertThat(link.band()).isEqualTo(Band.VARIANT);
            assertThat(link.differences()).containsExactly(new Difference(Difference.Kind.NUMBER, "12", "14"));
        });
    }

    @Test
    void aPartThatFitsTwoVariantsIsNoBridge() {
        String end = "banorët e lagjes së vjetër marrin çelësat e shtëpive të reja pranë parkut të qytetit";
        long yes = clusterer
                .place(said("1", "Arta Gurra", 1, "Ura hapet më 5 maj dhe " + end))
                .claim();
        long no = clusterer
                .place(said("2", "Arta Gurra", 1, "Ura hapet më 9 maj dhe " + end))
                .claim();
        Placement part = clusterer.place(said("3", "Arta Gurra", 1, end));
        assertThat(yes).isNotEqualTo(no);
        assertThat(part.claim()).isIn(yes, no);
        assertThat(part.merged()).isEmpty();
        assertThat(part.links()).anySatisfy(link -> assertThat(link.other()).isIn(yes, no));
    }

    @Test
    void speakersAreNeverMergedButLinked() {
        long first = clusterer.place(said("1", "Arta Gurra", 1, BRIDGE)).claim();
        Placement other = clusterer.place(said("2", "Mira Lumasi", 1, BRIDGE));
        assertThat(other.claim()).isNotEqualTo(first);
        assertThat(other.links()).anySatisfy(link -> {
            assertThat(link.other()).isEqualTo(first);
            assertThat(link.band()).isEqualTo(Band.OTHER_SPEAKER);
        });
    }

    @Test
    void twoWhoSayItTogetherHaveAClaimEachWithoutALink() {
        long first = clusterer.place(said("1", "Arta Gurra", 1, BRIDGE)).claim();
        ClaimStatement alone = said("2", "Mira Lumasi", 1, BRIDGE);
        Placement together = clusterer.place(new ClaimStatement(
                alone.id(),
                alone.text(),
                alone.language(),
                alone.speaker(),
                alone.date(),
                alone.outlet(),
                Set.of("1")));
        assertThat(together.claim()).isNotEqualTo(first);
        assertThat(together.links()).isEmpty();
        assertThat(clusterer.place(said("3", "Arta Gurra", 2, BRIDGE)).claim()).isEqualTo(first);
        assertThat(clusterer.place(said("4", "Mira Lumasi", 2, BRIDGE)).claim()).isEqualTo(together.claim());
    }

    @Test
    void anUnknownSpeakerJoinsAndAKnownOneNamesTheClaim() {
        long claim = clusterer.place(said("1", null, 1, BRIDGE)).claim();
        assertThat(clusterer.place(said("2", "Arta Gurra", 1, BRIDGE)).claim()).isEqualTo(claim);
        assertThat(clusterer.claim(claim).speaker()).isEqualTo("Arta Gurra");
        assertThat(clusterer.place(said("3", "Mira Lumasi", 1, BRIDGE)).claim()).isNotEqualTo(claim);
    }

    @Test
    void aLongerTextJoinsTwoPartsAndTheOlderNumberStays() {
        String start = "Ministria e ujërave pastroi lumin e qytetit pas ankesave të shumta të peshkatarëve";
        String end = "drejtoria e pyjeve mbolli dhjetë mijë lisa të rinj përgjatë brigjeve shkëmbore";
        long older = clusterer.place(said("1", "Arta Gurra", 1, start)).claim();
        long younger = clusterer.place(said("2", "Arta Gurra", 1, end)).claim();
        Placement whole = clusterer.place(said("3", "Arta Gurra", 2, start + " dhe " + end));
        assertThat(younger).isNotEqualTo(older);
        assertThat(whole.claim()).isEqualTo(older);
        assertThat(whole.merged()).containsExactly(younger);
        assertThat(clusterer.claim(younger).mergedInto()).isEqualTo(older);
        assertThat(clusterer.place(said("4", "Arta Gurra", 3, end)).claim()).isEqualTo(older);
    }

    @Test
    void formulasAreCountedByDayNotMerged() {
        Placement monday = clusterer.place(said("1", "Arta Gurra", 2, "Pa koment"));
        Placement again = clusterer.place(said("2", "Arta Gurra", 2, "Pa koment"));
        Placement tuesday = clusterer.place(said("3", "Arta Gurra", 3, "Pa koment"));
        assertThat(monday.band()).isEqualTo(Band.BOILERPLATE);
        assertThat(again.claim()).isEqualTo(monday.claim());
        assertThat(tuesday.claim()).isNotEqualTo(monday.claim());
    }

    @Test
    void wordsOfFiveSpeakersAreAFormula() {
        for (String speaker : List.of("Arta Gurra", "Mira Lumasi", "Besa Korabi", "Ilir Drini", "Dren Shala")) {
            clusterer.place(said(speaker, speaker, 1, "Urojmë të gjithë qytetarët për festën e pavarësisë"));
        }
        Placement later =
                clusterer.place(said("x", "Arta Gurra", 9, "Urojmë të gjithë qytetarët për festën e pavarësisë"));
        assertThat(later.band()).isEqualTo(Band.BOILERPLATE);
    }

    @Test
    void aTranslationIsLinkedNotMerged() {
        long albanian = clusterer
                .place(said(
                        "1", "Arta Gurra", 1, "Qeveria do të ndërtojë një spital të ri në qytet për 40 milionë euro"))
                .claim();
        Placement english = clusterer.place(new ClaimStatement(
                "2",
                "The government will build a new hospital in the city for 40 million euros",
                "en",
                "Arta Gurra",
                new quotetracker.model.PartialDate(2026, 3, 2),
                null));
        assertThat(english.claim()).isNotEqualTo(albanian);
        assertThat(english.links()).singleElement().satisfies(link -> {
            assertThat(link.other()).isEqualTo(albanian);
            assertThat(link.band()).isEqualTo(Band.TRANSLATION);
        });
    }
}
