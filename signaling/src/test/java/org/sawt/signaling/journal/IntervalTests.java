package org.sawt.signaling.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntervalTests {

    @Test
    void touchingIntervalsBecomeOne() {
        assertThat(Interval.union(List.of(between(10, 20), between(0, 10), between(30, 40))))
                .containsExactly(between(0, 20), between(30, 40));
    }

    @Test
    void anIntervalInsideAnotherAddsNothing() {
        assertThat(Interval.union(List.of(between(0, 100), between(20, 30)))).containsExactly(between(0, 100));
    }

    @Test
    void overlapCountsEachMomentOnce() {
        assertThat(Interval.overlap(
                        List.of(between(0, 50), between(40, 100)), List.of(between(45, 60), between(90, 200))))
                .isEqualTo(Duration.ofSeconds(25));
    }

    @Test
    void whatIsSharedIsSaidWithItsTimes() {
        assertThat(Interval.shared(
                        List.of(between(0, 50), between(40, 100)), List.of(between(45, 60), between(90, 200))))
                .containsExactly(between(45, 60), between(90, 100));
    }

    @Test
    void strangersToEachOtherDoNotOverlap() {
        assertThat(Interval.overlap(List.of(between(0, 10)), List.of(between(10, 20))))
                .isZero();
    }

    private static Interval between(long from, long to) {
        return new Interval(Instant.ofEpochSecond(from), Instant.ofEpochSecond(to));
    }
}
