package org.sawt.signaling.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.RefusedException;

class PlanningRulesTests {

    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");
    // Already the 22nd in Riyadh.
    private static final Instant NOW = Instant.parse("2026-11-21T22:00:00Z");
    private static final LocalTime NINE = LocalTime.of(9, 0);

    private final PlanningRules rules = new PlanningRules(TestSettings.settings(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aSlotIsTheClinicsWallClock() {
        TimeSlot slot = rules.slot(LocalDate.parse("2026-11-22"), NINE, 45, RIYADH);

        assertThat(slot)
                .isEqualTo(new TimeSlot(Instant.parse("2026-11-22T06:00:00Z"), Instant.parse("2026-11-22T06:45:00Z")));
        assertThat(slot.minutes()).isEqualTo(45);
    }

    @Test
    void todayMayLieInThePastButYesterdayMayNot() {
        assertThat(rules.slot(LocalDate.parse("2026-11-22"), LocalTime.MIDNIGHT, 30, RIYADH)
                        .startsAt())
                .isBefore(NOW);
        refused(LocalDate.parse("2026-11-21"), NINE, 30, "past");
    }

    @Test
    void twoYearsAheadIsTheFarthest() {
        assertThat(rules.slot(LocalDate.parse("2028-11-22"), NINE, 30, RIYADH).minutes())
                .isEqualTo(30);
        refused(LocalDate.parse("2028-11-23"), NINE, 30, "ahead");
    }

    @ParameterizedTest
    @ValueSource(ints = {-30, 0, 4, 241, Integer.MAX_VALUE})
    void aLengthOutsideFiveMinutesToFourHoursIsRefused(int minutes) {
        refused(LocalDate.parse("2026-11-22"), NINE, minutes, "from 5 to 240");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 240})
    void theLimitsThemselvesAreGood(int minutes) {
        assertThat(rules.slot(LocalDate.parse("2026-11-22"), NINE, minutes, RIYADH)
                        .minutes())
                .isEqualTo(minutes);
    }

    @Test
    void secondsAreRefusedRatherThanDropped() {
        refused(LocalDate.parse("2026-11-22"), LocalTime.of(9, 0, 30), 30, "whole minute");
    }

    private void refused(LocalDate date, LocalTime time, int minutes, String why) {
        assertThatThrownBy(() -> rules.slot(date, time, minutes, RIYADH))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.refusal().code()).isEqualTo(RefusalCode.MALFORMED);
                    assertThat(refused.refusal().message()).contains(why);
                });
    }
}
