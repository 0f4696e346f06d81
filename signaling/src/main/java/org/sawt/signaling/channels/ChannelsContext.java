package org.sawt.signaling.channels;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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

    /** Runs {@code task} on a virtual thread after {@code pause}; at once and here if that is nothing. */
    void after(Duration pause, Runnable task) {
        if (pause.isZero()) {
            task.run();
        } else {
            CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, threads)
                    .execute(task);
        }
    }
}
