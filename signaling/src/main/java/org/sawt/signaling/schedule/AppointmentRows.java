package org.sawt.signaling.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.rooms.Sessions;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.CaseloadScope;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.SessionId;
import org.sawt.signaling.shared.StaffId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads appointments; those for a reader carry the reader's rights in their condition. */
@Repository
class AppointmentRows {

    private static final String SELECT = """
            select a.id, a.version, a.clinic_id, a.student_id, a.therapist_id, a.starts_at, a.ends_at, a.state,
                   a.session_id, a.session_state, a.session_opened_at, a.session_ended_at,
                   s.name_latin as student_latin, s.name_arabic as student_arabic,
                   t.name_latin as therapist_latin, t.name_arabic as therapist_arabic
            from appointments a
            join students s on s.id = a.student_id
            join staff t on t.id = a.therapist_id
            where\s""";

    private static final String VISIBLE = CaseloadScope.sql("a", "student_id");

    private static final String GUARDIANS = """
            select distinct i.appointment_id, g.id, g.name_latin, g.name_arabic, g.language
            from invitations i join guardians g on g.id = i.guardian_id
            where i.appointment_id in (:appointments) order by g.name_latin, g.id""";

    private final JdbcClient jdbc;

    AppointmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Appointment> visible(Caller.Staff reader, AppointmentId id) {
        return withoutGuardians(reader, id).map(this::withGuardians);
    }

    /** As {@link #visible}, for who goes there and does not ask who else is invited. */
    Optional<Appointment> withoutGuardians(Caller.Staff reader, AppointmentId id) {
        return jdbc.sql(SELECT + VISIBLE + " and a.id = :id")
                .params(CaseloadScope.params(reader))
                .param("id", id.value())
                .query(AppointmentRows::appointment)
                .optional();
    }

    /** Those that begin in {@code [from, to)}, by time; at most {@code limit}. */
    List<Appointment> visibleBetween(Caller.Staff reader, Instant from, Instant to, int limit) {
        return withGuardians(jdbc.sql(SELECT + VISIBLE
                        + " and a.starts_at >= :from and a.starts_at < :to order by a.starts_at, a.id limit :limit")
                .params(CaseloadScope.params(reader))
                .param("from", Columns.param(from))
                .param("to", Columns.param(to))
                .param("limit", limit)
                .query(AppointmentRows::appointment)
                .list());
    }

    /** For guests, whose link names the appointment; without the guardians, who are not shown to them. */
    Optional<Appointment> byId(AppointmentId id) {
        return jdbc.sql(SELECT + "a.id = :id")
                .param("id", id.value())
                .query(AppointmentRows::appointment)
                .optional();
    }

    /** Those whose session runs, or that stand in progress, though they were to end before {@code endedBefore}. */
    List<Appointment> unfinishedBefore(Instant endedBefore) {
        return jdbc.sql(SELECT + "(a.session_state <> 'ended' or a.state = 'in_progress') and a.ends_at < :before")
                .param("before", Columns.param(endedBefore))
                .query(AppointmentRows::appointment)
                .list();
    }

    /** Cancelled ones that still have a session, because somebody came at the same moment. */
    List<Appointment> cancelledButRunning() {
        return jdbc.sql(SELECT + "a.session_state <> 'ended' and a.state = 'cancelled'")
                .query(AppointmentRows::appointment)
                .list();
    }

    private Appointment withGuardians(Appointment alone) {
        return withGuardians(List.of(alone)).getFirst();
    }

    private List<Appointment> withGuardians(List<Appointment> alone) {
        if (alone.isEmpty()) {
            return alone;
        }
        Map<UUID, List<Guardian>> guardians = new HashMap<>();
        jdbc.sql(GUARDIANS)
                .param(
                        "appointments",
                        alone.stream().map(one -> one.id().value()).toList())
                .query(row -> {
                    guardians
                            .computeIfAbsent(Columns.id(row, "appointment_id"), _ -> new ArrayList<>())
                            .add(StudentRows.guardian(row));
                });
        return alone.stream()
                .map(one -> one.inviting(guardians.getOrDefault(one.id().value(), List.of())))
                .toList();
    }

    private static Appointment appointment(ResultSet row, int number) throws SQLException {
        return new Appointment(
                new AppointmentId(Columns.id(row, "id")),
                row.getInt("version"),
                new ClinicId(Columns.id(row, "clinic_id")),
                new StudentId(Columns.id(row, "student_id")),
                Columns.name(row, "student"),
                new StaffId(Columns.id(row, "therapist_id")),
                Columns.name(row, "therapist"),
                new TimeSlot(Columns.instant(row, "starts_at"), Columns.instant(row, "ends_at")),
                AppointmentState.of(row.getString("state")),
                List.of(),
                meeting(row));
    }

    private static @Nullable Meeting meeting(ResultSet row) throws SQLException {
        UUID session = Columns.optionalId(row, "session_id");
        return session == null
                ? null
                : new Meeting(
                        new SessionId(session),
                        Sessions.State.valueOf(row.getString("session_state").toUpperCase(Locale.ROOT)),
                        Columns.optionalInstant(row, "session_opened_at"),
                        Columns.optionalInstant(row, "session_ended_at"));
    }
}
