package org.sawt.signaling.security.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.RemoteAddress;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing, per account and per address: after some free failures each further one doubles the wait. An
 * attempt counts as a failure until it succeeded, so that many at once gain nothing. An account waits at most a minute,
 * because a stranger must not be able to keep a therapist from the next session; an address waits longer.
 *
 * <p>Kept in memory only, in a cache of bounded size (Caffeine): a flood of invented names pushes out names that were seen
 * once before it pushes out those that are attacked.
 */
@Component
class SignInThrottle {

    private static final int MOST_KEYS = 20_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final Pace ACCOUNT = new Pace(5, Duration.ofMinutes(1));
    private static final Pace ADDRESS = new Pace(20, Duration.ofMinutes(15));

    private final Clock clock;
    private final Cache<String, Failures> failures;

    SignInThrottle(Clock clock) {
        this.clock = clock;
        this.failures = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterWrite(FORGOTTEN_AFTER)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** Begins an attempt; throws {@code rate_limited} as a RefusedException. */
    Attempt attempt(String email, String address) {
        Attempt attempt =
                new Attempt("account:" + email.toLowerCase(Locale.ROOT), "address:" + RemoteAddress.siteOf(address));
        count(attempt.address, ADDRESS);
        count(attempt.account, ACCOUNT);
        return attempt;
    }

    private void count(String key, Pace pace) {
        failures.asMap().compute(key, (_, before) -> {
            Failures known = before == null ? Failures.NONE : before;
            Duration wait = Duration.ofMillis(known.blockedUntil() - clock.millis());
            if (wait.isPositive()) {
                throw Refusal.of(RefusalCode.RATE_LIMITED, "too many failed sign-ins", wait)
                        .asException();
            }
            return known.oneMore(pace, clock.millis());
        });
    }

    /** One attempt to sign in. */
    final class Attempt implements AutoCloseable {

        private final String account;
        private final String address;
        private boolean succeeded;

        private Attempt(String account, String address) {
            this.account = account;
            this.address = address;
        }

        void succeeded() {
            succeeded = true;
        }

        /** A success clears the account; the address only gets this attempt back, or one own account would pay for guessing others. */
        @Override
        public void close() {
            if (succeeded) {
                failures.invalidate(account);
                failures.asMap().computeIfPresent(address, (_, known) -> known.oneLess());
            }
        }
    }

    /** How many failures are free, and the longest wait. */
    private record Pace(int free, Duration longest) {

        /** Nothing, then 1, 2, 4, 8… seconds. */
        long waitMillis(int count) {
            int doublings = count - free - 1;
            if (doublings < 0) {
                return 0;
            }
            return Math.min(longest.toMillis(), TimeUnit.SECONDS.toMillis(1L << Math.min(doublings, 20)));
        }
    }

    private record Failures(int count, long blockedUntil) {

        static final Failures NONE = new Failures(0, 0);

        Failures oneMore(Pace pace, long now) {
            return new Failures(count + 1, now + pace.waitMillis(count + 1));
        }

        Failures oneLess() {
            return new Failures(Math.max(0, count - 1), 0);
        }
    }
}
