package org.sawt.signaling.progress;

import java.time.Instant;
import java.util.Objects;
import org.sawt.signaling.rooms.EndReason;
import org.sawt.signaling.schedule.Appointment;
import org.sawt.signaling.security.Purpose;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.SessionId;
import org.springframework.beans.factory.annotation.Autowired;

/** An appointment from 13:05 to 13:50 by the clinic's clock, and what is written of it. */
abstract class RecordScenario extends ProgressScenario {

    protected static final Confirmation AS_PROPOSED = new Confirmation(AttendanceCode.PRESENT, 43, null);
    protected static final Confirmation CHANGED = new Confirmation(AttendanceCode.PRESENT, 45, "Went on by telephone");

    @Autowired
    protected ProgressRecords records;

    @Autowired
    protected MinutesReports minutes;

    /** The therapist came at 13:04, the parent from 13:06 to 13:49:59: 43 whole minutes. */
    protected Appointment held() {
        Appointment appointment = plan("13:05", 45);
        SessionId session = starts.start(therapist, appointment.id());
        Instant nearlyTheEnd = clinicTime("13:50").minusSeconds(1);
        new JournalOf(jdbc, session)
                .present("therapist", clinicTime("13:04"), clinicTime("13:50"))
                .present("guardian", clinicTime("13:06"), nearlyTheEnd);
        clock.set(clinicTime("13:50"));
        sessions.end(session, EndReason.ENDED_BY_STAFF);
        return appointment;
    }

    protected AppointmentRecord read(AppointmentId id) {
        return records.read(therapist, id, Purpose.TREATMENT);
    }

    protected static ProgressRecord written(AppointmentRecord record) {
        return Objects.requireNonNull(record.record());
    }
}
