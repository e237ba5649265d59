package quotetracker.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quotetracker.settings.Settings.Schedule;

/** The watch with a clock that goes where it is told to. */
class NightWatchTest {
    private static final ZoneId TIRANE = ZoneId.of("Europe/Tirane");

    private final List<String> done = new ArrayList<>();
    private final SortedMap<LocalDate, ZonedDateTime> leftOver = new TreeMap<>();
    private ZonedDateTime now = at("2026-01-01T12:00");
    private ZonedDateTime end = at("2026-01-02T12:00");
    private Duration runTakes = Duration.ofMinutes(5);
    private Duration sleepsOver = Duration.ZERO;

    @ParameterizedTest
    @ValueSource(strings = {"0 30 3 * * *", "0 30 2 * * *", "0 0 2 * * *", "0 59 2 * * *", "0 0 0 * * *"})
    void aYearHasEveryNightOnceWhateverTheClockDoes(String cron) throws Exception {
        end = at("2027-01-01T12:00");

        keep(cron);

        List<String> expected = LocalDate.of(2026, 1, 2)
                .datesUntil(LocalDate.of(2027, 1, 2))
                .map(date -> date + " all")
                .toList();
        assertThat(done).isEqualTo(expected);
    }

    @Test
    void whatIsLeftOverComesFirstAndReadsWhatHadComeInByItsHour() throws Exception {
        leftOver.put(LocalDate.of(2025, 12, 31), at("2025-12-31T03:30"));
        leftOver.put(LocalDate.of(2025, 12, 29), at("2025-12-29T03:30"));

        keep("0 30 3 * * *");

        assertThat(done).containsExactly("2025-12-29 by 2025-12-29T02:30:00Z", "2025-12-31 all", "2026-01-02 all");
    }

    @Test
    void nightsThatPassWhileTheMachineSleepsAreMadeUpForInOrder() throws Exception {
        sleepsOver = Duration.ofDays(2);

        keep("0 30 3 * * *");

        assertThat(done)
                .containsExactly(
                        "2026-01-02 by 2026-01-02T02:30:00Z", "2026-01-03 by 2026-01-03T02:30:00Z", "2026-01-04 all");
    }

    @Test
    void aNightThatComesDueDuringARunIsRunAfterIt() throws Exception {
        runTakes = Duration.ofHours(25);
        end = at("2026-01-04T12:00");

        keep("0 30 3 * * *");

        assertThat(done).containsExactly("2026-01-02 all", "2026-01-03 all", "2026-01-04 all");
    }

    @Test
    void nothingIsRunAfterTheProgramWasAskedToStop() throws Exception {
        leftOver.put(LocalDate.of(2025, 12, 30), at("2025-12-30T03:30"));
        leftOver.put(LocalDate.of(2025, 12, 31), at("2025-12-31T03:30"));
        runTakes = Duration.ofDays(3);

        keep("0 30 3 * * *");

        assertThat(done).containsExactly("2025-12-30 by 2025-12-30T02:30:00Z");
    }

    private void keep(String cron) throws InterruptedException {
        new NightWatch(new Nights(new Schedule(cron, TIRANE)), new ToldHours(), new Noting()).keep();
    }

    private static ZonedDateTime at(String local) {
        return LocalDateTime.parse(local).atZone(TIRANE);
    }

    private final class ToldHours implements NightWatch.Hours {
        @Override
        public ZonedDateTime now() {
            return now;
        }

        @Override
        public boolean waitUntil(ZonedDateTime moment) {
            if (moment.isAfter(end)) {
                return false;
            }
            if (moment.isAfter(now)) {
                now = moment.plus(sleepsOver);
            }
            return true;
        }

        @Override
        public boolean stopped() {
            return now.isAfter(end.plus(sleepsOver).plusDays(1));
        }
    }

    private final class Noting implements NightWatch.Work {
        @Override
        public SortedMap<LocalDate, ZonedDateTime> leftOver(ZonedDateTime asOf) {
            SortedMap<LocalDate, ZonedDateTime> told = new TreeMap<>(leftOver);
            leftOver.clear();
            return told;
        }

        @Override
        public void next(ZonedDateTime night) {}

        @Override
        public void run(DueNight night) {
            done.add(night.date() + (night.arrivedBy() == null ? " all" : " by " + night.arrivedBy()));
            now = now.plus(runTakes);
        }
    }
}
