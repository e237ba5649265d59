package quotetracker.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import quotetracker.claim.ClaimLanguages;
import quotetracker.claim.MeaningModel;
import quotetracker.language.ConfigurationException;

/** The folder of a model: what it finds, and what is said about a folder that is not right. With a real small model. */
class ModelDirectoryTest {
    private static final String BRIDGE = "The new bridge was opened to traffic this morning";
    private static final String CROSSING = "Since this morning cars can drive over the new bridge";
    private static final String DOCTORS = "There are too few doctors in the mountain villages";

    @TempDir
    private Path folder;

    private Path directory = Path.of("");

    @BeforeEach
    void completeAndRight() throws IOException {
        directory = SmallModel.directory(folder.resolve("model"), "en en 0.6");
    }

    @Test
    void oneMeaningInOtherWordsIsFoundAndAnotherMeaningIsNot() throws ConfigurationException {
        MeaningModel model = model();
        assertThat(model.finds(BRIDGE, "en", CROSSING, "en"))
                .hasValueSatisfying(why -> assertThat(why)
                        .startsWith("the model all-MiniLM-L6-v2 finds the same meaning (nearness 0.")
                        .endsWith(", asked for 0.60; measured on invented sentences)"));
        assertThat(model.finds(BRIDGE, "en", DOCTORS, "en")).isEmpty();
        assertThat(model.finds("", "en", DOCTORS, "en")).isEmpty();
        assertThat(model.measuredOn("en", "en")).isTrue();
        assertThat(model.measuredOn("en", "de")).isFalse();
    }

