package quotetracker.input;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** What the first bytes of a file tell about it. */
final class FileStart {
    /** How many bytes are looked at: enough for the comments and declarations that may precede an HTML page. */
    static final int LENGTH = 8192;

    /** First bytes (as Latin-1) of files that hold no plain text, with what they are called. */
    private static final Map<String, String> SIGNATURES = Map.of(
            "%PDF", "a PDF file",
            "PK\u0003\u0004", "a ZIP archive or an office document",
            "\u001F\u008B", "a gzip archive",
            "\u00D0\u00CF\u0011\u00E0", "an old office document",
            "7z\u00BC\u00AF", "a 7-Zip archive",
            "BZh", "a bzip2 archive",
            "{\\rtf", "an RTF document",
            "WARC/", "a web archive",
            "\u0089PNG", "an image",
            "\u00FF\u00D8\u00FF", "an image");

    private FileStart() {}

    /** What the file is, if its first bytes are those of a format that is not read. */
    static Optional<String> otherKind(byte[] head) {
        String latin = new String(head, StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> signature : SIGNATURES.entrySet()) {
            if (latin.startsWith(signature.getKey())) {
                return Optional.of(signature.getValue());
            }
        }
        String text = text(head);
        if (text.startsWith("<?xml") || text.startsWith("<rss") || text.startsWith("<feed")) {
            return text.contains("<rss") || text.contains("<feed") ? Optional.of("a feed") : Optional.empty();
        }
        return Optional.empty();
    }

    /** The head as characters, good enough to recognise a format by. */
    static String text(byte[] head) {
        String text = new String(head, PlainText.charsetByMark(head).orElse(StandardCharsets.UTF_8));
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
    }
}
