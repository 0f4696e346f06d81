package org.sawt.signaling.schedule;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the schedule; the defaults are in {@code application.yaml}.
 *
 * @param shortest the shortest appointment
 * @param longest the longest appointment
 * @param farthestAhead how far ahead one can plan
 * @param startAhead how long before an appointment staff may start its session
 * @param guestAccess how long after a link's window a guest's browser is still known, to rate the session
 * @param staleAfter how long after a link's window an appointment in progress is settled by the sweeper; longer than
 *     {@code guestAccess} is of no use
 * @param sweepEvery how often the sweeper looks
 * @param exchanges how many links an address may exchange a minute
 * @param checks how many pre-call tests an address may begin a minute
 * @param progressLink how long a guardian's link to a child's record works
 * @param recordsAccess how long a browser is known that exchanged one; then the link is opened again
 * @param invitations how many links an appointment can have, revoked ones included
 */
@Validated
@ConfigurationProperties("sawt.schedule")
public record ScheduleSettings(
        @NotNull Duration shortest,
        @NotNull Duration longest,
        @NotNull Period farthestAhead,
        @NotNull Duration startAhead,
        @NotNull Duration guestAccess,
        @NotNull Duration staleAfter,
        @NotNull Duration sweepEvery,
        @NotNull Duration progressLink,
        @NotNull Duration recordsAccess,
        @Min(1) int exchanges,
        @Min(1) int checks,
        @Min(1) int invitations) {

    public ScheduleSettings {
        requirePositive(shortest, "shortest");
        requirePositive(sweepEvery, "sweep-every");
        requirePositive(progressLink, "progress-link");
        requirePositive(recordsAccess, "records-access");
        if (longest.compareTo(shortest) < 0) {
            throw new IllegalArgumentException("sawt.schedule.longest must not be shorter than sawt.schedule.shortest");
        }
    }

    private static void requirePositive(Duration value, String name) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException("sawt.schedule." + name + " must be longer than nothing, e.g. 5m");
        }
    }
}
