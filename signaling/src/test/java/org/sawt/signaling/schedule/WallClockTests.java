package org.sawt.signaling.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.RefusedException;

class WallClockTests {

    private static final ZoneId CAIRO = ZoneId.of("Africa/Cairo");

    @Test
    void aClinicWithoutDaylightSavingMeansWhatItsClockShows() {
        Instant at =
                WallClock.instantOf(LocalDate.parse("2026-11-21"), LocalTime.parse("09:30"), ZoneId.of("Asia/Riyadh"));

        assertThat(at).isEqualTo(Instant.parse("2026-11-21T06:30:00Z"));
    }

    @Test
    void aTimeThatTheClocksSkipIsRefusedWithTheReason() {
        // Egypt puts its clocks forward from 00:00 to 01:00 on the last Friday of April.
        assertThatThrownBy(() -> WallClock.instantOf(LocalDate.parse("2026-04-24"), LocalTime.parse("00:30"), CAIRO))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.refusal().code()).isEqualTo(RefusalCode.MALFORMED);
                    assertThat(refused.refusal().message()).contains("does not exist");
                });
    }

    @Test
    void aTimeThatTheClocksShowTwiceIsTheFirstOfThem() {
        // And back from 24:00 to 23:00 on the last Thursday of October.
        Instant at = WallClock.instantOf(LocalDate.parse("2026-10-29"), LocalTime.parse("23:30"), CAIRO);

        assertThat(at).isEqualTo(Instant.parse("2026-10-29T20:30:00Z"));
    }
}
