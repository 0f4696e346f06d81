package org.sawt.signaling.schedule;

import java.time.ZoneId;
import java.util.List;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.security.TestStaff;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.GuardianId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clinic in Riyadh with people of its own, so that tests do not see each other's rows. */
public final class TestClinic {

    public static final ZoneId ZONE = ZoneId.of("Asia/Riyadh");

    private final JdbcClient jdbc;
    private final ClinicId id = ClinicId.next();

    public TestClinic(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql("""
                        insert into clinics (id, name_en, name_ar, time_zone, language, weekend, first_day)
                        values (:id, 'Test clinic', 'عيادة', :zone, 'en', '{5,6}', 7)""").param("id", id.value()).param("zone", ZONE.getId()).update();
    }

    public ClinicId id() {
        return id;
    }

    public Caller.Staff staff(StaffRole role) {
        return member(role).caller();
    }

    /** Somebody who can sign in. */
    public TestStaff.Member member(StaffRole role) {
        return new TestStaff(jdbc).add(id, role);
    }

    /** A student of the caseloads of {@code therapists}. */
    public StudentId student(Caller.Staff... therapists) {
        StudentId student = StudentId.next();
        jdbc.sql("insert into students (id, clinic_id, name_latin, name_arabic) values (:id, :clinic, 'Child', 'طفل')")
                .param("id", student.value())
                .param("clinic", id.value())
                .update();
        for (Caller.Staff therapist : therapists) {
            jdbc.sql("insert into caseloads (staff_id, student_id) values (:staff, :student)")
                    .param("staff", therapist.id().value())
                    .param("student", student.value())
                    .update();
        }
        return student;
    }

    public GuardianId guardian(StudentId student, boolean mayJoin) {
        GuardianId guardian = GuardianId.next();
        jdbc.sql("""
                        insert into guardians (id, clinic_id, name_latin, name_arabic, language)
                        values (:id, :clinic, 'Parent', 'ولي أمر', 'ar')""").param("id", guardian.value()).param("clinic", id.value()).update();
        jdbc.sql("""
                        insert into student_guardians (student_id, guardian_id, may_join)
                        values (:student, :guardian, :join)""")
                .param("student", student.value())
                .param("guardian", guardian.value())
                .param("join", mayJoin)
                .update();
        return guardian;
    }

    /** The audit entries of this clinic, oldest first, as {@code action outcome detail}. */
    public List<String> audit() {
        return jdbc.sql("""
                        select action || ' ' || outcome || coalesce(' ' || detail, '') from audit_entries
                        where clinic_id = :clinic order by at, id""")
                .param("clinic", id.value())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
