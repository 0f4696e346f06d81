package org.sawt.signaling.channels;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/** {@code sawt.channels}; each is explained in {@code application.yaml}. */
@Validated
@ConfigurationProperties("sawt.channels")
record ChannelsSettings(
        @Min(1) int maxConnections,
        @Min(1) int maxConnectionsPerAddress,
        @Min(1) int handshakesPerMinute,
        @NotNull DataSize maxFrame,
        @NotNull DataSize maxMessage,
        @DurationMin(seconds = 10) Duration silence,
        @DurationMin(seconds = 1) @DurationMax(minutes = 1) Duration closeTimeout,
        @DurationMin @DurationMax(seconds = 10) Duration closesAfter,
        @DurationMin @DurationMax(minutes = 5) Duration tokenLeeway,
        @Min(1) @Max(1000) int concurrentJoins,
        @DurationMin(seconds = 1) @DurationMax(minutes = 5) Duration returnWithin,
        @Valid Rates rates,
        @Valid Queue queue) {

    @AssertTrue(message = "sawt.channels.max-frame must be from 1KB to 1MB")
    boolean isMaxFrameSensible() {
        return maxFrame.toKilobytes() >= 1 && maxFrame.toMegabytes() <= 1;
    }

    @AssertTrue(message = "sawt.channels.max-message must be from max-frame to 16MB")
    boolean isMaxMessageSensible() {
        return maxMessage.compareTo(maxFrame) >= 0 && maxMessage.toMegabytes() <= 16;
    }

    @AssertTrue(message = "sawt.channels.queue.size must have room for one frame of the largest size")
    boolean isQueueRoomy() {
        return queue.size().compareTo(maxFrame) >= 0;
    }

    @AssertTrue(message = "sawt.channels.closes-after must be shorter than close-timeout")
    boolean isCloseTimeoutLongEnough() {
        return closesAfter.compareTo(closeTimeout) < 0;
    }

    /** Per connection. */
    record Rates(
            @Min(1) int pushesPerSecond,
            @Min(1) int burst,
            @NotNull DataSize sizePerSecond,
            @NotNull DataSize sizeAtOnce,
            @Min(1) int topics,
            @Min(1) int joinsPerMinute,
            @Min(1) int protocolErrorsPerMinute,
            @Min(1) int rateLimitedPerMinute,
            @DurationMin @DurationMax(seconds = 10) Duration slowsBy) {}

    /** What may wait for a client that does not read. */
    record Queue(
            @Min(16) int messages,
            @NotNull DataSize size,
            @DurationMin(seconds = 1) Duration stalledAfter) {}
}
