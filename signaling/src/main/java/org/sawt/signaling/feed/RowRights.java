package org.sawt.signaling.feed;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.schedule.RecordViewer;
import org.sawt.signaling.schedule.RecordViewers;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.CaseloadScope;
import org.sawt.signaling.security.ReleasedView;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.SessionId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may see which rows. Asked at each join, and again whenever what it depends on has changed. */
@Component
public class RowRights {

    /** On whose rows a therapist's rights depend: {@code (staff_id, student_id)}. Captured, and shown to nobody. */
    static final String CASELOADS = "caseloads";

    /** The same for families: the clinic's setting, the guardian's right, and what staff withdrew. */
    private static final Set<String> RELEASES = Set.of("clinics", "student_guardians", "record_releases");

    /** All of them: whoever watches rows hears of these in the same order. */
    static final Set<String> DECISIVE = Set.of(CASELOADS, "clinics", "student_guardians", "record_releases");

    private static final Set<String> ATTENDANCE =
            Set.of("therapy_sessions", "session_events", "appointments", "progress_records");

    /** Attendance and minutes, but not in whose words they differ from the journal. */
    private static final Map<String, Set<String>> HIDDEN_FROM_ADMINISTRATORS =
            Map.of("progress_records", Set.of("reason"));

    /** With what is written about a child, which administrators may not read. */
    private static final Set<String> RECORDS =
            Set.of("therapy_sessions", "session_events", "appointments", "progress_records", "goals", "trials");

    /** Of a child whose clinic shows records live. */
    private static final Set<String> SHOWN_LIVE = Set.of("trials");

    private static final String WITHDRAWN = """
            select s.id from therapy_sessions s
            join (select distinct on (appointment_id) appointment_id, released from record_releases
                  where student_id = :student order by appointment_id, number desc) said
                on said.appointment_id = s.appointment_id
            where not said.released""";

    private final JdbcClient jdbc;
    private final RecordViewers families;

    RowRights(JdbcClient jdbc, RecordViewers families) {
        this.jdbc = jdbc;
        this.families = families;
    }

    /** What {@code caller} may see now, as the database has it; {@code forbidden} for who may see nothing at all. */
    public RowScope of(Caller caller) {
        return switch (caller) {
            case Caller.Staff staff ->
                new RowScope(
                        staff.clinic(), tablesFor(staff.role()), studentsOf(staff), hiddenFrom(staff.role()), Set.of());
            case Caller.Guest _, Caller.Relative _ ->
                families.find(caller)
                        .filter(viewer -> viewer.view() == ReleasedView.LIVE)
                        .map(this::ofFamily)
                        .orElseThrow(() -> Refusal.of(RefusalCode.FORBIDDEN, "row changes are not for this link")
                                .asException());
        };
    }

    /** Whether {@code change} is of what decides the rights of {@code caller}; for families, whether it may be. */
    static boolean concerns(RowChange change, Caller caller) {
        return switch (caller) {
            case Caller.Staff staff ->
                change.table().equals(CASELOADS)
                        && staff.id()
                                .toString()
                                .equals(change.decisive().path("staff_id").asString(""));
            case Caller.Guest _, Caller.Relative _ -> RELEASES.contains(change.table());
        };
    }

    private RowScope ofFamily(RecordViewer viewer) {
        Set<SessionId> withdrawn = new HashSet<>(jdbc.sql(WITHDRAWN)
                .param("student", viewer.student().value())
                .query((row, _) -> new SessionId(row.getObject("id", UUID.class)))
                .list());
        return new RowScope(viewer.clinic(), SHOWN_LIVE, Set.of(viewer.student()), Map.of(), withdrawn);
    }

    private static Set<String> tablesFor(StaffRole role) {
        return switch (role) {
            case THERAPIST, SUPERVISOR -> RECORDS;
            case ADMINISTRATOR -> ATTENDANCE;
        };
    }

    private static Map<String, Set<String>> hiddenFrom(StaffRole role) {
        return switch (role) {
            case THERAPIST, SUPERVISOR -> Map.of();
            case ADMINISTRATOR -> HIDDEN_FROM_ADMINISTRATORS;
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
