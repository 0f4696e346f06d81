package org.sawt.signaling.progress;

import java.time.Instant;
import java.util.Map;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.StaffId;
import org.sawt.signaling.shared.StudentId;

/**
 * An appointment as its record needs it.
 *
 * @param missed staff marked that nobody came
 * @param running a session of it has not ended
 */
record Held(
        AppointmentId id,
        StudentId student,
        StaffId therapist,
        Instant startsAt,
        Instant endsAt,
        boolean cancelled,
        boolean missed,
        boolean running) {

    /** Who may come into its room may write its record: its therapist, and supervisors. */
    boolean isWrittenBy(Caller.Staff staff) {
        return switch (staff.role()) {
            case THERAPIST -> staff.id().equals(therapist);
            case SUPERVISOR -> true;
            case ADMINISTRATOR -> false;
        };
    }

    /** What has not begun cannot have been missed ({@code too_early}); what was held early has begun. */
    void requireBegun(Proposal proposal, Instant now) {
        boolean settled = cancelled || missed || proposal.minutes() > 0;
        if (!settled && now.isBefore(startsAt)) {
            throw Refusal.of(RefusalCode.TOO_EARLY, "it has not begun")
                    .asException()
                    .with(Map.of("opens_at", startsAt));
        }
    }
}
