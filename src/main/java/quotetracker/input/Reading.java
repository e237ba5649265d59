package quotetracker.input;

import java.util.List;
import quotetracker.model.Article;

/** What came of one place in the input: an article, or the reason why there is none. */
public sealed interface Reading {
    /** The file, or the file and line ({@code articles/a.jsonl:7}). */
    String origin();

    /**
     * An article. Its text is in normal form C with line feeds as line ends; offsets are into that text.
     *
     * @param remarks what had to be left out of it, such as a date that is none; usually empty
     */
    record Read(Article article, List<String> remarks) implements Reading {
        /** Copies the list. */
        public Read {
            remarks = List.copyOf(remarks);
        }

        @Override
        public String origin() {
            return article.origin();
        }
    }

    /** Nothing could be read there. */
    record Skipped(String origin, String reason) implements Reading {}
}
