package org.sawt.signaling.feed;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * {@code sawt.feed}; each is explained in {@code application.yaml}.
 *
 * @param lookEvery the longest that a committed change waits to be seen
 * @param retention how long a change can be read again
 * @param sweepEvery how often older ones are forgotten; a change may be kept so much longer
 */
@Validated
@ConfigurationProperties("sawt.feed")
record FeedSettings(
        @DurationMin(millis = 1) @DurationMax(seconds = 10) Duration lookEvery,
        @DurationMin(minutes = 1) Duration retention,
        @DurationMin(seconds = 1) Duration sweepEvery) {}
