package org.sawt.signaling.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.schedule.Appointment;
import org.sawt.signaling.schedule.TestClinic;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Purpose;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.RefusalCode;

/** Who reads and who writes the record of an appointment. */
class RecordRightsTests extends RecordScenario {

    @Test
    void administratorsReadAttendanceAndMinutesAndNoMore() {
        Appointment held = held();
        Caller.Staff administrator = clinic.staff(StaffRole.ADMINISTRATOR);
        records.confirm(therapist, held.id(), null, AS_PROPOSED);
        records.sign(therapist, held.id(), 0);
        records.append(therapist, held.id(), "About the family.");

        AppointmentRecord seen = records.read(administrator, held.id(), Purpose.REPORT);

        assertThat(written(seen).confirmation().minutes()).isEqualTo(43);
        assertThat(seen.addenda()).isEmpty();
        assertThat(clinic.audit()).contains("record_read done report");
        assertRefused(RefusalCode.FORBIDDEN, () -> records.confirm(administrator, held.id(), 1, CHANGED));
        assertRefused(RefusalCode.FORBIDDEN, () -> records.sign(administrator, held.id(), 1));
        assertRefused(RefusalCode.FORBIDDEN, () -> records.append(administrator, held.id(), "Me too."));
    }

    @Test
    void aColleagueOfASharedStudentReadsAndASupervisorWrites() {
        Caller.Staff colleague = clinic.staff(StaffRole.THERAPIST);
        student = clinic.student(therapist, colleague);
        clinic.guardian(student, true);
        Appointment held = held();

        assertThat(records.read(colleague, held.id(), Purpose.TREATMENT)
                        .proposal()
                        .minutes())
                .isEqualTo(43);
        assertRefused(RefusalCode.FORBIDDEN, () -> records.confirm(colleague, held.id(), null, AS_PROPOSED));
        assertRefused(RefusalCode.FORBIDDEN, () -> records.sign(colleague, held.id(), 0));
        assertRefused(RefusalCode.FORBIDDEN, () -> records.append(colleague, held.id(), "Me too."));
        Caller.Staff supervisor = clinic.staff(StaffRole.SUPERVISOR);
        records.confirm(supervisor, held.id(), null, AS_PROPOSED);
        assertThat(written(records.sign(supervisor, held.id(), 0)).writtenBy()).isEqualTo(supervisor.id());
        assertThat(clinic.audit()).contains("record_written refused forbidden");
    }

    @Test
    void whoMayNotSeeTheStudentFindsNothingAndIsOnRecord() {
        Appointment held = held();
        TestClinic elsewhere = new TestClinic(jdbc);

        for (Caller.Staff stranger :
                List.of(colleague(), elsewhere.staff(StaffRole.SUPERVISOR), elsewhere.staff(StaffRole.ADMINISTRATOR))) {
            assertRefused(RefusalCode.NOT_FOUND, () -> records.read(stranger, held.id(), Purpose.TREATMENT));
            assertRefused(RefusalCode.NOT_FOUND, () -> records.confirm(stranger, held.id(), null, AS_PROPOSED));
            assertRefused(RefusalCode.NOT_FOUND, () -> records.sign(stranger, held.id(), 0));
            assertRefused(RefusalCode.NOT_FOUND, () -> records.append(stranger, held.id(), "Hello."));
        }
        assertRefused(RefusalCode.NOT_FOUND, () -> records.read(therapist, AppointmentId.next(), Purpose.TREATMENT));

        assertThat(read(held.id()).record()).isNull();
        assertThat(elsewhere.audit()).contains("record_read refused not_found", "record_written refused not_found");
    }
}
