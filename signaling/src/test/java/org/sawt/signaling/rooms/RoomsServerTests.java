package org.sawt.signaling.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.channels.PhoenixClient;
import org.sawt.signaling.channels.PhoenixTopic;
import org.sawt.signaling.security.AccessRevoked;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.SessionId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Whole sessions over real sockets, down to the rows. */
class RoomsServerTests extends LiveRooms {

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aSessionFromTheLobbyToItsEnd() {
        Meeting meeting = lobby();
        PhoenixTopic guardian = join(meeting.guardian(), meeting.session()).expectOk();
        assertThat(guardian.expect("snapshot").at("/session/state").stringValue())
                .isEqualTo("lobby");
        sessions.open(meeting.session(), meeting.plan().therapist());
        guardian.expect("session_opened");
        PhoenixTopic therapist = join(meeting.therapist(), meeting.session()).expectOk();
        String waiting = idOfOther(therapist.expect("snapshot"));
        therapist.push("admit", Map.of("participant", waiting)).expectOk();
        String link = guardian.expect("links").at("/links/0/id").stringValue();
        guardian.push("signal", offer(link)).expectOk();
        assertThat(therapist.expect("signal").at("/description/sdp").stringValue())
                .isEqualTo("v=0");
        therapist.push("end").expectOk();
        assertThat(guardian.expect("session_ended").get("reason").stringValue()).isEqualTo("ended_by_staff");
        guardian.expectClosed("session_ended");
        assertThat(join(meeting.therapist(), meeting.session()).expectError("session_ended"))
                .isNotNull();
        assertThat(states(meeting.session())).containsOnly("left");
        assertThat(journal(meeting.session()))
                .hasSizeGreaterThanOrEqualTo(7)
                .last()
                .asString()
                .contains("ended");
    }

    @Test
    void aCutSocketIsResumedOnAnother() {
        Meeting meeting = open();
        Caller guardian = meeting.guardian();
        PhoenixTopic therapist = join(meeting.therapist(), meeting.session()).expectOk();
        PhoenixClient first = connect();
        PhoenixTopic lost = join(first, guardian, meeting.session(), Map.of());
        JsonNode seat = lost.joined();
        String id = seat.get("participant").stringValue();
        therapist.push("admit", Map.of("participant", id)).expectOk();
        JsonNode links = lost.expect("links");
        long seen = lost.received("snapshot").getLast().get("seq").longValue();
        first.drop();
        await().until(() -> states(meeting.session()).contains("reconnecting"));
        therapist.push("chat", Map.of("text", "are you there?")).expectOk();
        PhoenixTopic back = join(
                connect(),
                guardian,
                meeting.session(),
                Map.of("participant", id, "resume", seat.get("resume").stringValue(), "last_seq", seen));
        assertThat(back.joined().get("resumed").booleanValue()).isTrue();
        assertThat(back.expect("chat").get("text").stringValue()).isEqualTo("are you there?");
        assertThat(back.expect("links")).isEqualTo(links);
    }

    @Test
    void aRejoinOnTheSameSocketKeepsTheSeatAndItsLinks() {
        Meeting meeting = open();
        PhoenixClient client = connect();
        JsonNode seat =
                join(client, meeting.therapist(), meeting.session(), Map.of()).joined();
        PhoenixTopic again = join(
                client,
                meeting.therapist(),
                meeting.session(),
                Map.of(
                        "participant", seat.get("participant").stringValue(),
                        "resume", seat.get("resume").stringValue(),
                        "last_seq", seat.get("seq").longValue()));
        assertThat(again.joined().get("participant")).isEqualTo(seat.get("participant"));
        again.push("chat", Map.of("text", "still here")).expectOk();
        assertThat(states(meeting.session())).containsOnly("joined");
    }

