package quotetracker.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import quotetracker.language.ConfigurationException;

class ClaimCasesTest {
    private static final Path CASES = Path.of("src/test/resources/cases/claims");
    private final StatementComparer comparer = new StatementComparer(TestClaims.languages());

    private record Case(String name, ClaimStatement first, ClaimStatement second, String expected) {}

    @TestFactory
    Stream<DynamicTest> casesComeOutAsWritten() throws IOException {
        return cases().stream()
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> {
                    assertThat(outcome(each.first(), each.second(), each.expected()))
                            .isEqualTo(each.expected());
                }));
    }

    @TestFactory
    Stream<DynamicTest> likenessDoesNotDependOnTheOrder() throws IOException {
        return cases().stream()
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> {
                    Relation there =
                            comparer.compare(each.first(), each.second()).relation();
                    assertThat(comparer.compare(each.second(), each.first()).relation())
                            .isEqualTo(there);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyExampleOfTheLanguageDataHolds() {
        return TestClaims.languages().examples().stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.place(),
                        () -> assertThat(example.fault(comparer)).isEmpty()));
    }

    @Test
    void everyStatementIsACopyOfItself() throws IOException {
        for (Case each : cases()) {
            assertThat(comparer.compare(each.first(), each.first()).band()).isEqualTo(Band.COPY);
        }
    }

    @Test
    void theLocaleOfTheMachineChangesNothing() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            StatementComparer turkish = new StatementComparer(ClaimLanguages.load(Path.of("config/languages")));
            for (Case each : cases()) {
                assertThat(turkish.compare(each.first(), each.second()))
                        .isEqualTo(comparer.compare(each.first(), each.second()));
            }
        } catch (ConfigurationException e) {
            throw new AssertionError(e);
        } finally {
            Locale.setDefault(before);
        }
    }

    private String outcome(ClaimStatement first, ClaimStatement second, String expected) {
        Comparison found = comparer.compare(first, second);
        if (expected.indexOf('(') > 0) {
            return found.relation().word() + " ("
                    + String.join(
                            "; ",
                            found.differences().stream()
                                    .map(Difference::toString)
                                    .toList()) + ")";
        }
        boolean relation =
                Stream.of(Relation.values()).anyMatch(each -> each.word().equals(expected));
        return relation ? found.relation().word() : found.band().word();
    }

    private static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(CASES)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                read(file, cases);
            }
        }
        return cases;
    }

    private static void read(Path file, List<Case> cases) throws IOException {
        String title = "";
        List<ClaimStatement> statements = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("# ")) {
                title = file.getFileName() + ": " + line.substring(2);
                statements.clear();
            } else if (line.startsWith("=> ")) {
                cases.add(new Case(title, statements.get(0), statements.get(1), line.substring(3)));
            } else if (!line.isBlank()) {
                statements.add(TestClaims.statement("s", line.substring(0, 2), line.substring(3)));
            }
        }
    }
}
