package org.sawt.signaling.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void oneOfAHundredIsSlowerThanTheNinetyNinth() {
        Latencies latencies = new Latencies();
        for (int nanos = 100; nanos >= 1; nanos--) {
            latencies.add(nanos);
        }
        assertThat(latencies.quantile(0.5)).isEqualTo(Duration.ofNanos(50));
        assertThat(latencies.quantile(0.99)).isEqualTo(Duration.ofNanos(99));
    }

    @Test
    void thoseOfTwoThreadsAreOne() {
        Latencies one = new Latencies();
        Latencies other = new Latencies();
        for (int nanos = 0; nanos < 100_000; nanos++) {
            one.add(nanos);
            other.add(100_000 + nanos);
        }
        one.addAll(other);
        assertThat(one.size()).isEqualTo(200_000);
        assertThat(one.quantile(1)).isEqualTo(Duration.ofNanos(199_999));
    }

    @Test
    void ofNothingThereIsNoQuantile() {
        assertThatIllegalStateException().isThrownBy(() -> new Latencies().quantile(0.5));
    }
}
