package org.sawt.signaling.schedule;

import org.sawt.signaling.rooms.Admissions;
import org.sawt.signaling.rooms.PersonKey;
import org.sawt.signaling.rooms.RoomRole;
import org.sawt.signaling.rooms.Sessions;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Clinic;
import org.sawt.signaling.security.Clinics;
import org.sawt.signaling.security.StaffDirectory;
import org.sawt.signaling.security.StaffMember;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.PersonName;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.RefusedException;
import org.sawt.signaling.shared.SessionId;
import org.springframework.stereotype.Component;

/** Who may come to a session: its therapist, supervisors of the clinic, and holders of a link of its appointment. */
@Component
class ScheduledAdmissions implements Admissions {

    private final Sessions sessions;
    private final AppointmentRows appointments;
    private final InvitationRows invitations;
    private final GuestAccessRows accesses;
    private final GuestDoor door;
    private final StaffDirectory staff;
    private final Clinics clinics;

    ScheduledAdmissions(
            Sessions sessions,
            AppointmentRows appointments,
            InvitationRows invitations,
            GuestAccessRows accesses,
            GuestDoor door,
            StaffDirectory staff,
            Clinics clinics) {
        this.sessions = sessions;
        this.appointments = appointments;
        this.invitations = invitations;
        this.accesses = accesses;
        this.door = door;
        this.staff = staff;
        this.clinics = clinics;
    }

    @Override
    public Admission admit(Caller caller, SessionId session) {
        Sessions.Standing standing = sessions.find(session).orElseThrow(ScheduledAdmissions::unknown);
        return switch (caller) {
            case Caller.Staff member -> admitStaff(member, standing);
            case Caller.Guest guest -> admitGuest(guest, standing);
            case Caller.Relative _ -> throw unknown();
        };
    }

    private Admission admitStaff(Caller.Staff caller, Sessions.Standing standing) {
        Appointment appointment = appointments
                .withoutGuardians(caller, standing.plan().appointment())
                .orElseThrow(ScheduledAdmissions::unknown);
        RoomRole role = StaffRights.roomRole(caller, appointment).orElseThrow(ScheduledAdmissions::unknown);
        StaffMember member =
                staff.byId(caller.id()).orElseThrow(() -> refusal(RefusalCode.REVOKED, "the account is disabled"));
        requireRunning(standing);
        return admission(caller, standing, placeOf(appointment), role, member.name(), member.language());
    }

    private Admission admitGuest(Caller.Guest caller, Sessions.Standing standing) {
        if (!standing.plan().appointment().equals(caller.appointment())) {
            throw unknown();
        }
        Appointment appointment = appointments.byId(caller.appointment()).orElseThrow(ScheduledAdmissions::unknown);
        Invitation invitation = invitations.byId(caller.invitation()).orElseThrow(ScheduledAdmissions::unknown);
        Place place = placeOf(appointment);
        door.refusal(invitation, appointment, place.window(), () -> accesses.isKnown(invitation.id()))
                .ifPresent(refusal -> {
                    throw refusal.asException();
                });
        requireRunning(standing);
        return admission(caller, standing, place, roleOf(invitation), invitation.name(), invitation.language());
    }

    private static Admission admission(
            Caller caller, Sessions.Standing standing, Place place, RoomRole role, PersonName name, Language language) {
        return new Admission(
                standing.session(),
                place.clinic().id(),
                place.clinic().name(),
                place.clinic().zone(),
                PersonKey.of(caller),
                role,
                name,
                language,
                place.window().closesAt());
    }

    private Place placeOf(Appointment appointment) {
        Clinic clinic = clinics.byId(appointment.clinic());
        return new Place(clinic, JoinWindow.of(appointment.slot(), clinic));
    }

    private static RoomRole roleOf(Invitation invitation) {
        return switch (invitation.role()) {
            case GUARDIAN -> RoomRole.GUARDIAN;
            case STUDENT -> RoomRole.STUDENT;
            case INTERPRETER -> RoomRole.INTERPRETER;
            case OBSERVER -> RoomRole.OBSERVER;
        };
    }

    private static void requireRunning(Sessions.Standing standing) {
        if (standing.state() == Sessions.State.ENDED) {
            throw refusal(RefusalCode.SESSION_ENDED, "the session is over");
        }
    }

    private static RefusedException unknown() {
        return refusal(RefusalCode.UNKNOWN_TOPIC, "no such session");
    }

    private static RefusedException refusal(RefusalCode code, String message) {
        return Refusal.of(code, message).asException();
    }

    /** Whose room it is, and for how long. */
    private record Place(Clinic clinic, JoinWindow window) {}
}
