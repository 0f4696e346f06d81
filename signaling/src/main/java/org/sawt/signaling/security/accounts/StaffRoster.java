package org.sawt.signaling.security.accounts;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.sawt.signaling.security.StaffMember;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.StaffId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts as an administrator sees and changes them, the disabled ones included. */
@Repository
public class StaffRoster {

    private final JdbcClient jdbc;

    StaffRoster(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Line> of(ClinicId clinic) {
        return jdbc.sql("select " + StaffRows.COLUMNS
                        + ", email, disabled_at from staff where clinic_id = :clinic order by name_latin, id")
                .param("clinic", clinic.value())
                .query((row, _) -> new Line(
                        StaffRows.member(row), row.getString("email"), row.getTimestamp("disabled_at") != null))
                .list();
    }

    /** False when the e-mail, or the id, is there already. */
    boolean add(StaffId id, ClinicId clinic, NewStaff staff, String passwordHash, boolean temporary) {
        return jdbc.sql("""
                        insert into staff (id, clinic_id, email, password_hash, password_temporary, role,
                                           name_latin, name_arabic, language)
                        values (:id, :clinic, :email, :hash, :temporary, :role, :latin, :arabic, :language)
                        on conflict do nothing
                        """)
                        .param("id", id.value())
                        .param("clinic", clinic.value())
                        .param("email", staff.email())
                        .param("hash", passwordHash)
                        .param("temporary", temporary)
                        .param("role", staff.role().wire())
                        .param("latin", staff.name().latin())
                        .param("arabic", staff.name().arabic())
                        .param("language", staff.language().tag())
                        .update()
                == 1;
    }

    /** Until the transaction ends, nobody else changes accounts of {@code clinic}. */
    void lock(ClinicId clinic) {
        jdbc.sql("select 1 from clinics where id = :id for update")
                .param("id", clinic.value())
                .query()
                .listOfRows();
    }

    boolean has(ClinicId clinic, StaffId id) {
        return jdbc.sql("select count(*) from staff where id = :id and clinic_id = :clinic")
                        .param("id", id.value())
                        .param("clinic", clinic.value())
                        .query(Long.class)
                        .single()
                == 1;
    }

    boolean hasAdministrator(ClinicId clinic) {
        return jdbc.sql("""
                        select count(*) from staff
                         where clinic_id = :clinic and role = 'administrator' and disabled_at is null
                        """).param("clinic", clinic.value()).query(Long.class).single() > 0;
    }

    void disable(StaffId id) {
        jdbc.sql("update staff set disabled_at = now() where id = :id and disabled_at is null")
                .param("id", id.value())
                .update();
    }

    void enable(StaffId id) {
        jdbc.sql("update staff set disabled_at = null where id = :id")
                .param("id", id.value())
                .update();
    }

    void give(StaffId id, StaffRole role) {
        jdbc.sql("update staff set role = :role where id = :id")
                .param("role", role.wire())
                .param("id", id.value())
                .update();
    }

    List<StudentId> caseload(StaffId id) {
        return jdbc.sql("select student_id from caseloads where staff_id = :id order by student_id")
                .param("id", id.value())
                .query((row, _) -> new StudentId(row.getObject("student_id", UUID.class)))
                .list();
    }

    /** Whether this took a student away. */
    boolean assign(StaffId id, Collection<StudentId> students) {
        UUID[] ids = students.stream().map(StudentId::value).distinct().toArray(UUID[]::new);
        int taken = jdbc.sql(
                        "delete from caseloads where staff_id = :id and student_id <> all(cast(:students as uuid[]))")
                .param("id", id.value())
                .param("students", ids)
                .update();
        jdbc.sql("""
                        insert into caseloads (staff_id, student_id) select :id, unnest(cast(:students as uuid[]))
                        on conflict do nothing""").param("id", id.value()).param("students", ids).update();
        return taken > 0;
    }

    /** One account in the list. */
    public record Line(StaffMember member, String email, boolean disabled) {
        @Override
        public String toString() {
            return "Line[" + member.id() + "]";
        }
    }
}
