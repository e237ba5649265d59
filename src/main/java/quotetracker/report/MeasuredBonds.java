package quotetracker.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import quotetracker.claim.Band;
import quotetracker.claim.BandRecord;

/** How often each bond was right when it was measured, in the words of the workbook's language. */
final class MeasuredBonds {
    private MeasuredBonds() {}

    /**
     * @return the record of every bond in one line; the real quotations in these bonds; how many of them were right
     */
    static Object[] values(Texts texts) {
        List<BandRecord> records = Arrays.stream(Band.values())
                .flatMap(band -> BandRecord.of(band).stream())
                .toList();
        String all = records.stream().map(record -> words(texts, record)).collect(Collectors.joining("; "));
        int real = records.stream().mapToInt(BandRecord::real).sum();
        int right = records.stream().mapToInt(BandRecord::rightReal).sum();
        return new Object[] {all, real, right};
    }

    private static String words(Texts texts, BandRecord record) {
        return String.format(
                Locale.forLanguageTag(texts.language()),
                "%s %,d / %,d",
                texts.word(Bond.valueOf(record.band().name())),
                record.rightAll(),
                record.all());
    }
}
