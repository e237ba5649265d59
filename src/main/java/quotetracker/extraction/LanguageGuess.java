package quotetracker.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/** Tells the language of a text with OpenNLP's model; loaded on first use. */
final class LanguageGuess {
    private static final String MODEL = "/langdetect-183.bin";
    /** The first characters of an article are enough. */
    private static final int SAMPLE = 1_200;
    /** The model speaks ISO 639-3; its macro-languages and ours. */
    private static final Map<String, String> CODES = Map.of("sqi", "sq", "eng", "en", "deu", "de");

    private @Nullable LanguageDetector detector;

    synchronized String of(String text) {
        if (detector == null) {
            detector = load();
        }
        String code = detector.predictLanguage(text.substring(0, Math.min(SAMPLE, text.length())))
                .getLang();
        return CODES.getOrDefault(code, code);
    }

    private static LanguageDetector load() {
        URL model = LanguageGuess.class.getResource(MODEL);
        if (model == null) {
            throw new IllegalStateException("the language model " + MODEL + " is missing from the program's jar");
        }
        try {
            return new LanguageDetectorME(new LanguageDetectorModel(model));
        } catch (IOException e) {
            throw new UncheckedIOException("the language model " + MODEL + " cannot be read", e);
        }
    }
}
