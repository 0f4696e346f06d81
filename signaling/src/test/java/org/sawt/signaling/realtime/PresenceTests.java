package org.sawt.signaling.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.channels.PhoenixClient;
import org.sawt.signaling.channels.PhoenixReply;
import org.sawt.signaling.channels.PhoenixTopic;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.GuestRole;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.ParticipantId;
import tools.jackson.databind.JsonNode;

/** Who is present, by what comes over the wire. */
class PresenceTests extends RealtimeScenario {

    private static final Map<String, Object> LISTENING = Map.of("presence", Map.of("enabled", true, "key", ""));

    @Test
    void whoComesAndGoesIsHeardOfWithTheServersIdentity() {
        Caller.Staff colleague = clinic.staff(StaffRole.SUPERVISOR);
        PhoenixTopic watching = member(therapist, "iep_" + student, LISTENING);
        assertThat(watching.expect("presence_state").isEmpty()).isTrue();
        PhoenixClient client = connect();
        PhoenixTopic coming = join(client, "iep_" + student, colleague, Map.of("config", LISTENING))
                .expectOk();

        coming.push("presence", track(Map.of("page", "goals"))).expectOk();
        JsonNode meta = watching.expect("presence_diff").at("/joins/" + colleague.id() + "/metas/0");
        client.drop();
        JsonNode gone = watching.expect("presence_diff");

        assertThat(meta.get("page").asString()).isEqualTo("goals");
        assertThat(meta.at("/identity/id").asString()).isEqualTo(colleague.id().toString());
        assertThat(meta.at("/identity/role").asString()).isEqualTo("supervisor");
        assertThat(meta.at("/identity/name/en").asString()).isNotBlank();
        assertThat(gone.at("/leaves/" + colleague.id() + "/metas/0/phx_ref")).isEqualTo(meta.get("phx_ref"));
        assertThat(gone.get("joins").isEmpty()).isTrue();
    }

    @Test
    void severalTabsAreOneKeyWithSeveralPresences() {
        PhoenixTopic first = member(therapist, "board", LISTENING);
        PhoenixTopic second = member(therapist, "board", LISTENING);
        first.push("presence", track(Map.of("tab", 1))).expectOk();
        second.push("presence", track(Map.of("tab", 2))).expectOk();

        PhoenixTopic late = member(clinic.staff(StaffRole.SUPERVISOR), "board", LISTENING);

        JsonNode state = late.expect("presence_state");
        assertThat(state.propertyNames()).containsExactly(therapist.id().toString());
        assertThat(state.at("/" + therapist.id() + "/metas")
                        .valueStream()
                        .map(meta -> meta.get("tab").asInt()))
                .containsExactly(1, 2);
        first.leave().expectOk();
        JsonNode left = late.expect("presence_diff").at("/leaves/" + therapist.id() + "/metas");
        assertThat(left.size()).isEqualTo(1);
        assertThat(left.at("/0/tab").asInt()).isEqualTo(1);
    }

    @Test
    void trackedAgainWithTheSameNothingIsSaidAndWithOtherFieldsOnce() {
        PhoenixTopic topic = member(therapist, "board", LISTENING);
        topic.push("presence", track(Map.of("page", 1))).expectOk();
        JsonNode first = topic.expect("presence_diff").at("/joins/" + therapist.id() + "/metas/0");

        topic.push("presence", track(Map.of("page", 1))).expectOk();
        topic.push("presence", track(Map.of("page", 2))).expectOk();

        JsonNode change = topic.expect("presence_diff");
        JsonNode now = change.at("/joins/" + therapist.id() + "/metas/0");
        assertThat(now.get("page").asInt()).isEqualTo(2);
        assertThat(now.get("phx_ref_prev")).isEqualTo(first.get("phx_ref"));
        assertThat(change.at("/leaves/" + therapist.id() + "/metas/0/phx_ref")).isEqualTo(first.get("phx_ref"));
        topic.push("presence", Map.of("type", "presence", "event", "untrack")).expectOk();
        assertThat(topic.expect("presence_diff").get("joins").isEmpty()).isTrue();
    }

