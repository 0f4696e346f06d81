package org.sawt.signaling.rooms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.ParticipantId;
import org.sawt.signaling.shared.PersonName;
import org.sawt.signaling.shared.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code session_participants}. */
final class SeatTable {

    private final JdbcClient database;

    SeatTable(JdbcClient database) {
        this.database = database;
    }

    /** Inserts or replaces. */
    void save(SessionId session, ClinicId clinic, SeatRow seat) {
        database.sql("""
                insert into session_participants
                    (id, session_id, clinic_id, person, role, name_latin, name_arabic, language, state, incarnation,
                     resume_hash, muted, muted_by, original_sound, admitted_at, left_reason, created_at, updated_at)
                values (:id, :session, :clinic, :person, :role, :latin, :arabic, :language, :state, :incarnation,
                        :hash, :muted, :mutedBy, :sound, :admitted, :reason, :created, :since)
                on conflict (id) do update set
                    role = excluded.role, name_latin = excluded.name_latin, name_arabic = excluded.name_arabic,
                    language = excluded.language, state = excluded.state, incarnation = excluded.incarnation,
                    resume_hash = excluded.resume_hash, muted = excluded.muted, muted_by = excluded.muted_by,
                    original_sound = excluded.original_sound, admitted_at = excluded.admitted_at,
                    left_reason = excluded.left_reason, updated_at = excluded.updated_at""")
                .param("id", seat.id().value())
                .param("session", session.value())
                .param("clinic", clinic.value())
                .param("person", seat.person().value())
                .param("role", seat.role().wire())
                .param("latin", seat.name().latin())
                .param("arabic", seat.name().arabic())
                .param("language", seat.language().tag())
                .param("state", seat.state().wire())
                .param("incarnation", seat.incarnation())
                .param("hash", HexFormat.of().parseHex(seat.resumeHash()))
                .param("muted", seat.muted())
                .param("mutedBy", seat.mutedBy() == null ? null : seat.mutedBy().value())
                .param("sound", seat.originalSound())
                .param("admitted", seat.admittedAt() == null ? null : SessionTable.utc(seat.admittedAt()))
                .param(
                        "reason",
                        seat.leftReason() == null ? null : seat.leftReason().wire())
                .param("created", SessionTable.utc(seat.createdAt()))
                .param("since", SessionTable.utc(seat.since()))
                .update();
    }

    /** By who came first. */
    List<SeatRow> of(SessionId session) {
        return database.sql("select * from session_participants where session_id = :session order by created_at, id")
                .param("session", session.value())
                .query((row, number) -> seat(row))
                .list();
    }

    /** Ends every seat of {@code session}; returns whose that was, by who came first. */
    List<ParticipantId> endAll(SessionId session, Instant now) {
        return database.sql("""
                with ended as (
                    update session_participants set state = 'left', left_reason = :reason, updated_at = :now
                    where session_id = :session and state <> 'left' returning id, created_at)
                select id from ended order by created_at, id""")
                .param("session", session.value())
                .param("reason", LeaveReason.SESSION_ENDED.wire())
                .param("now", SessionTable.utc(now))
                .query((row, number) -> new ParticipantId(row.getObject("id", UUID.class)))
                .list();
    }

    private static SeatRow seat(ResultSet row) throws SQLException {
        return new SeatRow(
                new ParticipantId(row.getObject("id", UUID.class)),
                new PersonKey(row.getString("person")),
                RoomRole.valueOf(upper(row.getString("role"))),
                new PersonName(row.getString("name_latin"), row.getString("name_arabic")),
                Language.of(row.getString("language")),
                SeatState.valueOf(upper(row.getString("state"))),
                row.getInt("incarnation"),
                HexFormat.of().formatHex(row.getBytes("resume_hash")),
                row.getBoolean("muted"),
                participant(row.getObject("muted_by", UUID.class)),
                row.getBoolean("original_sound"),
                SessionTable.instant(row.getTimestamp("admitted_at")),
                reason(row.getString("left_reason")),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }

    private static @Nullable ParticipantId participant(@Nullable UUID id) {
        return id == null ? null : new ParticipantId(id);
    }

    private static @Nullable LeaveReason reason(@Nullable String wire) {
        return wire == null ? null : LeaveReason.valueOf(upper(wire));
    }

    private static String upper(String wire) {
        return wire.toUpperCase(Locale.ROOT);
    }
}
