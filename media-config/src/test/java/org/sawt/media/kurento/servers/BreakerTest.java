package org.sawt.media.kurento.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sawt.media.TestClock;

class BreakerTest {

    private static final PoolSettings.Limits LIMITS = PoolSettings.Limits.usual();

    private final TestClock clock = TestClock.standingAt(Instant.EPOCH);
    private final Breaker breaker = new Breaker(clock, LIMITS);

    @Test
    void aNewServerIsUsedAtOnce() {
        assertThat(breaker.allows()).isTrue();
    }

    @Test
    void aServerThatIsBackIsUsedAfterItsTrial() {
        breaker.returned();
        assertThat(breaker.allows()).isFalse();

        clock.advance(LIMITS.trial().minusMillis(1));
        assertThat(breaker.allows()).isFalse();
        clock.advance(Duration.ofMillis(1));
        assertThat(breaker.allows()).isTrue();
    }

    @Test
    void refusalsInARowGiveTheServerARest() {
        refuse(LIMITS.refusals() - 1);
        assertThat(breaker.allows()).isTrue();
        refuse(1);
        assertThat(breaker.allows()).isFalse();

        clock.advance(LIMITS.rest());
        assertThat(breaker.allows()).isTrue();
        refuse(LIMITS.refusals() - 1);
        assertThat(breaker.allows()).isTrue();
    }

    @Test
    void aRoomThatWentWellForgivesTheOnesBefore() {
        refuse(LIMITS.refusals() - 1);
        breaker.worked();
        refuse(LIMITS.refusals() - 1);

        assertThat(breaker.allows()).isTrue();
    }

    @Test
    void refusalsFarApartAreChance() {
        for (var each = 0; each < 3 * LIMITS.refusals(); each++) {
            refuse(1);
            clock.advance(
                    LIMITS.refusalsWithin().dividedBy(LIMITS.refusals() - 1).plusMillis(1));
        }

        assertThat(breaker.allows()).isTrue();
    }

    private void refuse(int times) {
        for (var each = 0; each < times; each++) {
            breaker.refused();
        }
    }
}
