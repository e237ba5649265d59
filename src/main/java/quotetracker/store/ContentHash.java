package quotetracker.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import quotetracker.model.Article;

/**
 * Tells whether two articles are the same: text, title, outlet, author, date of publication and address. Neither the file nor
 * its name count, so a file that was moved or copied is no new article.
 */
final class ContentHash {
    private ContentHash() {}

    /** SHA-256 in hexadecimal, 64 characters. */
    static String of(Article article) {
        MessageDigest digest = sha256();
        add(digest, article.text());
        add(digest, article.title());
        add(digest, article.outlet());
        add(digest, article.author());
        add(digest, article.published() == null ? null : article.published().toString());
        add(digest, article.url());
        return HexFormat.of().formatHex(digest.digest());
    }

    /** SHA-256 of one text in UTF-8, in hexadecimal, 64 characters. */
    static String of(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The length goes first, so that no two lists of fields run together to the same bytes. */
    private static void add(MessageDigest digest, @Nullable String field) {
        String length = field == null ? "-" : Integer.toString(field.length());
        digest.update((length + "\n").getBytes(StandardCharsets.UTF_16LE));
        if (field != null) {
            digest.update(field.getBytes(StandardCharsets.UTF_16LE));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must offer SHA-256", e);
        }
    }
}
