package org.sawt.signaling.realtime;

import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.sawt.signaling.channels.PhoenixTopic;
import org.sawt.signaling.feed.FeedScenario;
import org.sawt.signaling.rooms.PersonKey;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.GuestRole;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.InvitationId;
import org.sawt.signaling.shared.ParticipantId;
import org.springframework.beans.factory.annotation.Autowired;

/** Channels of a running server, on which nothing is left after each test. */
abstract class RealtimeScenario extends FeedScenario {

    @Autowired
    private OpenChannels open;

    @Autowired
    private Broadcasts broadcasts;

    @Autowired
    private PresenceChannels presences;

    @AfterEach
    void nobodyIsLeftOnAnyChannel() {
        nothingIsLeft();
        await("channels are forgotten").until(() -> open.isEmpty() && broadcasts.isEmpty() && presences.isEmpty());
    }

    /** Joins on a socket of its own, and waits for the answer. */
    PhoenixTopic member(Caller caller, String name) {
        return member(caller, name, Map.of());
    }

    PhoenixTopic member(Caller caller, String name, Map<String, Object> config) {
        return join(connect(), name, caller, Map.of("config", config)).expectOk();
    }

    /** A message as clients send it. */
    static Map<String, Object> message(String event, Object payload) {
        return Map.of("type", "broadcast", "event", event, "payload", payload);
    }

    static Map<String, Object> track(Map<String, Object> fields) {
        return Map.of("type", "presence", "event", "track", "payload", fields);
    }

    Caller.Guest guest(GuestRole role) {
        return new Caller.Guest(InvitationId.next(), AppointmentId.next(), clinic.id(), role);
    }

    /** Puts {@code caller} into the room of {@code session}, or only before its door. */
    ParticipantId seat(UUID session, Caller caller, String role, String state) {
        ParticipantId participant = ParticipantId.next();
        jdbc.sql("""
                insert into session_participants (id, session_id, clinic_id, person, role, name_latin, language, state,
                    incarnation, resume_hash, created_at, updated_at)
                values (:id, :session, :clinic, :person, :role, 'Somebody', 'en', :state, 1, '', now(), now())""")
                .param("id", participant.value())
                .param("session", session)
                .param("clinic", caller.clinic().value())
                .param("person", PersonKey.of(caller).value())
                .param("role", role)
                .param("state", state)
                .update();
        return participant;
    }
}
