package org.sawt.signaling.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessUsageTest {

    private static final String STAT =
            "4711 (media (x) server) S 1 4711 4711 0 -1 4194560 9 0 0 0 123 45 0 0 20 0 34 0 99 1 2 3 4\n";

    @Test
    void theNameMayContainWhatTheFieldsAreDividedBy() {
        ProcessUsage usage =
                ProcessUsage.of(STAT, List.of("Rss:  90 kB", "Pss:   80 kB", "Pss_Dirty: 70 kB", "SwapPss: 0 kB"));
        assertThat(usage).isEqualTo(new ProcessUsage(Duration.ofMillis(1680), 80 * 1024, 34));
    }

    @Test
    void ownUseGrowsWithOwnWork() {
        long self = ProcessHandle.current().pid();
        ProcessUsage before = ProcessUsage.of(self);
        assertThat(before.memoryBytes()).isBetween(10_000_000L, 100_000_000_000L);
        assertThat(before.threads()).isPositive();
        long enough = System.nanoTime() + Duration.ofMillis(300).toNanos();
        while (System.nanoTime() < enough) {
            Thread.onSpinWait();
        }
        assertThat(ProcessUsage.of(self).cpu().minus(before.cpu()))
                .isBetween(Duration.ofMillis(50), Duration.ofSeconds(20));
    }
}
