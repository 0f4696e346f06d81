package org.sawt.signaling.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.StaffMember;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.GuardianId;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.StudentId;

class RightsTests extends ScheduleScenario {

    @Test
    void anotherClinicsAppointmentIsNotFoundAndTheAttemptIsAudited() {
        Appointment planned = plan("15:00", 45);
        TestClinic other = new TestClinic(jdbc);

        for (StaffRole role : StaffRole.values()) {
            Caller.Staff stranger = other.staff(role);
            assertRefused(RefusalCode.NOT_FOUND, () -> appointments.read(stranger, planned.id()));
            assertRefused(RefusalCode.NOT_FOUND, () -> bookings.cancel(stranger, planned.id()));
            assertRefused(RefusalCode.NOT_FOUND, () -> bookings.markNoShow(stranger, planned.id()));
            assertRefused(RefusalCode.NOT_FOUND, () -> starts.start(stranger, planned.id()));
            assertRefused(RefusalCode.NOT_FOUND, () -> invitations.of(stranger, planned.id()));
            assertRefused(
                    RefusalCode.NOT_FOUND,
                    () -> invitations.revoke(
                            stranger, linkOf(planned).invitation().id()));
            assertRefused(
                    RefusalCode.NOT_FOUND,
                    () -> bookings.change(stranger, planned.id(), new Change(0, null, LocalTime.NOON, null, null)));
            assertThat(appointments.between(stranger, TODAY, TODAY, TestClinic.ZONE))
                    .isEmpty();
            assertThat(appointments.students(stranger)).isEmpty();
        }

        assertThat(other.audit())
                .contains(
                        "record_read refused not_found",
                        "appointment_changed refused not_found",
                        "admission refused not_found",
                        "link_issued refused not_found",
                        "link_revoked refused not_found");
        assertThat(appointments.read(therapist, planned.id())).isEqualTo(planned);
    }

    @Test
    void aTherapistDoesNotKnowOfStudentsOutsideTheCaseload() {
        Appointment planned = plan("15:00", 45);
        Caller.Staff colleague = clinic.staff(StaffRole.THERAPIST);

        assertRefused(RefusalCode.NOT_FOUND, () -> appointments.read(colleague, planned.id()));
        assertRefused(RefusalCode.NOT_FOUND, () -> bookings.plan(colleague, at("18:00", 30)));
        assertThat(appointments.students(colleague)).isEmpty();
    }

    @Test
    void aColleagueOfASharedStudentSeesTheAppointmentAndLeavesItAlone() {
        Caller.Staff colleague = clinic.staff(StaffRole.THERAPIST);
        student = clinic.student(therapist, colleague);
        clinic.guardian(student, true);
        Appointment planned = plan("15:00", 45);

        assertThat(appointments.read(colleague, planned.id()).id()).isEqualTo(planned.id());
        assertThat(invitations.of(colleague, planned.id())).allMatch(link -> link.token() == null);
        assertRefused(RefusalCode.FORBIDDEN, () -> bookings.cancel(colleague, planned.id()));
        assertRefused(RefusalCode.FORBIDDEN, () -> starts.start(colleague, planned.id()));
        assertRefused(
                RefusalCode.FORBIDDEN,
                () -> invitations.renew(colleague, linkOf(planned).invitation().id()));
        assertThat(clinic.audit()).contains("appointment_changed refused forbidden", "admission refused forbidden");
    }

    @Test
    void aTherapistPlansOnlyForOneself() {
        Caller.Staff colleague = clinic.staff(StaffRole.THERAPIST);
        StudentId shared = clinic.student(therapist, colleague);
        Plan forTheColleague = new Plan(shared, null, colleague.id(), TODAY, LocalTime.of(15, 0), 30);

        assertRefused(RefusalCode.FORBIDDEN, () -> bookings.plan(therapist, forTheColleague));
        assertThat(appointments.therapists(therapist))
                .extracting(StaffMember::id)
                .containsExactly(therapist.id());
    }

    @ParameterizedTest
    @EnumSource(names = {"SUPERVISOR", "ADMINISTRATOR"})
    void supervisorsAndAdministratorsPlanForEveryTherapistOfTheClinic(StaffRole role) {
        Caller.Staff planner = clinic.staff(role);

        Appointment planned =
                bookings.plan(planner, new Plan(student, null, therapist.id(), TODAY, LocalTime.of(15, 0), 30));

        assertThat(planned.therapist()).isEqualTo(therapist.id());
        assertThat(appointments.therapists(planner)).extracting(StaffMember::id).containsExactly(therapist.id());
        assertRefused(RefusalCode.FORBIDDEN, () -> bookings.plan(planner, at("18:00", 30)));
    }

    @Test
    void nobodyIsPlannedForAStudentOutsideTheCaseload() {
        Caller.Staff supervisor = clinic.staff(StaffRole.SUPERVISOR);
        Caller.Staff colleague = clinic.staff(StaffRole.THERAPIST);

        assertRefused(
                RefusalCode.FORBIDDEN,
                () -> bookings.plan(
                        supervisor, new Plan(student, null, colleague.id(), TODAY, LocalTime.of(15, 0), 30)));
    }

    @Test
    void aGuardianOfAnotherStudentIsNotInvited() {
        GuardianId stranger = clinic.guardian(clinic.student(therapist), true);

        assertRefused(
                RefusalCode.NOT_FOUND,
                () -> bookings.plan(therapist, new Plan(student, stranger, null, TODAY, LocalTime.of(15, 0), 30)));
    }

    @Test
    void anAdministratorPlansButNeverComesIntoTheRoom() {
        Caller.Staff administrator = clinic.staff(StaffRole.ADMINISTRATOR);
        Appointment planned = plan("13:05", 45);

        assertRefused(RefusalCode.FORBIDDEN, () -> starts.start(administrator, planned.id()));
    }
}
