package org.sawt.signaling.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.shared.RefusalCode;

class ChannelMetricsTests {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ChannelMetrics metrics = new ChannelMetrics(registry);

    @Test
    void whatStrangersMakeUpIsOneTagValue() {
        IntStream.range(0, 1000).forEach(i -> metrics.start("made-up-" + i).refused(RefusalCode.UNKNOWN_EVENT));

        assertThat(pushes("other", "unknown_event")).isEqualTo(1000);
        assertThat(registry.find("sawt.channels.pushes").counters()).hasSize(1);
        assertThat(registry.get("sawt.channels.refused")
                        .tag("code", "unknown_event")
                        .counter()
                        .count())
                .isEqualTo(1000);
    }

    @Test
    void anEventHasItsOwnTagValueOnceItWasAnsweredOk() {
        metrics.start("chat").refused(RefusalCode.NOT_ADMITTED);
        metrics.start("chat").ok();
        metrics.start("chat").refused(RefusalCode.NOT_ADMITTED);

        assertThat(pushes("other", "not_admitted")).isEqualTo(1);
        assertThat(pushes("chat", "ok")).isEqualTo(1);
        assertThat(pushes("chat", "not_admitted")).isEqualTo(1);
        assertThat(registry.get("sawt.channels.dispatch").timer().count()).isEqualTo(3);
    }

    @Test
    void evenOurOwnEventsAreNotWithoutEnd() {
        IntStream.range(0, 1000).forEach(i -> metrics.start("own-" + i).ok());

        assertThat(registry.find("sawt.channels.pushes").counters()).hasSizeLessThanOrEqualTo(101);
    }

    @Test
    void closeCodesArePicked() {
        IntStream.range(1000, 5000).forEach(code -> metrics.closed(code, false));
        metrics.closed(1013, true);

        assertThat(registry.find("sawt.channels.closes").counters()).hasSize(12);
        assertThat(registry.get("sawt.channels.closes")
                        .tags("code", "1013", "by", "server")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    private double pushes(String event, String outcome) {
        return registry.get("sawt.channels.pushes")
                .tags("event", event, "outcome", outcome)
                .counter()
                .count();
    }
}
