package quotetracker.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import quotetracker.claim.ClaimLanguages;
import quotetracker.language.ConfigurationException;

/** Model directories made of the small English model and the runtime among the libraries of the tests. */
public final class SmallModel {
    static final String MODEL = "model.onnx";
    static final String TOKENIZER = "tokenizer.json";
    static final String CARD = "model.json";

    private static final String NAME = "all-minilm-l6-v2-q";
    private static final List<String> RUNTIME = List.of(
            "ai.onnxruntime.OrtEnvironment", "ai.djl.util.Utils", "ai.djl.huggingface.tokenizers.HuggingFaceTokenizer");

    private SmallModel() {}

    /**
     * A directory that is complete and right.
     *
     * @param thresholds pairs of languages with the least nearness: {@code "en en 0.5"}
     */
    public static Path directory(Path directory, String... thresholds) throws IOException {
        Files.createDirectories(directory.resolve("lib"));
        copy(NAME + ".onnx", directory.resolve(MODEL));
        copy(NAME + "-tokenizer.json", directory.resolve(TOKENIZER));
        for (String runtime : RUNTIME) {
            Path jar = jar(runtime);
            Files.createSymbolicLink(directory.resolve("lib").resolve(jar.getFileName()), jar);
        }
        describe(directory, thresholds);
        return directory;
    }

    /** The language data of the project with the model of a directory. */
    public static ClaimLanguages languages(Path directory) throws ConfigurationException {
        return ModelDirectory.added(ClaimLanguages.load(Path.of("config/languages")), directory, null);
    }

    /** Writes a card that fits the files as they are now. */
    static void describe(Path directory, String... thresholds) throws IOException {
        StringBuilder list = new StringBuilder();
        for (String threshold : thresholds) {
            String[] parts = threshold.split(" ");
            list.append(list.isEmpty() ? "" : ", ")
                    .append("{\"languages\": [\"%s\", \"%s\"], \"least\": %s, \"test\": \"invented sentences\"}"
                            .formatted(parts[0], parts[1], parts[2]));
        }
        Files.writeString(directory.resolve(CARD), """
                {
                  "name": "all-MiniLM-L6-v2",
                  "sha256": "%s",
                  "tokenizer-sha256": "%s",
                  "languages": ["en", "de"],
                  "pooling": "mean",
                  "dimension": 384,
                  "max-length": 256,
                  "normalise": true,
                  "thresholds": [%s]
                }
                """.formatted(
                        sha256(directory.resolve(MODEL)), sha256(directory.resolve(TOKENIZER)), list));
    }

    /** Puts other words into the card. */
    static void amend(Path directory, String words, String others) throws IOException {
        String card = Files.readString(directory.resolve(CARD));
        if (!card.contains(words)) {
            throw new IllegalArgumentException("the card has no '" + words + "': " + card);
        }
        Files.writeString(directory.resolve(CARD), card.replace(words, others));
    }

    private static String sha256(Path file) throws IOException {
        try {
            return ModelDirectory.sha256(file);
        } catch (ConfigurationException e) {
            throw new IOException(e);
        }
    }

    private static void copy(String resource, Path file) throws IOException {
        try (InputStream in = SmallModel.class.getResourceAsStream("/" + resource)) {
            if (in == null) {
                throw new IOException(resource + " is not among the libraries of the tests");
            }
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Path jar(String type) {
        try {
            return Path.of(Class.forName(type)
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
