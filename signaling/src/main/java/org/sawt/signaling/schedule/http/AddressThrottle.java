package org.sawt.signaling.schedule.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.RemoteAddress;

/** So many requests of one address a minute. Kept in memory, in a cache of bounded size (Caffeine). */
final class AddressThrottle {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 20_000;

    private final int most;
    private final Clock clock;
    private final Cache<String, Count> counts;

    AddressThrottle(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
        this.counts = Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .expireAfterWrite(WINDOW)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    private record Count(int requests, Instant until) {}

    /** Throws {@code rate_limited} as a RefusedException when it was too many; the minute begins with the first. */
    void count(String address) {
        Instant now = clock.instant();
        Count count = counts.asMap()
                .compute(
                        RemoteAddress.siteOf(address),
                        (_, before) -> before == null || !now.isBefore(before.until())
                                ? new Count(1, now.plus(WINDOW))
                                : new Count(before.requests() + 1, before.until()));
        if (count.requests() > most) {
            throw Refusal.of(
                            RefusalCode.RATE_LIMITED,
                            "too many tries from this address",
                            Duration.between(now, count.until()))
                    .asException();
        }
    }
}
