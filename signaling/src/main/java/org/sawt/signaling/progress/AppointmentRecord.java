package org.sawt.signaling.progress;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.journal.Presence;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.StaffId;
import org.sawt.signaling.shared.StudentId;

/**
 * An appointment, what the journal says of it now, and what was written of it.
 *
 * @param record null until somebody confirmed
 * @param releasedAt since when the family may see it; null when it may not
 * @param addenda in the order of writing; none for readers who may not see notes
 */
public record AppointmentRecord(
        AppointmentId appointment,
        StudentId student,
        Proposal proposal,
        List<Presence.Evidence> evidence,
        @Nullable ProgressRecord record,
        @Nullable Instant releasedAt,
        List<Addendum> addenda) {

    /** What was said about a signed record afterwards. */
    public record Addendum(UUID id, String text, StaffId by, Instant at) {
        @Override
        public String toString() {
            return "Addendum[" + id + "]";
        }
    }
}
