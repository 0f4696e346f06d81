package org.sawt.signaling.rooms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sawt.media.MediaEngine;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.SessionId;
import org.sawt.signaling.shared.StaffId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code therapy_sessions}. */
final class SessionTable {

    private final JdbcClient database;

    SessionTable(JdbcClient database) {
        this.database = database;
    }

    /** Does nothing where the appointment has a session that has not ended. */
    void insertLobby(SessionId id, Sessions.Plan plan, MediaEngine.Mode mode, Instant now) {
        database.sql("""
                insert into therapy_sessions
                    (id, clinic_id, appointment_id, student_id, therapist_id, state, media_mode, created_at)
                values (:id, :clinic, :appointment, :student, :therapist, 'lobby', :mode, :now)
                on conflict (appointment_id) where state <> 'ended' do nothing""")
                .param("id", id.value())
                .param("clinic", plan.clinic().value())
                .param("appointment", plan.appointment().value())
                .param("student", plan.student().value())
                .param("therapist", plan.therapist().value())
                .param("mode", wire(mode))
                .param("now", utc(now))
                .update();
    }

    Optional<SessionId> running(AppointmentId appointment) {
        return database.sql("select id from therapy_sessions where appointment_id = :appointment and state <> 'ended'")
                .param("appointment", appointment.value())
                .query((row, number) -> new SessionId(row.getObject("id", UUID.class)))
                .optional();
    }

    Optional<SessionRow> find(SessionId id) {
        return database.sql("select * from therapy_sessions where id = :id")
                .param("id", id.value())
                .query((row, number) -> session(row))
                .optional();
    }

    /**
     * Locks the session until the transaction ends, so that its facts are stored one after another whoever stores them,
     * notes that it lives, and, where one is given, when it closes for guests. Empty when it has ended, or never was. One
     * statement, because everything that is stored about a session begins with it.
     */
    Optional<Sessions.Plan> lockRunning(SessionId id, @Nullable Instant closesAt, Instant now) {
        return database.sql("""
                update therapy_sessions set alive_at = :now, closes_at = coalesce(:closes, closes_at)
                where id = :id and state <> 'ended'
                returning appointment_id, clinic_id, student_id, therapist_id""")
                .param("id", id.value())
                .param("closes", closesAt == null ? null : utc(closesAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", utc(now))
                .query((row, number) -> plan(row))
                .optional();
    }

    /** Skips who is being written to: that notes the same. */
    void alive(Collection<SessionId> ids, Instant now) {
        if (!ids.isEmpty()) {
            database.sql("""
                    update therapy_sessions set alive_at = :now where id in (
                        select id from therapy_sessions where id in (:ids) and state <> 'ended'
                        for no key update skip locked)""")
                    .param("ids", ids.stream().map(SessionId::value).toList())
                    .param("now", utc(now))
                    .update();
        }
    }

    boolean open(SessionId id, MediaEngine.Mode mode, Instant now) {
        return database.sql("""
                update therapy_sessions set state = 'open', opened_at = :now, media_mode = :mode
                where id = :id and state = 'lobby'""")
                        .param("id", id.value())
                        .param("mode", wire(mode))
                        .param("now", utc(now))
                        .update()
                > 0;
    }

    boolean end(SessionId id, EndReason reason, Instant now) {
        return database.sql("""
                update therapy_sessions set state = 'ended', ended_at = :now, end_reason = :reason
                where id = :id and state <> 'ended'""")
                        .param("id", id.value())
                        .param("now", utc(now))
                        .param("reason", reason.wire())
                        .update()
                > 0;
    }

    void replan(SessionId id, StaffId therapist, Instant closesAt) {
        database.sql("update therapy_sessions set therapist_id = :therapist, closes_at = :closes where id = :id")
                .param("id", id.value())
                .param("therapist", therapist.value())
                .param("closes", utc(closesAt))
                .update();
    }

    void runsOn(SessionId id, Change.MediaRun media) {
        database.sql("update therapy_sessions set media_mode = :mode, media_epoch = :epoch where id = :id")
                .param("id", id.value())
                .param("mode", wire(media.mode()))
                .param("epoch", media.epoch())
                .update();
    }

    /** How a session that has ended did so. */
    Optional<Ending> ending(SessionId id) {
        return database.sql("select end_reason, ended_at from therapy_sessions where id = :id and state = 'ended'")
                .param("id", id.value())
                .query((row, number) -> new Ending(
                        EndReason.valueOf(row.getString("end_reason").toUpperCase(Locale.ROOT)),
                        row.getTimestamp("ended_at").toInstant()))
                .optional();
    }

    /** The sessions that are open, the oldest first. */
    Map<SessionId, Opening> open() {
        Map<SessionId, Opening> open = new LinkedHashMap<>();
        database.sql("select id, opened_at, media_mode from therapy_sessions where state = 'open' order by opened_at")
                .query(row -> {
                    open.put(
                            new SessionId(row.getObject("id", UUID.class)),
                            new Opening(row.getTimestamp("opened_at").toInstant(), mode(row)));
                });
        return open;
    }

    /** Lobbies that nobody opened in time; without a closing time they may be as old as {@code longest}. */
    List<SessionId> overdueLobbies(Instant now, Duration longest) {
        return ids(database.sql("""
                select id from therapy_sessions
                where state = 'lobby' and coalesce(closes_at, created_at + make_interval(secs => :longest)) <= :now""").param("longest", longest.toSeconds()).param("now", utc(now)));
    }

    private static List<SessionId> ids(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, number) -> new SessionId(row.getObject("id", UUID.class)))
                .list();
    }

    private static SessionRow session(ResultSet row) throws SQLException {
        return new SessionRow(
                new SessionId(row.getObject("id", UUID.class)),
                plan(row),
                Sessions.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                mode(row),
                row.getInt("media_epoch"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("closes_at")),
                instant(row.getTimestamp("opened_at")),
                instant(row.getTimestamp("alive_at")));
    }

    private static Sessions.Plan plan(ResultSet row) throws SQLException {
        return new Sessions.Plan(
                new AppointmentId(row.getObject("appointment_id", UUID.class)),
                new ClinicId(row.getObject("clinic_id", UUID.class)),
                new StudentId(row.getObject("student_id", UUID.class)),
                new StaffId(row.getObject("therapist_id", UUID.class)));
    }

    private static MediaEngine.Mode mode(ResultSet row) throws SQLException {
        return MediaEngine.Mode.valueOf(row.getString("media_mode").toUpperCase(Locale.ROOT));
    }

    private static String wire(MediaEngine.Mode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }

    static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** What the driver stores as {@code timestamptz}. */
    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    record Ending(EndReason reason, Instant at) {}
}
