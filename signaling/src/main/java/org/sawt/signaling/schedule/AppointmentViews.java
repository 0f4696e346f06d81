package org.sawt.signaling.schedule;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.sawt.signaling.rooms.WaitingChanged;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Clinic;
import org.sawt.signaling.security.Clinics;
import org.sawt.signaling.shared.PersonName;
import org.springframework.stereotype.Component;

/** Makes {@link AppointmentView}s: adds the clinic's wall clock, who waits now, and what the reader may do. */
@Component
public class AppointmentViews {

    private final Clinics clinics;
    private final SessionStarts starts;
    private final WaitingRooms waitingRooms;

    AppointmentViews(Clinics clinics, SessionStarts starts, WaitingRooms waitingRooms) {
        this.clinics = clinics;
        this.starts = starts;
        this.waitingRooms = waitingRooms;
    }

    public AppointmentView of(Appointment appointment, Caller.Staff reader) {
        Clinic clinic = clinics.byId(appointment.clinic());
        LocalDateTime shown = LocalDateTime.ofInstant(appointment.slot().startsAt(), clinic.zone());
        JoinWindow window = JoinWindow.of(appointment.slot(), clinic);
        Meeting meeting = appointment.meeting();
        Optional<WaitingChanged> waiting = waitingRooms.of(appointment.id());
        return new AppointmentView(
                appointment.id(),
                appointment.version(),
                named(appointment.student().value(), appointment.studentName()),
                named(appointment.therapist().value(), appointment.therapistName()),
                appointment.slot().startsAt(),
                appointment.slot().minutes(),
                shown.toLocalDate(),
                shown.toLocalTime(),
                appointment.state(),
                window.opensAt(),
                window.closesAt(),
                meeting == null ? null : meeting.session(),
                meeting == null ? null : meeting.wireState(),
                waiting.map(WaitingChanged::waiting).orElse(0),
                waiting.map(WaitingChanged::since).orElse(null),
                waiting.map(WaitingChanged::joined).orElse(0),
                appointment.guardians().stream()
                        .map(AppointmentView.GuardianView::of)
                        .toList(),
                may(appointment, clinic, reader));
    }

    private AppointmentView.May may(Appointment appointment, Clinic clinic, Caller.Staff reader) {
        return new AppointmentView.May(
                StaffRights.roomRole(reader, appointment).isPresent() && starts.isStartable(appointment, clinic),
                StaffRights.mayPlanFor(reader, appointment.therapist())
                        && appointment.state() == AppointmentState.SCHEDULED);
    }

    private static AppointmentView.Named named(UUID id, PersonName name) {
        return new AppointmentView.Named(id, AppointmentView.text(name));
    }
}
