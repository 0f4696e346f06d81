package org.sawt.signaling.schedule;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.RefusedException;
import org.sawt.signaling.shared.StaffId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns the database's refusal of an overlap into one that says with what. */
@Component
class Overlaps {

    private static final String OF_THERAPIST = "therapist_has_no_overlap";
    private static final String OF_STUDENT = "student_has_no_overlap";

    private final JdbcClient jdbc;

    Overlaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Runs {@code write}, a whole transaction that puts {@code id} into {@code slot}. */
    void guard(AppointmentId id, StudentId student, StaffId therapist, TimeSlot slot, Runnable write) {
        try {
            write.run();
        } catch (DataIntegrityViolationException violation) {
            String message = String.valueOf(violation.getMessage());
            if (message.contains(OF_THERAPIST)) {
                throw refusal("therapist", "therapist_id", therapist.value(), id, slot);
            }
            if (message.contains(OF_STUDENT)) {
                throw refusal("student", "student_id", student.value(), id, slot);
            }
            throw violation;
        }
    }

    private RefusedException refusal(String of, String column, UUID who, AppointmentId id, TimeSlot slot) {
        return taken(column, who, id, slot)
                .map(taken -> Refusal.of(RefusalCode.OVERLAPS, "the " + of + " has another appointment then")
                        .asException()
                        .with(Map.of(
                                "overlap",
                                Map.of("of", of, "starts_at", taken.startsAt(), "minutes", taken.minutes()))))
                // It was moved or cancelled in the meantime.
                .orElseGet(() -> Refusal.of(RefusalCode.CONFLICT, "the schedule changed just now; try again")
                        .asException());
    }

    private Optional<TimeSlot> taken(String column, UUID who, AppointmentId except, TimeSlot slot) {
        return jdbc.sql("""
                        select starts_at, ends_at from appointments
                        where %s = :who and id <> :except and state not in ('cancelled', 'no_show')
                            and tstzrange(starts_at, ends_at) && tstzrange(:starts, :ends)
                        order by starts_at limit 1""".formatted(column))
                .param("who", who)
                .param("except", except.value())
                .param("starts", Columns.param(slot.startsAt()))
                .param("ends", Columns.param(slot.endsAt()))
                .query((row, _) -> new TimeSlot(Columns.instant(row, "starts_at"), Columns.instant(row, "ends_at")))
                .optional();
    }
}
