package org.sawt.signaling.realtime;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * {@code sawt.realtime}; each is explained in {@code application.yaml}.
 *
 * @param payload the largest message, as JSON text
 * @param retention how long messages are kept that are kept at all; not longer than {@code sawt.feed.retention}
 * @param sweepEvery how often older ones are forgotten
 */
@Validated
@ConfigurationProperties("sawt.realtime")
record RealtimeSettings(
        @NotNull DataSize payload,
        @DurationMin(minutes = 1) Duration retention,
        @DurationMin(seconds = 1) Duration sweepEvery,
        @Valid @NotNull Presence presence,
        @Valid @NotNull Clinic clinic) {

    /**
     * Of one channel.
     *
     * @param people how many presences it may have
     * @param keys fields of what somebody tracks
     * @param size of what somebody tracks, as JSON text
     * @param perSecond changes of one member; three times as many at once
     */
    record Presence(
            @Min(1) int people,
            @Min(1) int keys,
            @NotNull DataSize size,
            @Min(1) int perSecond) {}

    /** Of one clinic, with twice as many at once. */
    record Clinic(
            @Min(1) int joinsPerSecond,
            @Min(1) int messagesPerSecond,
            @Min(1) int presencePerSecond) {}
}
