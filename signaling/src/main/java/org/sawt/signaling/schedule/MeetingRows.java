package org.sawt.signaling.schedule;

import java.time.Instant;
import org.sawt.signaling.rooms.EndReason;
import org.sawt.signaling.rooms.SessionFact;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What appointments remember of their sessions. */
@Repository
class MeetingRows {

    private final JdbcClient jdbc;

    MeetingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Does nothing when {@code session} is known: it may have opened, or even ended, since it was made. */
    void noteLobby(AppointmentId appointment, SessionId session) {
        jdbc.sql("""
                        update appointments
                        set session_id = :session, session_state = 'lobby', session_opened_at = null,
                            session_ended_at = null
                        where id = :appointment and session_id is distinct from :session""")
                .param("session", session.value())
                .param("appointment", appointment.value())
                .update();
    }

    void noteOpened(SessionFact.SessionOpened opened) {
        jdbc.sql("""
                        update appointments
                        set session_id = :session, session_state = 'open', session_opened_at = :at,
                            session_ended_at = null, version = version + 1,
                            state = case when state in ('scheduled', 'completed') then 'in_progress' else state end
                        where id = :appointment""")
                .param("session", opened.session().value())
                .param("at", Columns.param(opened.at()))
                .param("appointment", opened.appointment().value())
                .update();
    }

    /** Somebody of the family or a guest was in the room: the appointment took place. */
    void noteGuestJoined(SessionId session, Instant at) {
        jdbc.sql(
                        "update appointments set guest_joined_at = :at where session_id = :session and guest_joined_at is null")
                .param("at", Columns.param(at))
                .param("session", session.value())
                .update();
    }

    /** {@code completed} when it took place, else back to {@code scheduled}; cancelling settles the state by itself. */
    void noteEnded(SessionFact.SessionEnded ended) {
        jdbc.sql("""
                        update appointments
                        set session_id = :session, session_state = 'ended', session_ended_at = :at,
                            version = version + 1,
                            state = case
                                when state <> 'in_progress' or :cancelled then state
                                when guest_joined_at is not null then 'completed'
                                else 'scheduled' end
                        where id = :appointment and (session_id is null or session_id = :session)""")
                .param("session", ended.session().value())
                .param("at", Columns.param(ended.at()))
                .param("cancelled", ended.reason() == EndReason.CANCELLED)
                .param("appointment", ended.appointment().value())
                .update();
    }

    /** For an appointment whose session is gone without having said so. */
    void settle(AppointmentId appointment, Instant at) {
        jdbc.sql("""
                        update appointments
                        set session_state = case when session_id is null then null else 'ended' end,
                            session_ended_at = coalesce(session_ended_at, :at),
                            version = version + 1,
                            state = case
                                when state <> 'in_progress' then state
                                when guest_joined_at is not null then 'completed'
                                else 'scheduled' end
                        where id = :appointment""")
                .param("at", Columns.param(at))
                .param("appointment", appointment.value())
                .update();
    }

    boolean isCancelled(AppointmentId appointment) {
        return jdbc.sql("select state = 'cancelled' from appointments where id = :appointment")
                .param("appointment", appointment.value())
                .query(Boolean.class)
                .single();
    }
}
