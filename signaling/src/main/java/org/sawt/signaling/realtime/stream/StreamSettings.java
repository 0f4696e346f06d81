package org.sawt.signaling.realtime.stream;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * {@code sawt.streams}; each is explained in {@code application.yaml}.
 *
 * @param perPerson streams that one person may have open on this server
 * @param perClinic those of all its people
 * @param heartbeat the longest that a stream says nothing
 * @param longest how long a stream lasts; whoever comes back is asked anew who he is
 * @param stalledAfter without any progress of a write for so long, the connection is cut
 * @param messages the most that may wait for a client that reads slowly
 * @param size the same, in characters of JSON
 */
@Validated
@ConfigurationProperties("sawt.streams")
record StreamSettings(
        @Min(1) int perPerson,
        @Min(1) int perClinic,
        @DurationMin(millis = 100) Duration heartbeat,
        @DurationMin(seconds = 1) @DurationMax(hours = 1) Duration longest,
        @DurationMin(seconds = 1) Duration stalledAfter,
        @Min(16) int messages,
        DataSize size) {

    @AssertTrue(message = "sawt.streams.heartbeat must be less than half of stalled-after, or quiet streams are cut")
    boolean isHeartbeatShortEnough() {
        return heartbeat.multipliedBy(2).compareTo(stalledAfter) < 0;
    }

    @AssertTrue(message = "sawt.streams.size must be at least 512KB: two of the largest rows")
    boolean isSizeRoomy() {
        return size.toKilobytes() >= 512;
    }
}
