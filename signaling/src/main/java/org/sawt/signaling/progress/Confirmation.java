package org.sawt.signaling.progress;

import org.jspecify.annotations.Nullable;

/**
 * What the therapist says of an appointment. What contradicts itself is refused as {@code malformed}.
 *
 * @param minutes that were delivered, at most a day's
 * @param reason why it is not what the journal proposes
 */
public record Confirmation(
        AttendanceCode attendance, int minutes, @Nullable String reason) {

    private static final int A_DAY = 1440;
    private static final int LONGEST_REASON = 500;

    public Confirmation {
        Refusals.malformedUnless(minutes >= 0 && minutes <= A_DAY, "minutes must be from 0 to " + A_DAY);
        Refusals.malformedUnless(attendance.goesWith(minutes), "minutes and attendance contradict each other");
        reason = reason == null || reason.isBlank() ? null : RecordText.of("reason", reason, LONGEST_REASON);
    }

    /** Refuses another account than {@code proposal} that gives no reason. */
    void requireReasonUnless(Proposal proposal) {
        Refusals.malformedUnless(
                reason != null || (attendance == proposal.attendance() && minutes == proposal.minutes()),
                "reason is missing: this is not what the journal says");
    }

    /** A reason may be about a child. */
    @Override
    public String toString() {
        return "[REDACTED]";
    }
}
