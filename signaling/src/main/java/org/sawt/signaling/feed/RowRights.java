package org.sawt.signaling.feed;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.CaseloadScope;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may see which rows. Asked at each join, and again whenever what it depends on has changed. */
@Component
public class RowRights {

    /** On whose rows a therapist's rights depend: {@code (staff_id, student_id)}. Captured, and shown to nobody. */
    static final String CASELOADS = "caseloads";

    private static final Set<String> ATTENDANCE = Set.of("therapy_sessions", "session_events", "appointments");

    /** With what is written about a child, which administrators may not read. */
    private static final Set<String> RECORDS =
            Set.of("therapy_sessions", "session_events", "appointments", "goals", "trials");

    private final JdbcClient jdbc;

    RowRights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What {@code caller} may see now, as the database has it; {@code forbidden} for who may see nothing at all. */
    public RowScope of(Caller caller) {
        return switch (caller) {
            case Caller.Staff staff -> new RowScope(staff.clinic(), tablesFor(staff.role()), studentsOf(staff));
            case Caller.Guest _, Caller.Relative _ ->
                throw Refusal.of(RefusalCode.FORBIDDEN, "row changes are for staff")
                        .asException();
        };
    }

    /** Whether {@code change} is of what decides the rights of {@code caller}. */
    static boolean concerns(RowChange change, Caller caller) {
        return change.table().equals(CASELOADS)
                && caller instanceof Caller.Staff staff
                && staff.id()
                        .toString()
                        .equals(change.decisive().path("staff_id").asString(""));
    }

    private static Set<String> tablesFor(StaffRole role) {
        return switch (role) {
            case THERAPIST, SUPERVISOR -> RECORDS;
            case ADMINISTRATOR -> ATTENDANCE;
        };
    }

    private @Nullable Set<StudentId> studentsOf(Caller.Staff staff) {
        return staff.role() == StaffRole.THERAPIST ? caseloadOf(staff) : null;
    }

    private Set<StudentId> caseloadOf(Caller.Staff staff) {
        return new HashSet<>(jdbc.sql("select st.id from students st where " + CaseloadScope.sql("st", "id"))
                .params(CaseloadScope.params(staff))
                .query((row, _) -> new StudentId(row.getObject("id", UUID.class)))
                .list());
    }
}
