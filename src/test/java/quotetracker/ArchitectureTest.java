package quotetracker;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String BASE = "quotetracker";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    @Test
    void packagesAreTheOnesOfTheMap() {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            found.add(type.getPackageName());
        }
        assertThat(found)
                .containsExactlyInAnyOrder(
                        BASE,
                        BASE + ".batch",
                        BASE + ".bench",
                        BASE + ".chart",
                        BASE + ".claim",
                        BASE + ".cli",
                        BASE + ".door",
                        BASE + ".embedding",
                        BASE + ".entity",
                        BASE + ".evaluation",
                        BASE + ".extraction",
                        BASE + ".input",
                        BASE + ".language",
                        BASE + ".learning",
                        BASE + ".model",
                        BASE + ".quotation",
                        BASE + ".report",
                        BASE + ".settings",
                        BASE + ".store",
                        BASE + ".text");
    }

    @Test
    void modelIsPlainJava() {
        classes()
                .that()
                .resideInAPackage(BASE + ".model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(BASE + ".model..", "java..", "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void springStaysAtTheEdges() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE + ".batch..", BASE + ".store..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(CLASSES);
    }

    @Test
    void onlyTheReportKnowsTheSpreadsheetLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".report..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.poi..")
                .check(CLASSES);
    }

    @Test
    void theModelRuntimeIsKnownToOneClassThatNobodyNames() {
        String user = BASE + ".embedding.OnnxTextVectors";
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(user)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ai.onnxruntime..", "ai.djl..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName(user)
                .check(CLASSES);
    }

    @Test
    void onlyCommandsSeeTheJob() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE, BASE + ".batch..", BASE + ".bench..", BASE + ".cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE + ".batch..")
                .check(CLASSES);
    }
}
