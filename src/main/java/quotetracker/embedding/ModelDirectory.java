package quotetracker.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.claim.ClaimLanguages;
import quotetracker.claim.MeaningModel;
import quotetracker.language.ConfigurationException;

/** The folder that {@code claims.model} names: a model, its tokenizer, what is known about it, and what runs it. */
public final class ModelDirectory {
    static final String MODEL = "model.onnx";
    static final String TOKENIZER = "tokenizer.json";
    private static final String CARD = "model.json";
    private static final String CONTENT = MODEL + ", " + TOKENIZER + ", " + CARD
            + " and lib, as languages/README.md shows; or set claims.model to 'off'";

    private ModelDirectory() {}

    /**
     * The language data with the model of a directory.
     *
     * @param directory the folder, or null if no model is wanted
     * @param open a model that was opened before and is used on if it is the same, or null
     * @throws ConfigurationException if the model cannot be used, naming files and ways out
     */
    public static ClaimLanguages added(ClaimLanguages languages, @Nullable Path directory, @Nullable MeaningModel open)
            throws ConfigurationException {
        if (directory == null) {
            return languages;
        }
        ModelCard card = card(directory);
        return languages.with(
                open instanceof EmbeddingModel model && model.is(directory, card)
                        ? model
                        : EmbeddingModel.load(directory, card));
    }

    private static ModelCard card(Path directory) throws ConfigurationException {
        List<String> faults = new ArrayList<>();
        if (!Files.isDirectory(directory)) {
            throw new ConfigurationException(List.of(directory + ": is no folder, expected one with " + CONTENT));
        }
        for (String name : List.of(MODEL, TOKENIZER, CARD)) {
            if (!Files.isRegularFile(directory.resolve(name))) {
                faults.add(directory.resolve(name) + ": is not there, expected a folder with " + CONTENT);
            }
        }
        if (!faults.isEmpty()) {
            throw new ConfigurationException(faults);
        }
        ModelCard card = ModelCardReader.read(directory.resolve(CARD));
        isThatOf(directory.resolve(MODEL), card.sha256(), faults);
        isThatOf(directory.resolve(TOKENIZER), card.tokenizerSha256(), faults);
        if (!faults.isEmpty()) {
            throw new ConfigurationException(faults);
        }
        return card;
    }

    private static void isThatOf(Path file, String sha256, List<String> faults) throws ConfigurationException {
        String found = sha256(file);
        if (!found.equals(sha256)) {
            faults.add(file + ": has the SHA-256 " + found + ", but " + CARD + " speaks of " + sha256
                    + "; take the file that was measured, or measure this one and write its SHA-256 there");
        }
    }

    static String sha256(Path file) throws ConfigurationException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (IOException e) {
            throw new ConfigurationException(List.of(file + ": cannot be read: " + e));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