    @Test
    void nobodyCanBeSomebodyElse() {
        Caller.Staff colleague = clinic.staff(StaffRole.SUPERVISOR);
        Map<String, Object> identity =
                Map.of("id", colleague.id().toString(), "role", "supervisor", "name", Map.of("en", "x", "ar", "x"));
        PhoenixTopic topic = member(therapist, "board", LISTENING);

        topic.push("presence", track(Map.of("identity", identity))).expectError("forbidden");
        join(connect(), "board", therapist, withKey(colleague.id().toString())).expectError("forbidden");
        join(connect(), "board", therapist, withKey(colleague.id().toString().toUpperCase(Locale.ROOT)))
                .expectError("forbidden");

        assertThat(topic.expect("presence_state").isEmpty()).isTrue();
        assertThat(topic.received("presence_diff")).isEmpty();
    }

    @Test
    void aKeyOfItsOwnIsWhosFirstUntilItGoes() {
        Caller.Staff colleague = clinic.staff(StaffRole.SUPERVISOR);
        PhoenixTopic first =
                join(connect(), "board", therapist, withKey("desk")).expectOk();
        PhoenixTopic second =
                join(connect(), "board", colleague, withKey("desk")).expectOk();
        join(connect(), "board", colleague, withKey(UUID.randomUUID().toString()))
                .expectOk();

        first.push("presence", track(Map.of())).expectOk();
        second.push("presence", track(Map.of())).expectError("forbidden");
        first.leave().expectOk();

        second.expect("presence_diff");
        second.expect("presence_diff");
        second.push("presence", track(Map.of())).expectOk();
        assertThat(second.expect("presence_diff")
                        .at("/joins/desk/metas/0/identity/id")
                        .asString())
                .isEqualTo(colleague.id().toString());
    }

    @Test
    void whatIsTrackedIsBounded() {
        PhoenixTopic topic = member(therapist, "board", LISTENING);
        Map<String, Object> many = new HashMap<>();
        IntStream.range(0, 11).forEach(field -> many.put("field" + field, field));

        topic.push("presence", track(many)).expectError("too_large");
        topic.push("presence", track(Map.of("text", "x".repeat(2048)))).expectError("too_large");
        topic.push("presence", Map.of("event", "track", "payload", 7)).expectError("malformed");
        topic.push("presence", Map.of("event", "haunt")).expectError("unknown_event");

        assertThat(topic.received("presence_diff")).isEmpty();
    }

    @Test
    void whoTracksTooOftenIsToldToWaitAndStaysWhereItIs() {
        PhoenixTopic topic = member(therapist, "board", LISTENING);
        List<PhoenixReply> answers = IntStream.range(0, 40)
                .mapToObj(page -> topic.push("presence", track(Map.of("page", page))))
                .toList();
        List<Integer> kept = IntStream.range(0, 40)
                .filter(page -> answers.get(page).isOk())
                .boxed()
                .toList();
        List<PhoenixReply> refused =
                answers.stream().filter(answer -> !answer.isOk()).toList();

        assertThat(kept).startsWith(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14);
        assertThat(refused)
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.expectError("rate_limited")
                                .get("retry_after")
                                .asInt())
                        .isPositive());
        PhoenixTopic late = member(therapist, "board", LISTENING);
        assertThat(late.expect("presence_state")
                        .at("/" + therapist.id() + "/metas/0/page")
                        .asInt())
                .isEqualTo(kept.getLast());
    }

    @Test
    void peopleInASessionAreParticipants() {
        UUID session = session(therapist, student);
        Caller.Guest parent = guest(GuestRole.GUARDIAN);
        seat(session, therapist, "therapist", "joined");
        ParticipantId participant = seat(session, parent, "guardian", "joined");
        PhoenixTopic watching = member(therapist, "session_" + session, LISTENING);

        member(parent, "session_" + session).push("presence", track(Map.of())).expectOk();

        JsonNode meta = watching.expect("presence_diff").at("/joins/" + participant + "/metas/0");
        assertThat(meta.at("/identity/role").asString()).isEqualTo("guardian");
        assertThat(meta.toString()).doesNotContain(parent.invitation().toString());
    }

    private static Map<String, Object> withKey(String key) {
        return Map.of("config", Map.of("presence", Map.of("enabled", true, "key", key)));
    }
}
