package quotetracker.embedding;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.LibUtils;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Runs a sentence model with ONNX Runtime. Loaded by {@link RuntimeLoader} only, by its name: nothing else may mention it.
 */
public final class OnnxTextVectors implements TextVectors {
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;
    private final boolean firstToken;

    /**
     * Loads a model.
     *
     * @param firstToken whether the vector is that of the first token; else the mean over all tokens
     * @param longest how many tokens of a text are read
     * @throws IOException if a file cannot be used, naming it
     */
    public OnnxTextVectors(Path model, Path vocabulary, boolean firstToken, int longest) throws IOException {
        this.firstToken = firstToken;
        // Else a native part that cannot be loaded would look like a fault of the tokenizer file.
        LibUtils.checkStatus();
        this.tokenizer = tokenizer(vocabulary, longest);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // One thread adds up in one order, so that a text has the same vector every time.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            this.session = environment.createSession(model.toString(), options);
        } catch (OrtException e) {
            tokenizer.close();
            throw new IOException(model + ": is no model that ONNX Runtime can load: " + e.getMessage(), e);
        }
    }

    private static HuggingFaceTokenizer tokenizer(Path vocabulary, int longest) throws IOException {
        try {
            return HuggingFaceTokenizer.builder()
                    .optTokenizerPath(vocabulary)
                    .optPadding(false)
                    .optTruncation(true)
                    .optMaxLength(longest)
                    .build();
        } catch (RuntimeException e) {
            throw new IOException(vocabulary + ": is no tokenizer file: " + e.getMessage(), e);
        }
    }

    @Override
    public float[] of(String text) {
        Encoding encoding = tokenizer.encode(text);
        Map<String, OnnxTensor> input = new HashMap<>();
        try {
            for (String name : session.getInputNames()) {
                input.put(name, OnnxTensor.createTensor(environment, new long[][] {values(encoding, name)}));
            }
            try (OrtSession.Result result = session.run(input)) {
                return pooled(result.get(0).getValue());
            }
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "the model cannot read a text of " + encoding.getIds().length + " tokens: " + e.getMessage(), e);
        } finally {
            input.values().forEach(OnnxTensor::close);
        }
    }

    private static long[] values(Encoding encoding, String input) {
        return switch (input) {
            case "input_ids" -> encoding.getIds();
            case "attention_mask" -> encoding.getAttentionMask();
            case "token_type_ids" -> encoding.getTypeIds();
            default ->
                throw new IllegalStateException(
                        "the model asks for '" + input + "', allowed are input_ids, attention_mask and token_type_ids");
        };
    }

    private float[] pooled(Object output) {
        if (!(output instanceof float[][][] batch)) {
            throw new IllegalStateException("the model's first output is "
                    + output.getClass().getSimpleName() + ", expected numbers by text, token and dimension");
        }
        float[][] tokens = batch[0];
        float[] vector = tokens[0].clone();
        if (!firstToken) {
            for (int token = 1; token < tokens.length; token++) {
                for (int i = 0; i < vector.length; i++) {
                    vector[i] += tokens[token][i];
                }
            }
            for (int i = 0; i < vector.length; i++) {
                vector[i] /= tokens.length;
            }
        }
        return vector;
    }

    @Override
    public void close() {
        tokenizer.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the model cannot be closed: " + e.getMessage(), e);
        }
    }
}
