package quotetracker.input;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a JSON Lines stream: UTF-8 whatever the platform, ended by a line feed, blank lines left out. A line that
 * cannot be text is handed out with its fault, so that the lines after it are still read.
 */
public final class JsonLines implements Closeable {
    /** The longest line that is kept, in bytes. No article comes near it; a file that is no JSON Lines file does. */
    static final int LONGEST = 64 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private int number;

    /** Reads from {@code in}, never further ahead than what is there when a line is asked for. */
    public JsonLines(InputStream in) {
        this.in = in;
    }

    /**
     * One line.
     *
     * @param number of the line in the stream, 1-based, blank lines counted
     * @param text the line without its end, or null if there is a fault
     * @param fault why the line is no text, or null
     */
    public record Line(
            int number, @Nullable String text, @Nullable String fault) {}

    /** The next line that is not blank, or empty at the end of the stream. */
    public Optional<Line> next() throws IOException {
        while (true) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            long length = readLine(bytes);
            if (length < 0) {
                return Optional.empty();
            }
            number++;
            Line line = length > LONGEST
                    ? new Line(number, null, "longer than " + (LONGEST >> 20) + " MiB (" + length + " bytes)")
                    : decode(bytes.toByteArray());
            if (line.text() == null || !line.text().isBlank()) {
                return Optional.of(line);
            }
        }
    }

    /** Bytes of the line before its end, of which {@link #LONGEST} at most are kept; -1 at the end of the stream. */
    private long readLine(ByteArrayOutputStream kept) throws IOException {
        long length = 0;
        boolean any = false;
        while (position < limit || fill()) {
            any = true;
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            length += end - position;
            if (length <= LONGEST) {
                kept.write(buffer, position, end - position);
            }
            boolean ended = end < limit;
            position = ended ? end + 1 : end;
            if (ended) {
                return length;
            }
        }
        return any ? length : -1;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }

    private Line decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean marked = number == 1 && text.startsWith("\uFEFF");
            return new Line(number, marked ? text.substring(1) : text, null);
        } catch (CharacterCodingException e) {
            return new Line(number, null, "not UTF-8");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
