package org.sawt.signaling.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.GuardianId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What guardians of a student may do. The caller has asked for the right to know. */
@Repository
class FamilyRightRows {

    private static final String MEMBERS = """
            select g.id, g.name_latin, g.name_arabic, g.language, l.may_join, l.may_view_records,
                   p.issued_at, p.expires_at
            from student_guardians l
            join guardians g on g.id = l.guardian_id
            left join progress_links p on p.student_id = l.student_id and p.guardian_id = l.guardian_id
                and p.revoked_at is null and p.expires_at > :now
            where l.student_id = :student order by g.name_latin, g.id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    FamilyRightRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By name. */
    List<FamilyMember> of(StudentId student) {
        return jdbc.sql(MEMBERS)
                .param("student", student.value())
                .param("now", Columns.param(clock.instant()))
                .query(FamilyRightRows::member)
                .list();
    }

    void letView(StudentId student, GuardianId guardian, boolean may) {
        jdbc.sql("""
                        update student_guardians set may_view_records = :may
                        where student_id = :student and guardian_id = :guardian""")
                .param("may", may)
                .param("student", student.value())
                .param("guardian", guardian.value())
                .update();
    }

    private static FamilyMember member(ResultSet row, int number) throws SQLException {
        return new FamilyMember(
                StudentRows.guardian(row), row.getBoolean("may_join"), row.getBoolean("may_view_records"), link(row));
    }

    private static FamilyMember.@Nullable LinkState link(ResultSet row) throws SQLException {
        Instant issuedAt = Columns.optionalInstant(row, "issued_at");
        return issuedAt == null ? null : new FamilyMember.LinkState(issuedAt, Columns.instant(row, "expires_at"));
    }
}
