package quotetracker.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;
import quotetracker.language.Language;
import quotetracker.language.Languages;

/**
 * Tells the language of a text. Where the closed-class words of one installed language are many and those of the others few, it
 * is in that language; what they leave open is asked of OpenNLP's model, which knows a hundred languages but takes ten times as
 * long. Thread-safe; the model is loaded on first use.
 *
 * <p>The limits were chosen on 300 articles in installed languages and 2,700 longer and shorter texts in twenty further ones: the
 * words decide on 98 of 100 of those articles, and on no text that is in another language.
 */
final class LanguageGuess {
    private static final String MODEL = "/langdetect-183.bin";
    /** Characters; twice as many tell no article better. */
    private static final int SAMPLE = 600;
    /** So few words may all be names, or words that a neighbour's language has as well. */
    private static final int LEAST_WORDS = 30;
    /** Of the words of a language's own texts about half are closed-class. */
    private static final double CLEAR_SHARE = 0.35;
    /** Nearer than this, two installed languages are near to each other and to a third. */
    private static final double CLEAR_LEAD = 0.2;

    private final Languages languages;
    private @Nullable LanguageDetector detector;

    LanguageGuess(Languages languages) {
        this.languages = languages;
    }

    /** An ISO 639 code; no language folder need serve it. */
    String of(String text) {
        String sample = text.substring(0, Math.min(SAMPLE, text.length()));
        return byWords(words(Normalizer.normalize(sample, Normalizer.Form.NFC))).orElseGet(() -> byModel(sample));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetter(text.charAt(i))) {
                if (i > start) {
                    words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = i + 1;
            }
        }
        return words;
    }

    private Optional<String> byWords(List<String> words) {
        if (words.size() < LEAST_WORDS) {
            return Optional.empty();
        }
        String best = Languages.FALLBACK;
        double first = 0;
        double second = 0;
        for (Language language : languages.all()) {
            double share = PassageLanguage.share(language, words);
            if (share > first) {
                second = first;
                first = share;
                best = language.profile().code();
            } else {
                second = Math.max(second, share);
            }
        }
        return first >= CLEAR_SHARE && first - second >= CLEAR_LEAD ? Optional.of(best) : Optional.empty();
    }

    private synchronized String byModel(String sample) {
        if (detector == null) {
            detector = load();
        }
        return detector.predictLanguage(sample).getLang();
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
