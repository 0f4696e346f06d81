package org.sawt.signaling.schedule;

import org.sawt.signaling.rooms.EndReason;
import org.sawt.signaling.rooms.Sessions;
import org.sawt.signaling.security.Clinics;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.SessionId;
import org.sawt.signaling.shared.StaffId;
import org.springframework.stereotype.Component;

/** Makes, opens and ends the sessions of appointments. Never within a transaction: {@code rooms} runs its own. */
@Component
class Meetings {

    private final Sessions sessions;
    private final MeetingRows rows;
    private final Clinics clinics;

    Meetings(Sessions sessions, MeetingRows rows, Clinics clinics) {
        this.sessions = sessions;
        this.rows = rows;
        this.clinics = clinics;
    }

    /** The session that runs for {@code appointment}, or a new lobby; refused when it was cancelled in the meantime. */
    SessionId lobbyFor(Appointment appointment) {
        SessionId session = sessions.lobbyFor(appointment.plan());
        rows.noteLobby(appointment.id(), session);
        requireNotCancelled(appointment.id(), session);
        return session;
    }

    /** Opens it for {@code by}; refused when it was cancelled in the meantime. */
    void open(Appointment appointment, SessionId session, StaffId by) {
        sessions.open(session, by);
        requireNotCancelled(appointment.id(), session);
    }

    /** Brings the session that runs for {@code appointment}, if one does, up to its therapist and time. */
    void replan(Appointment appointment) {
        sessions.replan(
                appointment.plan(),
                JoinWindow.of(appointment.slot(), clinics.byId(appointment.clinic()))
                        .closesAt());
    }

    /** Ends the session that runs for {@code appointment}, if one does. */
    void end(Appointment appointment, EndReason reason) {
        Meeting meeting = appointment.meeting();
        if (meeting != null && meeting.state() != Sessions.State.ENDED) {
            sessions.end(meeting.session(), reason);
        }
    }

    /** Cancelling looks for a session before and after; one that was made in between is ended by whoever made it. */
    private void requireNotCancelled(AppointmentId appointment, SessionId session) {
        if (rows.isCancelled(appointment)) {
            sessions.end(session, EndReason.CANCELLED);
            throw Refusal.of(RefusalCode.CANCELLED, "the appointment was cancelled")
                    .asException();
        }
    }
}
