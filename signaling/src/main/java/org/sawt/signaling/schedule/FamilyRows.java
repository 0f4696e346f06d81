package org.sawt.signaling.schedule;

import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.GuardianId;
import org.sawt.signaling.shared.PersonName;
import org.sawt.signaling.shared.StaffId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes students, their guardians, and whose caseload they come into. */
@Repository
class FamilyRows {

    private final JdbcClient jdbc;

    FamilyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addStudent(ClinicId clinic, StudentId id, PersonName name) {
        jdbc.sql("""
                        insert into students (id, clinic_id, name_latin, name_arabic)
                        values (:id, :clinic, :latin, :arabic)""")
                .param("id", id.value())
                .param("clinic", clinic.value())
                .param("latin", name.latin())
                .param("arabic", name.arabic())
                .update();
    }

    void addToCaseload(StaffId therapist, StudentId student) {
        jdbc.sql("insert into caseloads (staff_id, student_id) values (:staff, :student)")
                .param("staff", therapist.value())
                .param("student", student.value())
                .update();
    }

    void addGuardian(ClinicId clinic, StudentId student, GuardianId id, NewGuardian guardian) {
        EmailAddress email = guardian.email();
        PhoneNumber phone = guardian.phone();
        jdbc.sql("""
                        insert into guardians (id, clinic_id, name_latin, name_arabic, language, email, phone)
                        values (:id, :clinic, :latin, :arabic, :language, :email, :phone)""")
                .param("id", id.value())
                .param("clinic", clinic.value())
                .param("latin", guardian.name().latin())
                .param("arabic", guardian.name().arabic())
                .param("language", guardian.language().tag())
                .param("email", email == null ? null : email.text())
                .param("phone", phone == null ? null : phone.e164())
                .update();
        jdbc.sql("insert into student_guardians (student_id, guardian_id) values (:student, :guardian)")
                .param("student", student.value())
                .param("guardian", id.value())
                .update();
    }
}
