package quotetracker.input;

import java.io.IOException;

/** A kind of file that holds articles. Formats are asked in turn; the first that recognises a file reads it. */
interface ArticleFormat {
    /**
     * Whether a file is of this format.
     *
     * @param start the first characters of the file, without a byte order mark and leading blanks
     */
    boolean recognises(String start);

    /**
     * Opens a file of this format.
     *
     * @throws IOException if the file cannot be read at all
     */
    Readings open(SourceFile file) throws IOException;
}
