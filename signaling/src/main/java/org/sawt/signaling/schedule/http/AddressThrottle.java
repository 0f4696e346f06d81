package org.sawt.signaling.schedule.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;

/** So many requests of one address a minute. Kept in memory, in a cache of bounded size (Caffeine). */
final class AddressThrottle {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 20_000;
    private static final int IPV6_SITE_BYTES = 8;

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
                        siteOf(address),
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

    /** A household has a whole IPv6 network; counting single addresses of it would count nothing. */
    private static String siteOf(String address) {
        try {
            InetAddress literal = InetAddress.ofLiteral(address);
            return literal instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(literal.getAddress(), IPV6_SITE_BYTES))
                    : literal.getHostAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return "unknown";
        }
    }
}
