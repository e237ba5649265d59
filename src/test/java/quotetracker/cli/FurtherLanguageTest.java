package quotetracker.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import quotetracker.extraction.StatementExtractor;
import quotetracker.language.ConfigurationException;
import quotetracker.language.Languages;
import quotetracker.model.Article;
import quotetracker.model.PartialDate;
import quotetracker.model.Statement;

/** A language that the program has never heard of is added by twenty lines of data, as the README says. */
class FurtherLanguageTest {
    private static final String TEXT =
            "Il ponte di Fontelunga\n\nGiulia Serra visitò il ponte. “È pronto”, disse lei ieri su "
                    + "Facebook.\n\nMarco Fonti spiegò che il ponte resta chiuso la notte. Se piove, il ponte resta chiuso. Il sindaco "
                    + "non disse che il ponte era caro.";

    @TempDir
    private Path config;

    @BeforeEach
    void italian() throws IOException {
        write("und/profile.yml", "name: Unknown language");
        write("it/profile.yml", "name: Italian", "endonym: italiano");
        write(
                "it/cues.tsv",
                "dire\tdisse:sg dissero:pl dice:sg dicono:pl detto:part dire:inf\tquote that paren colon\tsaid\t“[Il ponte è pronto]”, {disse} <Marco Fonti>.",
                "spiegare\tspiegò:sg spiega:sg spiegato:part\tquote that colon\texplained\t<Marco Fonti> {spiegò} che [il ponte è pronto].",
                "negare\tnegò:sg nega:sg negato:part\tthat\tdenied\t<Marco Fonti> {negò} che [il ponte sia chiuso].",
                "secondo\tsecondo:prep\tquote bare\tsaid\t{Secondo} <Marco Fonti>, [il ponte è pronto].");
        write(
                "it/words.tsv",
                "che\tcomplementiser\t-\t<Marco Fonti> {disse} che [il ponte è pronto].",
                "ha\tauxiliary\tperf sg\t“[Il ponte è pronto]”, {ha detto} <Marco Fonti>.",
                "non\tnegator\t-\tMarco Fonti non disse che il ponte era pronto.",
                "se\tconditional\t-\tSe Marco Fonti dice “no”, il ponte resta chiuso.",
                "lei\tpronoun\tf sg nom\tGiulia Serra visitò il ponte. “[È pronto]”, {disse} <lei=Giulia Serra>.",
                "il\tarticle\tdefinite m sg\t“[Il ponte è pronto]”, {disse} <il sindaco>.",
                "la\tarticle\tdefinite f sg\t“[Il ponte è pronto]”, {disse} <la sindaca>.",
                "a\tpreposition\t-\t“[Il ponte è pronto]”, {disse} <Marco Fonti> a Fontelunga.",
                "su\tpreposition\t-\t“[Il ponte è pronto]”, {disse} <Marco Fonti> su Facebook. => - | medium: Facebook",
                "facebook\tmedium\t-\t“[Il ponte è pronto]”, {disse} <Marco Fonti> su Facebook. => - | medium: Facebook");
        write(
                "it/roles.tsv",
                "sindaco\tsindaco:ind sindaci:pl\tperson\tm\t“[Il ponte è pronto]”, {disse} <il sindaco>.",
                "sindaca\tsindaca:ind\tperson\tf\t“[Il ponte è pronto]”, {disse} <la sindaca>.",
                "polizia\tpolizia:ind\torganisation\tf\t“[Il ponte è chiuso]”, {disse} <la polizia>.");
        write(
                "it/dates.tsv",
                "ieri\tday:-1\t“[Il ponte è pronto]”, {disse} ieri <Marco Fonti>. => 2026-03-11 (ieri)",
                "lunedì\tweekday:1\t“[Il ponte è pronto]”, {disse} <Marco Fonti> lunedì. => 2026-03-09 (lunedì)",
                "nel\tin-year\t“[Il ponte è pronto]”, {disse} <Marco Fonti> nel 2019. => 2019 (nel 2019)");
        write("it/names-female.txt", "Giulia");
        write("it/names-male.txt", "Marco");
    }

    @Test
    void theCheckAcceptsIt() {
        StringWriter shown = new StringWriter();
        StringWriter complaints = new StringWriter();

        int code = Commands.of(new LanguagesCommand())
                .setOut(new PrintWriter(shown))
                .setErr(new PrintWriter(complaints, true))
                .execute("--config", config.toString());

        assertThat(complaints.toString()).isEmpty();
        assertThat(code).isEqualTo(ExitCode.OK);
        assertThat(shown.toString()).contains("it Italian (italiano)").containsPattern("all +20 +20 +0 +0");
    }

