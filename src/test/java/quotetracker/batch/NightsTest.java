package quotetracker.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import quotetracker.settings.Settings.Schedule;

class NightsTest {
    private static final ZoneId TIRANE = ZoneId.of("Europe/Tirane");
    private final Nights nights = new Nights(new Schedule("0 30 3 * * *", TIRANE));

    @Test
    void aNightIsAHourOfTheZoneWhateverTheZoneOfTheQuestion() {
        assertThat(nights.after(ZonedDateTime.parse("2026-03-14T01:00Z[UTC]")).orElseThrow())
                .isEqualTo(at("2026-03-14T03:30"));
    }

    @Test
    void nightsOfClockChangesComeOnce() {
        ZonedDateTime spring = nights.after(at("2026-03-28T12:00")).orElseThrow();
        assertThat(spring).isEqualTo(at("2026-03-29T03:30"));
        assertThat(nights.after(spring).orElseThrow()).isEqualTo(at("2026-03-30T03:30"));
        ZonedDateTime autumn = nights.after(at("2026-10-24T12:00")).orElseThrow();
        assertThat(autumn).isEqualTo(at("2026-10-25T03:30"));
        assertThat(nights.after(autumn).orElseThrow()).isEqualTo(at("2026-10-26T03:30"));
    }

    @Test
    void anHourThatTheClockLeavesOutOrRepeatsIsStillOneNightADate() {
        Nights early = new Nights(new Schedule("0 30 2 * * *", TIRANE));

        assertThat(early.after(at("2026-03-28T12:00"))).hasValue(at("2026-03-29T03:30"));
        assertThat(early.after(at("2026-03-29T03:30"))).hasValue(at("2026-03-30T02:30"));
        ZonedDateTime summerTime = ZonedDateTime.parse("2026-10-25T02:30+02:00[Europe/Tirane]");
        assertThat(early.after(at("2026-10-24T12:00"))).hasValue(summerTime);
        assertThat(early.after(summerTime)).hasValue(at("2026-10-26T02:30"));
    }

    @Test
    void severalHoursOfADateAreOneNightToBeMadeUpFor() {
        Nights often = new Nights(new Schedule("0 0 */6 * * *", TIRANE));

        assertThat(often.between(at("2026-03-10T12:00"), at("2026-03-11T13:00")))
                .isEqualTo(Map.of(
                        LocalDate.of(2026, 3, 10), at("2026-03-10T18:00"),
                        LocalDate.of(2026, 3, 11), at("2026-03-11T12:00")));
    }

    @Test
    void noNightIsMissedBeforeItIsDue() {
        assertThat(nights.between(at("2026-03-14T03:30"), at("2026-03-15T03:29")))
                .isEmpty();
    }

    @Test
    void aWrongExpressionIsExplained() {
        assertThat(Nights.fault("0 30 25 * * *").orElseThrow()).contains("25");
        assertThat(Nights.fault("0 30 3 * * *")).isEmpty();
    }

    private static ZonedDateTime at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(TIRANE);
    }
}
