package org.sawt.signaling.journal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.LocalizedText;
import org.sawt.signaling.shared.ParticipantId;
import org.sawt.signaling.shared.SessionId;

/**
 * What is known of a session from its journal.
 *
 * @param minutes whole minutes in which staff and family were in the room together
 */
public record SessionReport(
        SessionId id,
        String state,
        AppointmentId appointment,
        Person student,
        Person therapist,
        @Nullable Instant openedAt,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        long minutes,
        List<Attended> attendance,
        List<JournalEntry> events) {

    /** Somebody by id and name, in both scripts. */
    public record Person(String id, LocalizedText name) {}

    /** One participant's presence; {@code seconds} is the sum of the intervals. */
    public record Attended(
            ParticipantId participant, String role, LocalizedText name, List<Presence> intervals, long seconds) {}

    /** {@code to} is absent while the participant is in the room. */
    public record Presence(Instant from, @Nullable Instant to) {}
}
