package org.sawt.signaling.schedule;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Clinic;
import org.sawt.signaling.security.Clinics;
import org.sawt.signaling.shared.InvitationId;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.RefusedException;
import org.springframework.stereotype.Service;

/** What the holder of an exchanged link sees, agrees to and says. */
@Service
public class GuestVisits {

    private final AppointmentRows appointments;
    private final InvitationRows invitations;
    private final GuestRows guests;
    private final RecordViewers viewers;
    private final Meetings meetings;
    private final Clinics clinics;
    private final Clock clock;

    GuestVisits(
            AppointmentRows appointments,
            InvitationRows invitations,
            GuestRows guests,
            RecordViewers viewers,
            Meetings meetings,
            Clinics clinics,
            Clock clock) {
        this.appointments = appointments;
        this.invitations = invitations;
        this.guests = guests;
        this.viewers = viewers;
        this.meetings = meetings;
        this.clinics = clinics;
        this.clock = clock;
    }

    public GuestVisit visit(Caller.Guest guest) {
        Appointment appointment = withMeeting(guest);
        Meeting meeting = Objects.requireNonNull(appointment.meeting());
        Invitation invitation = invitations.byId(guest.invitation()).orElseThrow(GuestVisits::gone);
        Clinic clinic = clinics.byId(guest.clinic());
        Duration length = meeting.length();
        return new GuestVisit(
                guest.invitation(),
                GuestVisit.ClinicSign.of(clinic),
                guest.role(),
                invitation.language(),
                meeting.session(),
                meeting.wireState(),
                appointment.slot().startsAt(),
                JoinWindow.of(appointment.slot(), clinic).closesAt(),
                length == null ? null : length.toSeconds(),
                guests.nextFor(guest.invitation(), clock.instant()).orElse(null),
                guests.hasRated(guest.invitation(), meeting.session()),
                viewers.find(guest).isPresent());
    }

    /**
     * Pressed <em>Join</em> under the consent text of this version, read in {@code language}, on the page of {@code link}:
     * {@code other_link} where the browser has opened another one since, whose holder agreed to nothing.
     */
    public void consent(Caller.Guest guest, InvitationId link, String textVersion, Language language) {
        if (!link.equals(guest.invitation())) {
            throw Refusal.of(RefusalCode.OTHER_LINK, "this browser has opened another link since")
                    .asException();
        }
        guests.consent(guest.invitation(), textVersion, language, clock.instant());
    }

    /** Once for each session that was open; {@code conflict} afterwards. */
    public void rate(Caller.Guest guest, int stars) {
        Meeting meeting = withMeeting(guest).meeting();
        if (meeting == null || meeting.openedAt() == null) {
            throw Refusal.of(RefusalCode.CONFLICT, "there was no session yet").asException();
        }
        if (!guests.rate(guest, meeting.session(), stars)) {
            throw Refusal.of(RefusalCode.CONFLICT, "this session was rated before")
                    .asException();
        }
    }

    /** The exchange made a place to wait in, unless the server stopped just then. */
    private Appointment withMeeting(Caller.Guest guest) {
        Appointment appointment = appointments.byId(guest.appointment()).orElseThrow(GuestVisits::gone);
        if (appointment.meeting() != null) {
            return appointment;
        }
        meetings.lobbyFor(appointment);
        return appointments.byId(guest.appointment()).orElseThrow(GuestVisits::gone);
    }

    private static RefusedException gone() {
        return Refusal.of(RefusalCode.UNAUTHORIZED, "the link is gone").asException();
    }
}
