package org.sawt.signaling.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.rooms.Sessions;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.PersonName;
import org.sawt.signaling.shared.StaffId;
import org.sawt.signaling.shared.StudentId;

/**
 * An appointment as it stands, with the names that its readers see.
 *
 * @param guardians whom it invites
 * @param meeting the latest session made from it; null until somebody came or it was started
 */
public record Appointment(
        AppointmentId id,
        int version,
        ClinicId clinic,
        StudentId student,
        PersonName studentName,
        StaffId therapist,
        PersonName therapistName,
        TimeSlot slot,
        AppointmentState state,
        List<Guardian> guardians,
        @Nullable Meeting meeting) {

    public Appointment {
        guardians = List.copyOf(guardians);
    }

    Appointment inviting(List<Guardian> whom) {
        return new Appointment(
                id, version, clinic, student, studentName, therapist, therapistName, slot, state, whom, meeting);
    }

    boolean isOpen() {
        return meeting != null && meeting.state() == Sessions.State.OPEN;
    }

    Sessions.Plan plan() {
        return new Sessions.Plan(id, clinic, student, therapist);
    }
}
