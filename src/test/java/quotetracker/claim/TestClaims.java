package quotetracker.claim;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import quotetracker.language.ConfigurationException;
import quotetracker.model.PartialDate;

/** The shipped language data and short ways to write statements. */
final class TestClaims {
    private static final ClaimLanguages LANGUAGES = load();

    private TestClaims() {}

    static ClaimLanguages languages() {
        return LANGUAGES;
    }

    static ClaimStatement statement(String id, String language, String text) {
        return new ClaimStatement(id, text, language, null, null, null);
    }

    static ClaimStatement said(String id, @Nullable String speaker, int day, String text) {
        return new ClaimStatement(id, text, "sq", speaker, new PartialDate(2026, 3, day), null);
    }

    private static ClaimLanguages load() {
        try {
            return ClaimLanguages.load(Path.of("config/languages"));
        } catch (ConfigurationException e) {
            throw new AssertionError(e);
        }
    }
}
