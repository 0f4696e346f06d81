package org.sawt.signaling.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.ReleasedView;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.GuardianId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who of a family may see a child's record now: asked of the database each time, so that a right that was taken is gone. */
@Repository
public class RecordViewers {

    /** The link of a guardian to an appointment of the child, which works. */
    private static final String BY_INVITATION = """
            select c.id as clinic_id, l.student_id, l.guardian_id, c.released_view
            from invitations i
            join appointments a on a.id = i.appointment_id
            join student_guardians l on l.student_id = a.student_id and l.guardian_id = i.guardian_id
            join clinics c on c.id = i.clinic_id
            where i.id = :invitation and i.role = 'guardian' and i.revoked_at is null
                and l.may_view_records and c.released_view <> 'off'""";

    /** A guardian's progress link, which works. */
    private static final String BY_PROGRESS_LINK = """
            select c.id as clinic_id, l.student_id, l.guardian_id, c.released_view
            from progress_links p
            join student_guardians l on l.student_id = p.student_id and l.guardian_id = p.guardian_id
            join clinics c on c.id = p.clinic_id
            where p.id = :link and p.revoked_at is null and p.expires_at > :now
                and l.may_view_records and c.released_view <> 'off'""";

    private final JdbcClient jdbc;
    private final Clock clock;

    RecordViewers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty for staff, for guests who are no guardians, and where the guardian or the clinic may not or does not want to. */
    public Optional<RecordViewer> find(Caller caller) {
        return switch (caller) {
            case Caller.Staff _ -> Optional.empty();
            case Caller.Guest guest ->
                jdbc.sql(BY_INVITATION)
                        .param("invitation", guest.invitation().value())
                        .query(RecordViewers::viewer)
                        .optional();
            case Caller.Relative relative ->
                jdbc.sql(BY_PROGRESS_LINK)
                        .param("link", relative.link().value())
                        .param("now", Columns.param(clock.instant()))
                        .query(RecordViewers::viewer)
                        .optional();
        };
    }

    private static RecordViewer viewer(ResultSet row, int number) throws SQLException {
        return new RecordViewer(
                new ClinicId(Columns.id(row, "clinic_id")),
                new StudentId(Columns.id(row, "student_id")),
                new GuardianId(Columns.id(row, "guardian_id")),
                ReleasedView.of(row.getString("released_view")));
    }
}
