package org.sawt.signaling.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.PersonName;
import org.sawt.signaling.shared.RefusalCode;
import org.springframework.beans.factory.annotation.Autowired;

class FamiliesTests extends ScheduleScenario {

    private static final PersonName CHILD = new PersonName("Salma Nasser", "سلمى ناصر");
    private static final NewGuardian MOTHER = new NewGuardian(
            new PersonName("Reem Nasser", null),
            Language.AR,
            new EmailAddress("reem@family.example"),
            PhoneNumber.of("+966501234567"));

    @Autowired
    private Families families;

    @Test
    void aTherapistPlansForAStudentJustAddedAndTheGuardianIsInvited() {
        Student added = families.add(therapist, CHILD, MOTHER);

        assertThat(added.name()).isEqualTo(CHILD);
        assertThat(added.guardians()).extracting(Guardian::name).containsExactly(MOTHER.name());
        assertThat(appointments.students(therapist)).contains(added);
        Appointment planned =
                bookings.plan(therapist, new Plan(added.id(), null, null, TODAY, LocalTime.of(15, 0), 30));
        assertThat(linkOf(planned).invitation().guardian())
                .isEqualTo(added.guardians().getFirst().id());
    }

    @Test
    void aStudentOfOneTherapistIsNotInTheCaseloadOfAnother() {
        Student added = families.add(therapist, CHILD, null);
        Caller.Staff colleague = clinic.staff(StaffRole.THERAPIST);

        assertThat(appointments.students(colleague)).isEmpty();
        assertRefused(RefusalCode.NOT_FOUND, () -> families.addGuardian(colleague, added.id(), MOTHER));
        assertThat(clinic.audit()).contains("student_changed refused not_found");
        assertThat(added.guardians()).isEqualTo(seen(therapist, added).guardians());
    }

    @ParameterizedTest
    @EnumSource(names = {"SUPERVISOR", "ADMINISTRATOR"})
    void whoHasNoCaseloadAddsStudentsToTheClinicOnly(StaffRole role) {
        Caller.Staff by = clinic.staff(role);

        Student added = families.add(by, CHILD, MOTHER);

        assertThat(appointments.students(by)).contains(added);
        assertThat(appointments.students(therapist)).doesNotContain(added);
        assertThat(jdbc.sql("select count(*) from caseloads where student_id = :id")
                        .param("id", added.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anotherClinicsStudentGetsNoGuardian() {
        TestClinic other = new TestClinic(jdbc);

        for (StaffRole role : StaffRole.values()) {
            Caller.Staff stranger = other.staff(role);
            assertRefused(RefusalCode.NOT_FOUND, () -> families.addGuardian(stranger, student, MOTHER));
        }

        assertThat(appointments.students(therapist).getFirst().guardians())
                .extracting(Guardian::id)
                .containsExactly(guardian);
    }

    @Test
    void addressesAreKeptAndTheAuditSaysWhatWasDoneWithoutThem() {
        Student added = families.add(therapist, CHILD, MOTHER);

        assertThat(jdbc.sql("select email || ' ' || phone from guardians where id = :id")
                        .param("id", added.guardians().getFirst().id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("reem@family.example +966501234567");
        assertThat(clinic.audit())
                .containsSubsequence("student_changed done created", "student_changed done guardian_added");
    }

    @Test
    void oneMoreGuardianThanAnyFamilyHasIsRefused() {
        Student added = families.add(therapist, CHILD, null);
        IntStream.range(0, 20).forEach(_ -> families.addGuardian(therapist, added.id(), MOTHER));

        assertRefused(RefusalCode.TOO_LARGE, () -> families.addGuardian(therapist, added.id(), MOTHER));
        assertThat(seen(therapist, added).guardians()).hasSize(20);
    }

    private Student seen(Caller.Staff reader, Student wanted) {
        List<Student> caseload = appointments.students(reader);
        return caseload.stream()
                .filter(one -> one.id().equals(wanted.id()))
                .findFirst()
                .orElseThrow();
    }
}
