package org.sawt.signaling.feed;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.feed.PublishedTables.Column;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.SessionId;
import org.sawt.signaling.shared.StudentId;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which rows somebody may see: those of certain tables, in one clinic, of certain students. What does not say whose it is
 * (no {@code clinic_id}, no {@code student_id}) is nobody's.
 *
 * @param students null for every student of the clinic
 * @param hidden columns that are not shown, by table
 * @param withheld sessions of whose rows nothing is shown
 */
public record RowScope(
        ClinicId clinic,
        Set<String> tables,
        @Nullable Set<StudentId> students,
        Map<String, Set<String>> hidden,
        Set<SessionId> withheld) {

    public RowScope(ClinicId clinic, Set<String> tables, @Nullable Set<StudentId> students) {
        this(clinic, tables, students, Map.of(), Set.of());
    }

    /** Those of {@code columns}, all that {@code table} has, that are shown. */
    public List<Column> shown(String table, List<Column> columns) {
        Set<String> not = hiddenOf(table);
        return columns.stream().filter(column -> !not.contains(column.name())).toList();
    }

    public Set<String> hiddenOf(String table) {
        return hidden.getOrDefault(table, Set.of());
    }

    public boolean permits(String table, ObjectNode row) {
        return tables.contains(table)
                && clinic.toString().equals(row.path("clinic_id").asString(""))
                && permitsStudent(row.path("student_id").asString(""))
                && permitsSession(row.path("session_id").asString(""));
    }

    private boolean permitsSession(String session) {
        return withheld.isEmpty() || session.isEmpty() || !withheld.contains(SessionId.of(session));
    }

    private boolean permitsStudent(String student) {
        if (student.isEmpty()) {
            return false;
        }
        return students == null || students.contains(StudentId.of(student));
    }
}
