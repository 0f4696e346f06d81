package org.sawt.signaling.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.channels.TokenBucket.Rate;

class TokenBucketTests {

    private final TokenBucket bucket = new TokenBucket(new Rate(300, 100, Duration.ofSeconds(1)), 0);

    @Test
    void aBurstIsTakenAndThenTheRate() {
        assertThat(taken(1000, 0)).isEqualTo(300);
        assertThat(bucket.untilNext()).isEqualTo(Duration.ofMillis(10));
        assertThat(taken(1000, 500)).isEqualTo(50);
        assertThat(taken(1000, 10_000)).as("never more than the burst").isEqualTo(300);
    }

    @Test
    void aClockThatGoesBackGivesNothing() {
        assertThat(taken(300, 10_000)).isEqualTo(300);
        assertThat(taken(10, 0)).isZero();
    }

    private long taken(int attempts, long nowMillis) {
        return IntStream.range(0, attempts).filter(i -> bucket.take(nowMillis)).count();
    }
}
