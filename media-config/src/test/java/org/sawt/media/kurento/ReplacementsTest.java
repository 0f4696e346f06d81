package org.sawt.media.kurento;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReplacementsTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Leg LEG = new Leg("amal", 1, "amal", true, false);
    private static final Leg OTHER = new Leg("badr", 1, "badr", true, false);

    private final Replacements replacements = new Replacements(3);

    @Test
    void theFirstIsAtOnceAndThoseAfterItWaitLonger() {
        assertThat(replacements.pause(LEG, NOW)).isZero();
        replacements.count(LEG, NOW);
        assertThat(replacements.pause(LEG, NOW)).isEqualTo(Duration.ofMillis(250));
        replacements.count(LEG, NOW);
        assertThat(replacements.pause(LEG, NOW)).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void afterTheLastOfAMinuteTheNextWaitsForTheMinuteToEnd() {
        for (int second = 0; second < 3; second++) {
            replacements.count(LEG, NOW.plusSeconds(second));
        }
        assertThat(replacements.pause(LEG, NOW.plusSeconds(10))).isEqualTo(Duration.ofSeconds(50));
        assertThat(replacements.pause(LEG, NOW.plusSeconds(60))).isZero();
    }

    @Test
    void eachLegCountsForItself() {
        replacements.count(LEG, NOW);
        assertThat(replacements.pause(OTHER, NOW)).isZero();
    }
}
