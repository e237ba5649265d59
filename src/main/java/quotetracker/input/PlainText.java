package quotetracker.input;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;

/** Bytes as text, strictly, and text in the one form in which it is stored. */
final class PlainText {
    private PlainText() {}

    /** The encoding that a byte order mark at the start declares. */
    static Optional<Charset> charsetByMark(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        if (first == 0xFEFF) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return first == 0xFFFE ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    /**
     * Decodes UTF-8, or UTF-16 if a byte order mark says so.
     *
     * @throws NotText with the place of the first byte that cannot be text
     */
    static String decode(byte[] bytes) throws NotText {
        Charset charset = charsetByMark(bytes).orElse(StandardCharsets.UTF_8);
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate((int) (bytes.length * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            long line = 1 + out.flip().chars().filter(c -> c == '\n').count();
            throw new NotText("not " + charset + " (byte " + (in.position() + 1) + ", line " + line
                    + "); save it as UTF-8 and it is read in the next run");
        }
        String text = out.flip().toString();
        if (text.indexOf('\0') >= 0) {
            throw new NotText("binary, not text (a zero byte at character " + (text.indexOf('\0') + 1) + ")");
        }
        return text;
    }

    /** The bytes are no text; the message says why. */
    static final class NotText extends Exception {
        private static final long serialVersionUID = 1L;

        NotText(String message) {
            super(message);
        }
    }

    /**
     * The stored form: normal form C, line feeds as line ends, no byte order mark; what no encoding can hold (half a
     * surrogate pair) and the zero character become the replacement character.
     */
    static String stored(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = text.startsWith("\uFEFF") ? 1 : 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r') {
                i += i < text.length() && text.charAt(i) == '\n' ? 1 : 0;
                clean.append('\n');
            } else if (c == '\u2028') {
                clean.append('\n');
            } else if (c == '\u2029') {
                clean.append("\n\n");
            } else if (c == 0 || Character.getType(c) == Character.SURROGATE) {
                clean.append('\uFFFD');
            } else {
                clean.appendCodePoint(c);
            }
        }
        return Normalizer.normalize(clean, Normalizer.Form.NFC);
    }
}