    @Test
    void whoseLinkIsRevokedIsOutAtOnce() {
        Meeting meeting = open();
        Caller guardian = meeting.guardian();
        PhoenixTopic therapist = join(meeting.therapist(), meeting.session()).expectOk();
        PhoenixTopic topic = join(guardian, meeting.session()).expectOk();
        admissions.ban(guardian);
        new TransactionTemplate(transactions)
                .executeWithoutResult(status ->
                        events.publishEvent(new AccessRevoked.OfInvitation(((Caller.Guest) guardian).invitation())));
        topic.expectClosed("revoked");
        assertThat(therapist.expect("participant_left").get("reason").stringValue())
                .isEqualTo("revoked");
        join(guardian, meeting.session()).expectError("revoked");
        assertThat(jdbc.sql("select count(*) from audit_entries where action = 'join_refused' and object_id = ?")
                        .param(meeting.session().value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void aRightIsLostWhenTheTransactionThatTakesItCommitsAndNotBefore() {
        Meeting meeting = open();
        PhoenixTopic therapist = join(meeting.therapist(), meeting.session()).expectOk();
        AccessRevoked taken = new AccessRevoked.OfStaff(meeting.plan().therapist());
        TransactionTemplate transaction = new TransactionTemplate(transactions);

        transaction.executeWithoutResult(status -> {
            events.publishEvent(taken);
            status.setRollbackOnly();
        });
        therapist.push("chat", Map.of("text", "it was rolled back")).expectOk();

        transaction.executeWithoutResult(_ -> {
            events.publishEvent(taken);
            therapist.push("chat", Map.of("text", "it is not committed")).expectOk();
        });
        therapist.expectClosed("revoked");
    }

    @Test
    void whoseSessionIsHandedOverIsOutAndTheFamilyIsNot() {
        Meeting meeting = open();
        PhoenixTopic therapist = join(meeting.therapist(), meeting.session()).expectOk();
        PhoenixTopic guardian = join(meeting.guardian(), meeting.session()).expectOk();
        Sessions.Plan plan = meeting.plan();

        sessions.replan(
                new Sessions.Plan(plan.appointment(), plan.clinic(), plan.student(), colleagueOf(meeting)),
                clock.instant().plus(Duration.ofHours(1)));

        therapist.expectClosed("revoked");
        guardian.push("update", Map.of("hand", true)).expectOk();
        await().until(() -> states(meeting.session()).contains("left"));
        assertThat(states(meeting.session())).containsExactlyInAnyOrder("left", "waiting");
    }

    @Test
    void strangersAndUnknownSessionsAreRefusedAlike() {
        Meeting meeting = open();
        Meeting other = open();
        join(other.therapist(), meeting.session()).expectError("unknown_topic");
        join(meeting.therapist(), SessionId.next()).expectError("unknown_topic");
        connect().join("session:nonsense", Map.of("access_token", "x")).expectError("unauthorized");
    }

    @Test
    void twoPagesAtOnceShareOneSeat() {
        Meeting meeting = open();
        PhoenixTopic one = join(meeting.therapist(), meeting.session());
        PhoenixTopic other = join(meeting.therapist(), meeting.session());
        await().until(() -> rooms.sum(Census::joined) == 1);
        PhoenixTopic survivor = other;
        try {
            other.joined();
            survivor.push("chat", Map.of("text", "hello")).expectOk();
        } catch (AssertionError taken) {
            one.push("chat", Map.of("text", "hello")).expectOk();
        }
        assertThat(states(meeting.session())).hasSize(1);
    }

    private List<@Nullable String> states(SessionId session) {
        return jdbc.sql("select state from session_participants where session_id = ?")
                .param(session.value())
                .query(String.class)
                .list();
    }

    private static String idOfOther(JsonNode snapshot) {
        return snapshot.get("participants")
                .valueStream()
                .map(one -> one.get("id").stringValue())
                .filter(id -> !id.equals(snapshot.get("you").stringValue()))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> offer(String link) {
        return Map.of("link", link, "epoch", 1, "description", Map.of("type", "offer", "sdp", "v=0"));
    }
}
