package org.sawt.signaling.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.CaseloadScope;
import org.sawt.signaling.shared.GuardianId;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the students that a reader may see, with the guardians who may join. */
@Repository
class StudentRows {

    private static final String STUDENTS =
            "select s.id, s.name_latin, s.name_arabic from students s where " + CaseloadScope.sql("s", "id");

    private static final String GUARDIANS = """
            select l.student_id, g.id, g.name_latin, g.name_arabic, g.language
            from student_guardians l join guardians g on g.id = l.guardian_id
            where l.may_join and l.student_id in (:students) order by g.name_latin, g.id""";

    private final JdbcClient jdbc;

    StudentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name; at most {@code limit}. */
    List<Student> visible(Caller.Staff reader, int limit) {
        return withGuardians(jdbc.sql(STUDENTS + " order by s.name_latin, s.id limit :limit")
                .params(CaseloadScope.params(reader))
                .param("limit", limit)
                .query(StudentRows::student)
                .list());
    }

    Optional<Student> visible(Caller.Staff reader, StudentId id) {
        return withGuardians(jdbc.sql(STUDENTS + " and s.id = :id")
                        .params(CaseloadScope.params(reader))
                        .param("id", id.value())
                        .query(StudentRows::student)
                        .list())
                .stream()
                .findFirst();
    }

    private List<Student> withGuardians(List<Student> alone) {
        if (alone.isEmpty()) {
            return alone;
        }
        Map<UUID, List<Guardian>> guardians = new HashMap<>();
        jdbc.sql(GUARDIANS)
                .param("students", alone.stream().map(one -> one.id().value()).toList())
                .query(row -> {
                    guardians
                            .computeIfAbsent(Columns.id(row, "student_id"), _ -> new ArrayList<>())
                            .add(guardian(row));
                });
        return alone.stream()
                .map(one -> new Student(
                        one.id(), one.name(), guardians.getOrDefault(one.id().value(), List.of())))
                .toList();
    }

    private static Student student(ResultSet row, int number) throws SQLException {
        return new Student(new StudentId(Columns.id(row, "id")), Columns.name(row, "name"), List.of());
    }

    static Guardian guardian(ResultSet row) throws SQLException {
        return new Guardian(
                new GuardianId(Columns.id(row, "id")),
                Columns.name(row, "name"),
                Language.of(row.getString("language")));
    }
}
