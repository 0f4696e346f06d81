package org.sawt.signaling.channels;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.sawt.signaling.channels.TokenBucket.Rate;
import org.sawt.signaling.shared.RemoteAddress;

/** How often each address opens a socket: one that closes and comes back is cheap to send and dear to answer. */
final class Handshakes {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 20_000;

    private final Rate rate;
    private final Clock clock;
    private final Cache<String, TokenBucket> ofAddress;

    /** A bucket that nobody used for a minute is full again, and may be forgotten. */
    Handshakes(int perMinute, Clock clock) {
        this.rate = new Rate(perMinute, perMinute, MINUTE);
        this.clock = clock;
        this.ofAddress = Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .expireAfterAccess(MINUTE)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** Counts one more, unless it is too many. */
    boolean mayCome(InetAddress address) {
        return ofAddress
                .get(RemoteAddress.siteOf(address), _ -> new TokenBucket(rate, clock.millis()))
                .take(clock.millis());
    }
}
