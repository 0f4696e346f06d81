package org.sawt.signaling.channels;

import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What every connection shares.
 *
 * @param threads virtual threads, for what may block
 */
@Component
record ChannelsContext(
        ChannelsSettings settings,
        RateLimits limits,
        Clock clock,
        PayloadCodec codec,
        ChannelMetrics metrics,
        Connections connections,
        Executor threads) {

    @Autowired
    ChannelsContext(
            ChannelsSettings settings,
            Clock clock,
            PayloadCodec codec,
            ChannelMetrics metrics,
            Connections connections) {
        this(
                settings,
                RateLimits.of(settings.rates()),
                clock,
                codec,
                metrics,
                connections,
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("channels-", 0).factory()));
    }
}
