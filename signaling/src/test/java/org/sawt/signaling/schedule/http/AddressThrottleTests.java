package org.sawt.signaling.schedule.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sawt.media.TestClock;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.RefusedException;

class AddressThrottleTests {

    private final TestClock clock = TestClock.standingAt(Instant.parse("2026-11-21T08:00:00Z"));
    private final AddressThrottle throttle = new AddressThrottle(3, clock);

    @Test
    void oneAddressIsSlowedDownAndAnotherIsNot() {
        count("192.0.2.1", 3);

        assertThatThrownBy(() -> throttle.count("192.0.2.1"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.refusal().code()).isEqualTo(RefusalCode.RATE_LIMITED);
                    assertThat(refused.refusal().retryAfter()).isEqualTo(60);
                });
        assertThatCode(() -> throttle.count("192.0.2.2")).doesNotThrowAnyException();
    }

    @Test
    void aMinuteLaterItIsForgottenHoweverOftenItWasTried() {
        count("192.0.2.1", 3);
        clock.advance(Duration.ofSeconds(59));
        assertThatThrownBy(() -> throttle.count("192.0.2.1")).isInstanceOf(RefusedException.class);
        clock.advance(Duration.ofSeconds(1));

        assertThatCode(() -> throttle.count("192.0.2.1")).doesNotThrowAnyException();
    }

    @Test
    void theAddressesOfOneIpv6NetworkCountTogether() {
        throttle.count("2001:db8:1:2::1");
        throttle.count("2001:db8:1:2::2");
        throttle.count("2001:db8:1:2:3::3");

        assertThatThrownBy(() -> throttle.count("2001:db8:1:2::4")).isInstanceOf(RefusedException.class);
        assertThatCode(() -> throttle.count("2001:db8:1:3::1")).doesNotThrowAnyException();
    }

    private void count(String address, int times) {
        for (int i = 0; i < times; i++) {
            throttle.count(address);
        }
    }
}
