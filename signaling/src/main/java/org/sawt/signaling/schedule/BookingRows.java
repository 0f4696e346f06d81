package org.sawt.signaling.schedule;

import java.time.ZoneId;
import java.util.Set;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.StaffId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes appointments. Every change gets a new version. */
@Repository
class BookingRows {

    /** With the clinic's id, the key of the lock under which bookings of one clinic queue. */
    private static final int BOOKING = 0x5a77;

    private final JdbcClient jdbc;

    BookingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Bookings of one clinic come one after another until the transaction ends. The constraints alone keep overlaps out,
     * but two conflicting inserts at once would wait for each other until PostgreSQL aborts one as a deadlock.
     */
    void queue(ClinicId clinic) {
        jdbc.sql("select pg_advisory_xact_lock(:kind, hashtext(:clinic))")
                .param("kind", BOOKING)
                .param("clinic", clinic.toString())
                .query(_ -> {});
    }

    void insert(AppointmentId id, Caller.Staff by, StudentId student, StaffId therapist, TimeSlot slot, ZoneId zone) {
        jdbc.sql("""
                        insert into appointments
                            (id, clinic_id, student_id, therapist_id, starts_at, ends_at, time_zone, state)
                        values (:id, :clinic, :student, :therapist, :starts, :ends, :zone, 'scheduled')""")
                .param("id", id.value())
                .param("clinic", by.clinic().value())
                .param("student", student.value())
                .param("therapist", therapist.value())
                .param("starts", Columns.param(slot.startsAt()))
                .param("ends", Columns.param(slot.endsAt()))
                .param("zone", zone.getId())
                .update();
    }

    /** False when it is not scheduled any more, or not as {@code version}. */
    boolean move(AppointmentId id, int version, StaffId therapist, TimeSlot slot) {
        return jdbc.sql("""
                        update appointments
                        set therapist_id = :therapist, starts_at = :starts, ends_at = :ends, version = version + 1
                        where id = :id and version = :version and state = 'scheduled'""")
                        .param("id", id.value())
                        .param("version", version)
                        .param("therapist", therapist.value())
                        .param("starts", Columns.param(slot.startsAt()))
                        .param("ends", Columns.param(slot.endsAt()))
                        .update()
                == 1;
    }

    /** False when it is in none of the states {@code from}. */
    boolean turn(AppointmentId id, Set<AppointmentState> from, AppointmentState to) {
        return jdbc.sql(
                                "update appointments set state = :to, version = version + 1 where id = :id and state in (:from)")
                        .param("id", id.value())
                        .param("to", to.wire())
                        .param("from", from.stream().map(AppointmentState::wire).toList())
                        .update()
                == 1;
    }
}
