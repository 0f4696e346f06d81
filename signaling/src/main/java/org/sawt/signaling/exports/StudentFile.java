package org.sawt.signaling.exports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.progress.StudentProgress;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.security.Clinic;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.LocalizedText;

/**
 * What a clinic holds of a student between two days, both included; contact addresses and notes are not part of it.
 *
 * @param therapists staff whom an appointment, a session or an access names
 * @param sessions those that were opened
 * @param accesses who read or changed the record, from the audit
 */
public record StudentFile(
        Clinic clinic,
        Person student,
        List<Carer> carers,
        List<Person> therapists,
        List<Meeting> appointments,
        List<Session> sessions,
        StudentProgress progress,
        List<Agreement> agreements,
        List<Access> accesses) {

    /** Somebody with a name in both scripts. */
    public record Person(UUID id, LocalizedText name) {}

    /** A parent or carer, with the language to speak in. */
    public record Carer(UUID id, LocalizedText name, Language language) {}

    /** An appointment; {@code state} as the schedule stores it. */
    public record Meeting(UUID id, UUID therapist, Instant startsAt, Instant endsAt, String state) {}

    /**
     * A session of an appointment.
     *
     * @param endedAt null while it runs
     * @param delivered in which staff and family were in the room together
     */
    public record Session(
            UUID id,
            UUID appointment,
            UUID therapist,
            Instant openedAt,
            @Nullable Instant endedAt,
            Duration delivered) {

        Session delivering(Duration together) {
            return new Session(id, appointment, therapist, openedAt, endedAt, together);
        }
    }

    /**
     * Somebody of the family agreed to a text.
     *
     * @param carer null where the student joined by a link of their own
     */
    public record Agreement(UUID invitation, @Nullable UUID carer, String textVersion, Language language, Instant at) {}

    /**
     * An entry of the audit.
     *
     * @param staff null for guests
     * @param role of who it was, as the audit stores it
     * @param purpose what for, where it was a read
     */
    public record Access(
            UUID id,
            Instant at,
            @Nullable UUID staff,
            @Nullable String role,
            Audit.Action action,
            Audit.Outcome outcome,
            @Nullable String purpose) {}
}
