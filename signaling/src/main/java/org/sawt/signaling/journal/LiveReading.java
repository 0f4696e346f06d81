package org.sawt.signaling.journal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.CaseloadScope;
import org.sawt.signaling.shared.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is where now, and what today's sessions are. */
@Repository
class LiveReading {

    private static final String PRESENT = SessionReading.SEATS.formatted(
            "p.session_id in (:sessions) and p.state in ('waiting', 'joined', 'reconnecting')");

    private final JdbcClient jdbc;

    LiveReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A participant with the seat's state of the moment. */
    record Seated(SessionReading.Participant participant, String state) {}

    /** Who waits at the door or is in the room, of many sessions that the reader may see, in one query. */
    Map<SessionId, List<Seated>> presentIn(List<SessionId> sessions) {
        Map<SessionId, List<Seated>> found = new HashMap<>();
        if (!sessions.isEmpty()) {
            jdbc.sql(PRESENT)
                    .param("sessions", sessions.stream().map(SessionId::value).toList())
                    .query(row -> {
                        found.computeIfAbsent(
                                        new SessionId(row.getObject("session_id", UUID.class)), _ -> new ArrayList<>())
                                .add(new Seated(SessionReading.participant(row), row.getString("state")));
                    });
        }
        return found;
    }

    /** The sessions that were opened at {@code start} or later. */
    List<SessionId> openedSince(Caller.Staff reader, Instant start) {
        return jdbc.sql("select s.id from therapy_sessions s where s.opened_at >= :start and "
                        + CaseloadScope.sql("s", "student_id"))
                .params(CaseloadScope.params(reader))
                .param("start", start.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new SessionId(row.getObject("id", UUID.class)))
                .list();
    }
}
