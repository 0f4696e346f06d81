package org.sawt.signaling.channels;

import java.time.Duration;
import org.sawt.signaling.channels.TokenBucket.Rate;

/** The rates of {@link ChannelsSettings} as buckets are made of them. */
record RateLimits(Rate pushes, Rate bytes, Rate joins, Rate protocolErrors, Rate rateLimited) {

    static RateLimits of(ChannelsSettings.Rates rates) {
        return new RateLimits(
                new Rate(rates.burst(), rates.pushesPerSecond(), Duration.ofSeconds(1)),
                new Rate(
                        (int) rates.sizeAtOnce().toBytes(),
                        (int) rates.sizePerSecond().toBytes(),
                        Duration.ofSeconds(1)),
                perMinute(rates.joinsPerMinute()),
                perMinute(rates.protocolErrorsPerMinute()),
                perMinute(rates.rateLimitedPerMinute()));
    }

    private static Rate perMinute(int amount) {
        return new Rate(amount, amount, Duration.ofMinutes(1));
    }
}
