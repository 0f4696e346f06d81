package org.sawt.signaling.schedule;

import java.time.Duration;
import java.time.Period;

/** Settings as {@code application.yaml} has them, for tests without Spring. */
final class TestSettings {

    private TestSettings() {}

    static ScheduleSettings settings() {
        return new ScheduleSettings(
                Duration.ofMinutes(5),
                Duration.ofHours(4),
                Period.ofYears(2),
                Duration.ofHours(12),
                Duration.ofHours(2),
                Duration.ofHours(6),
                Duration.ofMinutes(1),
                Duration.ofDays(180),
                Duration.ofHours(12),
                30,
                20,
                40);
    }
}