    @Test
    void theSameIsFoundInWhateverOrderAndByHoweverManyThreads() throws Exception {
        SmallModel.describe(directory, "en en 0.01");
        List<String> texts =
                new ArrayList<>(List.of(BRIDGE, CROSSING, DOCTORS, "Broken \uD83D letter", "\uD83D\uDE00 \u0000"));
        texts.add("A sentence that is longer than what the model reads. ".repeat(200));
        List<String> alone = new ArrayList<>();
        MeaningModel first = model();
        for (String text : texts) {
            alone.add(first.finds(BRIDGE, "en", text, "en").toString());
        }
        MeaningModel second = model();
        List<Callable<String>> questions = new ArrayList<>();
        for (int i = 0; i < 10 * texts.size(); i++) {
            String text = texts.get(texts.size() - 1 - i % texts.size());
            questions.add(() -> second.finds(text, "en", BRIDGE, "en").toString());
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> answers = threads.invokeAll(questions);
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get()).isEqualTo(alone.get(texts.size() - 1 - i % texts.size()));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anOpenModelIsUsedOnUntilItsFolderHoldsAnother() throws Exception {
        ClaimLanguages plain = ClaimLanguages.load(Path.of("config/languages"));
        MeaningModel open = model();
        assertThat(ModelDirectory.added(plain, directory, open).model()).isSameAs(open);
        assertThat(ModelDirectory.added(plain, null, open)).isSameAs(plain);

        SmallModel.describe(directory, "en en 0.99");
        MeaningModel stricter = Objects.requireNonNull(
                ModelDirectory.added(plain, directory, open).model());
        assertThat(stricter).isNotSameAs(open);
        assertThat(stricter.finds(BRIDGE, "en", CROSSING, "en")).isEmpty();

        Path moved = SmallModel.directory(folder.resolve("moved"), "en en 0.6");
        MeaningModel same =
                Objects.requireNonNull(ModelDirectory.added(plain, moved, open).model());
        assertThat(same).isNotSameAs(open);
        assertThat(same.finds(BRIDGE, "en", CROSSING, "en")).isEqualTo(open.finds(BRIDGE, "en", CROSSING, "en"));
    }

    @Test
    void aFolderThatIsNotThereIsToldOnce() throws IOException {
        directory = folder.resolve("nowhere");
        assertThat(faults())
                .containsExactly(
                        directory + ": is no folder, expected one with model.onnx, tokenizer.json, model.json and"
                                + " lib, as languages/README.md shows; or set claims.model to 'off'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"model.onnx", "tokenizer.json", "model.json"})
    void aMissingFileIsNamed(String name) throws IOException {
        Files.delete(directory.resolve(name));
        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith(directory.resolve(name) + ": is not there")
                .endsWith("or set claims.model to 'off'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"model.onnx", "tokenizer.json"})
    void aFileThatWasNotMeasuredIsRefused(String name) throws IOException {
        truncate(name, 1);
        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith(directory.resolve(name) + ": has the SHA-256 ")
                .endsWith("; take the file that was measured, or measure this one and write its SHA-256 there");
    }

    @ParameterizedTest
    @CsvSource({"model.onnx, is no model that ONNX Runtime can load", "tokenizer.json, is no tokenizer file"})
    void halfAFileIsNamedThoughItsCardFits(String name, String fault) throws IOException {
        truncate(name, Files.size(directory.resolve(name)) / 2);
        SmallModel.describe(directory, "en en 0.6");
        assertThat(faults()).singleElement().asString().startsWith(directory.resolve(name) + ": " + fault);
    }

    @Test
    void aModelThatAsksForOtherThingsIsRefused() throws IOException {
        String model = Files.readString(directory.resolve("model.onnx"), StandardCharsets.ISO_8859_1);
        Files.writeString(
                directory.resolve("model.onnx"),
                model.replace("token_type_ids", "token_kind_ids"),
                StandardCharsets.ISO_8859_1);
        SmallModel.describe(directory, "en en 0.6");
        assertThat(faults())
                .singleElement()
                .asString()
                .contains(
                        "the model asks for 'token_kind_ids', allowed are input_ids, attention_mask and token_type_ids");
    }

    @Test
    void aCardThatDoesNotFitItsModelIsRefused() throws IOException {
        SmallModel.amend(directory, "384", "768");
        assertThat(faults())
                .containsExactly(directory.resolve("model.onnx")
                        + ": makes vectors of 384 numbers, but model.json says dimension 768");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "name"            | "nam"                | 'nam' is no key, allowed are dimension, languages, max-length
            "all-MiniLM-L6-v2" | 7                   | "name" is missing or no text, expected what the model is called
            "sha256": "       | "sha256": "xyz       | expected 64 digits of 0-9 and a-f
            "mean"            | "max"                | pooling is 'max', allowed is mean or cls
            384               | "384"                | "dimension" is "384", expected a whole number from 1 to
            384               | 0                    | "dimension" is 0, expected a whole number from 1 to
            : 256             | : 100000               | "max-length" is 100000, expected a whole number from 1 to 512
            : 256             | : 25.6                 | "max-length" is 25.6, expected a whole number from 1 to 512
            true              | "yes"                | "normalise" is missing, expected true or false
            true              | true, "prefix": 1    | prefix is 1, expected text in quotation marks
            ["en", "en"]      | ["en", "sq"]         | threshold 1 is for [en, sq], expected two of the model's languages [de, en]
            ["en", "en"]      | ["en"]               | threshold 1 is for [en], expected two of the model's languages [de, en]
            0.6,              | 85,                  | threshold 1: "least" is 85, expected a number above 0 and at most 1
            0.6,              | "much",              | threshold 1: "least" is "much", expected a number above 0 and at most 1
            "invented         | " ", "of": "x        | 'of' is no key, allowed are languages, least, test
            [{                | [{"languages": ["en", "en"], "least": 0.5, "test": "x"}, { | threshold 2 is for the same languages as one before, keep one
            [{                | [], "more": [{       | "thresholds" is missing, expected a list that is not empty
            {                 | [                    | is no JSON:
            """)
    void whatIsWrongInACardIsNamed(String right, String wrong, String fault) throws IOException {
        SmallModel.amend(directory, right, wrong);
        assertThat(faults())
                .allSatisfy(each -> assertThat(each).startsWith(directory.resolve("model.json") + ": "))
                .anySatisfy(each -> assertThat(each).contains(fault));
    }

    @Test
    void aRuntimeThatIsMissingIsAskedForAndUsedOnceItIsThere() throws Exception {
        Path lib = directory.resolve("lib");
        Path away = Files.move(lib, folder.resolve("away"));
        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith(lib + ": the model runtime is missing or does not run on this machine (")
                .contains("put its jars there, as languages/README.md shows");
        Files.createDirectory(lib);
        Files.writeString(lib.resolve("onnxruntime.jar"), "no jar");
        assertThat(faults()).singleElement().asString().startsWith(lib + ": the model runtime is missing");
        Files.delete(lib.resolve("onnxruntime.jar"));
        Files.delete(lib);
        Files.move(away, lib);
        assertThat(model().finds(BRIDGE, "en", CROSSING, "en")).isPresent();
    }

    @Test
    void theCardThatTheReadmeShowsIsThatOfTheModelItBuilds() throws Exception {
        Matcher card = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("config/languages/README.md")));
        assertThat(card.find()).isTrue();
        Files.writeString(directory.resolve("model.json"), card.group(1));
        MeaningModel model = model();
        assertThat(model.measuredOn("en", "en")).isTrue();
        assertThat(model.finds(BRIDGE, "en", DOCTORS, "en")).isEmpty();
    }

    private MeaningModel model() throws ConfigurationException {
        return Objects.requireNonNull(SmallModel.languages(directory).model());
    }

    private List<String> faults() {
        return catchThrowableOfType(ConfigurationException.class, () -> SmallModel.languages(directory))
                .faults();
    }

    private void truncate(String name, long bytes) throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(directory.resolve(name).toFile(), "rw")) {
            file.setLength(file.length() - bytes);
        }
    }
}
