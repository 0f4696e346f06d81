package org.sawt.signaling.schedule.demo;

import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the demo's families where they are missing. */
@Component
class DemoFamilies {

    private final JdbcClient jdbc;

    DemoFamilies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(DemoFamily family, ClinicId clinic, StaffId therapist) {
        jdbc.sql("""
                        insert into students (id, clinic_id, name_latin, name_arabic)
                        values (:id, :clinic, :latin, :arabic) on conflict do nothing""")
                .param("id", family.id().value())
                .param("clinic", clinic.value())
                .param("latin", family.child().latin())
                .param("arabic", family.child().arabic())
                .update();
        jdbc.sql("insert into caseloads (staff_id, student_id) values (:staff, :student) on conflict do nothing")
                .param("staff", therapist.value())
                .param("student", family.id().value())
                .update();
        family.parents().forEach(parent -> add(parent, family, clinic));
    }

    private void add(DemoFamily.Parent parent, DemoFamily family, ClinicId clinic) {
        jdbc.sql("""
                        insert into guardians (id, clinic_id, name_latin, name_arabic, language)
                        values (:id, :clinic, :latin, :arabic, :language) on conflict do nothing""")
                .param("id", parent.id().value())
                .param("clinic", clinic.value())
                .param("latin", parent.name().latin())
                .param("arabic", parent.name().arabic())
                .param("language", parent.language().tag())
                .update();
        jdbc.sql("""
                        insert into student_guardians (student_id, guardian_id) values (:student, :guardian)
                        on conflict do nothing""")
                .param("student", family.id().value())
                .param("guardian", parent.id().value())
                .update();
    }
}
