package quotetracker.input;

import java.io.IOException;
import java.util.regex.Pattern;

/** A saved web page. */
final class HtmlFormat implements ArticleFormat {
    private static final Pattern PAGE =
            Pattern.compile("<(?:!doctype\\s+html|html|head|body|meta|article|div|p)\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public boolean recognises(String start) {
        return start.startsWith("<") && PAGE.matcher(start).find();
    }

    @Override
    public Readings open(SourceFile file) throws IOException {
        return Readings.of(file.skipped("a web page; this format is not read"));
    }
}