    /** Stated in either spelling, by a code that is read like it, by one that nobody serves, or not at all. */
    @ParameterizedTest
    @ValueSource(strings = {"it", "ita", "cos", "scn", "zz"})
    @NullSource
    void statementsAreFoundInIt(@Nullable String stated) throws IOException, ConfigurationException {
        write("it/profile.yml", "name: Italian", "codes: co scn");

        List<Statement> found = extract(TEXT, stated);

        assertThat(found).hasSize(2);
        assertThat(found).extracting(Statement::language).containsOnly("it");
        Statement quoted = found.get(0);
        assertThat(quoted.parts().get(0).in(TEXT)).isEqualTo("È pronto");
        assertThat(quoted.attribution().speaker()).isEqualTo("Giulia Serra");
        assertThat(quoted.occasion().saidOn()).isEqualTo(new PartialDate(2026, 3, 11));
        assertThat(quoted.occasion().medium())
                .satisfies(medium -> assertThat(medium.in(TEXT)).isEqualTo("Facebook"));
        Statement told = found.get(1);
        assertThat(told.parts().get(0).in(TEXT)).isEqualTo("il ponte resta chiuso la notte");
        assertThat(told.attribution().speaker()).isEqualTo("Marco Fonti");
    }

    /** The model has a name of its own for the language, which the folder declares. */
    @Test
    void theNameThatTheGuessHasForItMayBeAnother() throws IOException, ConfigurationException {
        write("et/profile.yml", "name: Estonian", "codes: ekk");
        write(
                "et/cues.tsv",
                "ütlema\tütles:sg ütlesid:pl\tquote paren\tsaid\t“[Sild on valmis]”, {ütles} <Tiina Raud>.");

        List<Statement> found =
                extract("“Uus sild on nüüd lõpuks valmis ja rahvas võib tulla”, ütles Tiina Raud.", null);

        assertThat(found).singleElement().satisfies(statement -> {
            assertThat(statement.language()).isEqualTo("et");
            assertThat(statement.attribution().speaker()).isEqualTo("Tiina Raud");
        });
    }

    @Test
    void aTextInALanguageWithoutFolderIsNotTakenForIt() throws ConfigurationException {
        // "dice" is a cue in Italian data.
        String spanish =
                "El puente de Fuentelarga abre en mayo. “El puente ya está listo y la gente puede pasar”, dice Marta "
                        + "Rubio, que no quiso decir nada más de lo que ha costado a la ciudad ni de quién lo paga.";

        assertThat(extract(spanish, "it")).extracting(this::speaker).containsExactly("Marta Rubio");
        assertThat(extract(spanish, null)).extracting(this::speaker).doesNotContain("Marta Rubio");
    }

    private String speaker(Statement statement) {
        return Optional.ofNullable(statement.attribution().speaker()).orElse("");
    }

    @Test
    void aCodeHasOneFolder() throws IOException {
        write("co/profile.yml", "name: Corsican");
        write("fur/profile.yml", "name: Friulian", "codes: lld ita 12");
        write("it/profile.yml", "name: Italian", "codes: scn", "endonym: italiano");
        write("scn/profile.yml", "name: Sicilian", "codes: cos");
        write("ita/profile.yml", "name: Italian again");

        List<String> faults = catchThrowableOfType(
                        ConfigurationException.class, () -> Languages.load(config.resolve("languages")))
                .faults();

        assertThat(faults)
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).startsWith("fur/profile.yml:2: the code 'ita'"),
                        fault -> assertThat(fault).startsWith("fur/profile.yml:2: '12'"),
                        fault -> assertThat(fault).startsWith("it/profile.yml:2: the code 'scn'"),
                        fault -> assertThat(fault).startsWith("scn/profile.yml:2: the code 'cos'"),
                        fault -> assertThat(fault).startsWith("ita/profile.yml:1: the folder 'it'"));
    }

    private List<Statement> extract(String text, @Nullable String language) throws ConfigurationException {
        StatementExtractor extractor = new StatementExtractor(Languages.load(config.resolve("languages")));
        return extractor.extract(
                new Article("1", text, null, null, null, new PartialDate(2026, 3, 12), null, language, "test"));
    }

    private void write(String file, String... lines) throws IOException {
        Path path = config.resolve("languages").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, String.join("\n", lines) + "\n");
    }
}
