package quotetracker.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How often a band was right on labelled pairs; measured, and kept beside the program in {@code bands.tsv}.
 *
 * @param band the band
 * @param rightReal right ones among real quotations
 * @param real labelled pairs of real quotations in this band
 * @param rightAll right ones among all labelled pairs, constructed ones included
 * @param all all labelled pairs in this band
 */
public record BandRecord(Band band, int rightReal, int real, int rightAll, int all) {
    private static final String FILE = "bands.tsv";
    private static final int CELLS = 5;
    private static final Map<Band, BandRecord> MEASURED = read();

    /** What was measured for a band, if it was. */
    public static Optional<BandRecord> of(Band band) {
        return Optional.ofNullable(MEASURED.get(band));
    }

    /** The measurement in plain words: {@code 1,434 of 1,435 labelled pairs in this band were the same statement}. */
    public String words() {
        String what = band.relation() == Relation.VARIANT ? "do differ" : "were the same statement";
        String everywhere =
                String.format(Locale.ROOT, "%,d of %,d labelled pairs in this band %s", rightAll, all, what);
        return real == 0
                ? everywhere
                : everywhere + String.format(Locale.ROOT, ", %,d of %,d among real quotations", rightReal, real);
    }

    private static Map<Band, BandRecord> read() {
        Map<Band, BandRecord> records = new EnumMap<>(Band.class);
        try (InputStream stream = Objects.requireNonNull(BandRecord.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split("\t", CELLS);
                    Band band = Band.ofWord(cells[0]);
                    records.put(
                            band,
                            new BandRecord(
                                    band,
                                    Integer.parseInt(cells[1]),
                                    Integer.parseInt(cells[2]),
                                    Integer.parseInt(cells[3]),
                                    Integer.parseInt(cells[4])));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
        return Map.copyOf(records);
    }
}
