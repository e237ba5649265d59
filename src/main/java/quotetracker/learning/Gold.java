package quotetracker.learning;

import java.util.List;
import quotetracker.model.Span;

/** What people found in an article, for those who gather examples from it. */
public interface Gold {
    /** No statement of theirs. */
    int NONE = -1;

    /**
     * The statement with about the same content.
     *
     * @param parts the content, UTF-16 offsets into the article
     * @return its index, or {@link #NONE}
     */
    int statement(List<Span> parts);

    /** Whether a name or description means the speaker of a statement; false if it has none. */
    boolean speaks(int statement, String speaker);
}
