package org.sawt.signaling.security.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sawt.media.TestClock;
import org.sawt.signaling.shared.RefusedException;

class SignInThrottleTests {

    private static final String HOME = "198.51.100.1";

    private final TestClock clock = TestClock.running();
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void theWaitDoublesWithEveryFailureAndEndsAtAMinute() {
        fail(5, "a@x", HOME);
        assertThat(waits("a@x")).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
    }

    @Test
    void manyAtOnceGainNothing() {
        long allowed = IntStream.range(0, 100)
                .parallel()
                .filter(_ -> waitFor("a@x", HOME) == 0)
                .count();

        assertThat(allowed).isEqualTo(6);
    }

    @Test
    void aSuccessForgivesTheAccount() {
        fail(5, "a@x", HOME);

        succeed("a@x", HOME);

        fail(5, "a@x", HOME);
    }

    @Test
    void theAccountIsTheSameInAnyCase() {
        fail(6, "a@x", HOME);

        assertThat(waitFor("A@X", HOME)).isEqualTo(1);
    }

    @Test
    void anAddressThatTriesManyAccountsWaitsToo() {
        IntStream.range(0, 21).forEach(account -> fail(1, account + "@x", HOME));

        assertThat(waitFor("another@x", HOME)).isEqualTo(1);
        assertThat(waitFor("another@x", "198.51.100.2")).isZero();
    }

    @Test
    void anOwnAccountDoesNotPayForGuessingOthers() {
        IntStream.range(0, 20).forEach(account -> fail(1, account + "@x", HOME));
        succeed("own@x", HOME);
        fail(1, "next@x", HOME);

        assertThat(waitFor("another@x", HOME)).isEqualTo(1);
    }

    @Test
    void aWholeIpv6NetworkIsOneAddress() {
        IntStream.range(0, 21).forEach(host -> fail(1, host + "@x", "2001:db8:1:2::" + Integer.toHexString(host)));

        assertThat(waitFor("another@x", "2001:db8:1:2:ffff::1")).isEqualTo(1);
        assertThat(waitFor("another@x", "2001:db8:1:3::1")).isZero();
    }

    @Test
    void anHourLaterEverythingIsForgotten() {
        fail(6, "a@x", HOME);

        clock.advance(Duration.ofMinutes(61));

        fail(6, "a@x", HOME);
    }

    private long[] waits(String email) {
        return IntStream.range(0, 8)
                .mapToLong(_ -> {
                    fail(1, email, HOME);
                    long wait = waitFor(email, HOME);
                    clock.advance(Duration.ofSeconds(wait));
                    return wait;
                })
                .toArray();
    }

    private void fail(int times, String email, String address) {
        IntStream.range(0, times).forEach(_ -> throttle.attempt(email, address).close());
    }

    private void succeed(String email, String address) {
        try (var attempt = throttle.attempt(email, address)) {
            attempt.succeeded();
        }
    }

    /** The seconds that a refused attempt is told to wait; 0 when it was allowed. */
    private long waitFor(String email, String address) {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> throttle.attempt(email, address).close());
        Long seconds = refused == null ? null : refused.refusal().retryAfter();
        return seconds == null ? 0 : seconds;
    }
}
