package org.sawt.signaling.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.rooms.Admissions;
import org.sawt.signaling.rooms.EndReason;
import org.sawt.signaling.rooms.PersonKey;
import org.sawt.signaling.rooms.RoomRole;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.GuestRole;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.PersonName;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.SessionId;
import org.springframework.beans.factory.annotation.Autowired;

class AdmissionTests extends ScheduleScenario {

    @Autowired
    private Admissions admissions;

    @Test
    void theTherapistOfTheAppointmentComesAsSuchAndASupervisorAsSupervisor() {
        Appointment planned = plan("13:05", 45);
        SessionId session = starts.start(therapist, planned.id());
        Caller.Staff supervisor = clinic.staff(StaffRole.SUPERVISOR);

        Admissions.Admission admission = admissions.admit(therapist, session);

        assertThat(admission.role()).isEqualTo(RoomRole.THERAPIST);
        assertThat(admission.person()).isEqualTo(PersonKey.of(therapist));
        assertThat(admission.closesAt()).isEqualTo(clinicTime("14:20"));
        assertThat(admission.clinicName().en()).isEqualTo("Test clinic");
        assertThat(admissions.admit(supervisor, session).role()).isEqualTo(RoomRole.SUPERVISOR);
    }

    @Test
    void nobodyElseOfTheStaffKnowsOfTheSession() {
        student = clinic.student(therapist, clinic.staff(StaffRole.THERAPIST));
        Caller.Staff colleague = clinic.staff(StaffRole.THERAPIST);
        SessionId session = starts.start(therapist, plan("13:05", 45).id());

        List.of(
                        colleague,
                        clinic.staff(StaffRole.ADMINISTRATOR),
                        new TestClinic(jdbc).staff(StaffRole.SUPERVISOR),
                        new TestClinic(jdbc).staff(StaffRole.THERAPIST))
                .forEach(stranger ->
                        assertRefused(RefusalCode.UNKNOWN_TOPIC, () -> admissions.admit(stranger, session)));
        assertRefused(RefusalCode.UNKNOWN_TOPIC, () -> admissions.admit(therapist, SessionId.next()));
    }

    @Test
    void aGuardianComesByNameAndAGuestByTheNameOfTheInvitation() {
        Appointment planned = plan("13:05", 45);
        Caller.Guest parent = links.exchange(tokenOf(planned)).guest();
        Caller.Guest interpreter = links.exchange(Objects.requireNonNull(invitations
                        .inviteGuest(
                                therapist,
                                planned.id(),
                                GuestRole.INTERPRETER,
                                new PersonName("Lena", null),
                                Language.EN)
                        .token()))
                .guest();
        SessionId session = starts.start(therapist, planned.id());

        Admissions.Admission guardianAdmission = admissions.admit(parent, session);
        assertThat(guardianAdmission.role()).isEqualTo(RoomRole.GUARDIAN);
        assertThat(guardianAdmission.name()).isEqualTo(new PersonName("Parent", "ولي أمر"));
        assertThat(guardianAdmission.language()).isEqualTo(Language.AR);
        Admissions.Admission guest = admissions.admit(interpreter, session);
        assertThat(guest.role()).isEqualTo(RoomRole.INTERPRETER);
        assertThat(guest.name()).isEqualTo(new PersonName("Lena", null));
    }

    @Test
    void aParentWithAnotherChildsLinkKnowsNothingOfTheSession() {
        Caller.Guest parent = links.exchange(tokenOf(plan("13:05", 30))).guest();
        student = clinic.student(therapist);
        clinic.guardian(student, true);
        Appointment another = plan("13:40", 30);
        SessionId session = starts.start(therapist, another.id());

        assertRefused(RefusalCode.UNKNOWN_TOPIC, () -> admissions.admit(parent, session));
    }

    @Test
    void aTokenThatOutlivesItsLinkLetsNobodyIn() {
        Appointment planned = plan("13:05", 45);
        Invitations.Link link = linkOf(planned);
        Caller.Guest parent =
                links.exchange(Objects.requireNonNull(link.token())).guest();
        SessionId session = starts.start(therapist, planned.id());
        invitations.revoke(therapist, link.invitation().id());

        assertRefused(RefusalCode.REVOKED, () -> admissions.admit(parent, session));
    }

    @Test
    void theWindowHoldsForTheRoomAsForTheLink() {
        Appointment planned = plan("13:05", 45);
        Caller.Guest parent = links.exchange(tokenOf(planned)).guest();
        SessionId lobby = Objects.requireNonNull(
                        appointments.read(therapist, planned.id()).meeting())
                .session();

        assertThatCode(() -> admissions.admit(parent, lobby)).doesNotThrowAnyException();
        clock.set(clinicTime("12:00"));
        assertRefused(RefusalCode.TOO_EARLY, () -> admissions.admit(parent, lobby));
        clock.set(clinicTime("14:20"));
        assertRefused(RefusalCode.TOO_LATE, () -> admissions.admit(parent, lobby));

        clock.set(clinicTime("14:19"));
        starts.start(therapist, planned.id());
        clock.set(clinicTime("15:30"));
        assertThatCode(() -> admissions.admit(parent, lobby)).doesNotThrowAnyException();
    }

    @Test
    void nobodyComesIntoASessionThatEndedOrWasCancelled() {
        Appointment ended = plan("13:05", 30);
        Caller.Guest parent = links.exchange(tokenOf(ended)).guest();
        SessionId session = starts.start(therapist, ended.id());
        sessions.end(session, EndReason.ENDED_BY_STAFF);
        assertRefused(RefusalCode.SESSION_ENDED, () -> admissions.admit(therapist, session));
        assertRefused(RefusalCode.SESSION_ENDED, () -> admissions.admit(parent, session));

        bookings.cancel(therapist, ended.id());
        assertRefused(RefusalCode.CANCELLED, () -> admissions.admit(parent, session));
    }
}
