package quotetracker.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quotetracker.language.ConfigurationException;

class ClaimLanguagesTest {
    @TempDir
    Path folder;

    @Test
    void allFaultsAreNamedAtOnceWithTheirPlace() throws IOException {
        Path facts = folder.resolve("xx/claims.tsv");
        Files.createDirectories(folder.resolve("xx"));
        Files.writeString(facts, """
                # comment
                negator\t-\tne
                colour\t-\tred\ta b | a b => same
                number\tthree\ttri\ta b | a b => same
                negator\t-\tne\tno example
                """);
        Path concepts = folder.resolve("xx/concepts.tsv");
        Files.writeString(concepts, "house\tdom\nhouse\tkuca\nbroken\n");
        ConfigurationException thrown =
                catchThrowableOfType(ConfigurationException.class, () -> ClaimLanguages.load(folder));
        assertThat(thrown.faults())
                .anySatisfy(fault -> assertThat(fault).startsWith(facts + ":2: has 3 cells"))
                .anySatisfy(fault -> assertThat(fault).startsWith(facts + ":3: unknown class 'colour'"))
                .anySatisfy(fault -> assertThat(fault).startsWith(facts + ":4: value 'three'"))
                .anySatisfy(fault -> assertThat(fault).startsWith(facts + ":5: example 'no example'"))
                .anySatisfy(fault -> assertThat(fault).startsWith(concepts + ":2: concept 'house' stands in line 1"))
                .anySatisfy(fault -> assertThat(fault).startsWith(concepts + ":3: expected a concept"))
                .hasSize(6);
    }

    @Test
    void aLanguageWithoutAFolderIsComparedByItsWords() {
        StatementComparer comparer = new StatementComparer(TestClaims.languages());
        String text = "Le pont sera ouvert demain pour tous les habitants";
        assertThat(comparer.compare(
                                TestClaims.statement("a", "fr", text),
                                TestClaims.statement("b", "fr", text.toUpperCase(java.util.Locale.ROOT)))
                        .band())
                .isEqualTo(Band.COPY);
    }

    @Test
    void theLanguageIsToldFromTheText() {
        assertThat(TestClaims.languages().guess("Rruga e re nuk është hapur për banorët"))
                .isEqualTo("sq");
        assertThat(TestClaims.languages().guess("The road is not open for the residents"))
                .isEqualTo("en");
        assertThat(TestClaims.languages().guess("Die Straße ist für die Anwohner nicht offen"))
                .isEqualTo("de");
    }
}
