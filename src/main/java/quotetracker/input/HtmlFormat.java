package quotetracker.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import quotetracker.model.Article;

/**
 * A saved web page: the article's text without what stands round it, the headline as its first paragraph, and what the page
 * tells about itself.
 */
final class HtmlFormat implements ArticleFormat {
    /** Bytes; a page with every script in it stays below a tenth of this. */
    private static final long LARGEST = 32L << 20;

    private static final char UNREADABLE = '\uFFFD';
    /** Unreadable characters per thousand from which the encoding must be wrong. */
    private static final int MOST_UNREADABLE = 2;

    private static final Pattern PAGE =
            Pattern.compile("<(?:!doctype\\s+html|html|head|body|meta|article|div|p)\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public boolean recognises(String start) {
        return start.startsWith("<") && PAGE.matcher(start).find();
    }

    @Override
    public Readings open(SourceFile file) throws IOException {
        long size = Files.size(file.path());
        if (size > LARGEST) {
            return Readings.of(file.skipped("too large for a web page: " + size + " bytes, at most " + LARGEST));
        }
        byte[] bytes = Files.readAllBytes(file.path());
        return Readings.of(read(file, Jsoup.parse(new ByteArrayInputStream(bytes), charset(bytes), "")));
    }

    /**
     * UTF-8 if the bytes are that, whatever the page declares: browsers save pages in UTF-8 and leave the old declaration
     * in. Otherwise null, and jsoup goes by byte order mark and declaration.
     */
    private static @Nullable String charset(byte[] bytes) {
        if (PlainText.charsetByMark(bytes).isPresent()) {
            return null;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8.name();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static Reading read(SourceFile file, Document page) {
        PageFacts facts = PageFacts.of(page);
        List<String> paragraphs = PageText.paragraphs(page, facts.title());
        if (paragraphs.isEmpty()) {
            return file.skipped("a web page without an article: no paragraph of running text found");
        }
        String body = String.join("\n\n", paragraphs);
        long unreadable = body.chars().filter(c -> c == UNREADABLE).count();
        if (unreadable * 1000 > (long) body.length() * MOST_UNREADABLE) {
            return file.skipped("the page is not in the encoding it declares (" + page.charset() + "): " + unreadable
                    + " characters cannot be read");
        }
        String text = facts.title() == null ? body : facts.title() + "\n\n" + body;
        return new Reading.Read(
                new Article(
                        file.name(),
                        PlainText.stored(text),
                        facts.title() == null ? null : PlainText.stored(facts.title()),
                        facts.outlet(),
                        facts.author(),
                        facts.published(),
                        facts.url(),
                        facts.language(),
                        file.origin()),
                facts.remarks());
    }
}
