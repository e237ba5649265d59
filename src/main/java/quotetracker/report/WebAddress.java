package quotetracker.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Makes an address fit for a link in a workbook. */
final class WebAddress {
    /** Longest address Excel opens. */
    static final int LINK_LIMIT = 2_079;
    /** Longest text within a formula. */
    static final int FORMULA_LIMIT = 255;

    private static final String ALLOWED = "-._~:/?#[]@!$&'()*+,;=%";

    private WebAddress() {}

    /**
     * The address with everything that an address cannot hold written as {@code %XX}.
     *
     * @return empty for anything but http and https: other schemes may start programs
     */
    static Optional<String> linkable(String address) {
        String trimmed = address.strip();
        String lower = trimmed.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("https://") && !lower.startsWith("http://")) {
            return Optional.empty();
        }
        StringBuilder link = new StringBuilder(trimmed.length());
        for (byte unit : trimmed.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (unit & 0xFF);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (plain || ALLOWED.indexOf(c) >= 0) {
                link.append(c);
            } else {
                link.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return Optional.of(link.toString());
    }
}
