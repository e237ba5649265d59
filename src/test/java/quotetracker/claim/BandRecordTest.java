package quotetracker.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BandRecordTest {
    @Test
    void everyBandThatSaysSomethingAboutTwoStatementsWasMeasured() {
        assertThat(Arrays.stream(Band.values())
                        .filter(band -> BandRecord.of(band).isEmpty()))
                .containsExactly(Band.FIRST, Band.OTHER_SPEAKER, Band.BOILERPLATE, Band.DIFFERENT);
    }

    @Test
    void theMeasurementIsShownInWords() {
        assertThat(new BandRecord(Band.NEAR, 3, 4, 1200, 1300).words())
                .isEqualTo("1,200 of 1,300 labelled pairs in this band were the same statement,"
                        + " 3 of 4 among real quotations");
        assertThat(new BandRecord(Band.VARIANT, 0, 0, 5, 6).words())
                .isEqualTo("5 of 6 labelled pairs in this band do differ");
    }
}
