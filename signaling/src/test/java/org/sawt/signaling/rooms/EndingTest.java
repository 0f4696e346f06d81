package org.sawt.signaling.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.channels.Channel.Cause;
import org.sawt.signaling.channels.RecordingPush;
import org.sawt.signaling.shared.RefusalCode;
import tools.jackson.databind.JsonNode;

class EndingTest {

    private final Scene scene = Scene.open();

    @Test
    void theTherapistEndsItForEverybodyAndNothingIsLeft() {
        Person therapist = scene.join(scene.therapist());
        Person guardian = scene.joinedGuardian(therapist);
        Person waiting = scene.join(scene.guardian());
        scene.clock.advance(Duration.ofMinutes(30));
        therapist.ok("end", "{}");
        for (Person person : new Person[] {therapist, guardian, waiting}) {
            JsonNode ended = person.last("session_ended");
            assertThat(ended.get("reason").stringValue()).isEqualTo("ended_by_staff");
            assertThat(ended.get("seconds").longValue()).isEqualTo(1800);
            assertThat(Objects.requireNonNull(person.channel().closedWith()).code())
                    .isEqualTo(RefusalCode.SESSION_ENDED);
        }
        assertThat(scene.isOver()).isTrue();
        assertThat(scene.mesh.rooms()).isZero();
        assertThat(scene.room().census()).isEqualTo(Census.NOBODY);
        assertThat(scene.counter("sawt.sessions.ended", "reason", "ended_by_staff"))
                .isOne();
    }

    @Test
    void theAnswerComesBeforeTheEndAndBothWaitUntilItIsStored() {
        Person therapist = scene.join(scene.therapist());
        Person supervisor = scene.join(scene.supervisor());
        scene.ledger().hold();
        RecordingPush first = therapist.push("end", "{}");
        assertThat(first.answers()).isZero();
        assertThat(supervisor.refused("chat", "{'text': 'wait'}")).isEqualTo(RefusalCode.SESSION_ENDED);
        scene.ledger().release();
        assertThat(first.response()).isNotNull();
        assertThat(scene.ledger().ends()).containsExactly(EndReason.ENDED_BY_STAFF);
    }

    @Test
    void anEndThatCannotBeStoredIsNoEnd() {
        Person therapist = scene.join(scene.therapist());
        scene.ledger().answer(Ledger.Outcome.FAILED);
        assertThat(therapist.refused("end", "{}")).isEqualTo(RefusalCode.INTERNAL);
        therapist.ok("chat", "{'text': 'still here'}");
    }

    @Test
    void whoComesWhileItEndsIsRefused() {
        Person therapist = scene.join(scene.therapist());
        scene.ledger().hold();
        Person late = scene.join(scene.guardian());
        therapist.push("end", "{}");
        Person later = scene.join(scene.guardian());
        assertThat(later.refusedWith()).isEqualTo(RefusalCode.SESSION_ENDED);
        scene.ledger().release();
        assertThat(late.channel().isClosed() || late.refusedWith() == RefusalCode.SESSION_ENDED)
                .isTrue();
        assertThat(scene.room().census()).isEqualTo(Census.NOBODY);
    }

    @Test
    void guestsAreNotLeftAloneForLong() {
        Person therapist = scene.join(scene.therapist());
        Person guardian = scene.joinedGuardian(therapist);
        therapist.loses(Cause.DROPPED);
        scene.pass(Duration.ofSeconds(30));
        scene.pass(Duration.ofSeconds(299));
        assertThat(guardian.heard("session_ended")).isFalse();
        scene.pass(Duration.ofSeconds(1));
        assertThat(guardian.last("session_ended").get("reason").stringValue()).isEqualTo("unattended");
    }

    @Test
    void aTherapistWhoComesBackInTimeSavesIt() {
        Person therapist = scene.join(scene.therapist());
        Person guardian = scene.joinedGuardian(therapist);
        therapist.ok("leave", "{}");
        scene.pass(Duration.ofMinutes(4));
        scene.join(therapist.anotherPage());
        scene.pass(Duration.ofMinutes(4));
        assertThat(guardian.heard("session_ended")).isFalse();
    }

    @Test
    void anOpenSessionWithoutAnybodyEnds() {
        Person therapist = scene.join(scene.therapist());
        therapist.ok("leave", "{}");
        scene.pass(Duration.ofSeconds(1199));
        assertThat(scene.ledger().ends()).isEmpty();
        scene.pass(Duration.ofSeconds(1));
        assertThat(scene.ledger().ends()).containsExactly(EndReason.EMPTY);
    }

    @Test
    void aTherapistAloneEndsAfterAnHourUnlessSomebodyWaits() {
        Person therapist = scene.join(scene.therapist());
        scene.pass(Duration.ofMinutes(59));
        Person guardian = scene.join(scene.guardian());
        scene.pass(Duration.ofMinutes(59));
        assertThat(therapist.heard("session_ended")).isFalse();
        guardian.ok("leave", "{}");
        scene.pass(Duration.ofMinutes(60));
        assertThat(therapist.last("session_ended").get("reason").stringValue()).isEqualTo("idle");
    }

    @Test
    void noSessionLastsForEver() {
        Person therapist = scene.join(scene.therapist());
        scene.joinedGuardian(therapist);
        scene.pass(Duration.ofHours(4));
        assertThat(therapist.last("session_ended").get("reason").stringValue()).isEqualTo("too_long");
    }

    @Test
    void aLobbyThatNobodyOpensClosesWhenItsTimeIsOver() {
        Scene lobby = Scene.lobby();
        Person guardian = lobby.join(lobby.guardian());
        lobby.pass(Duration.ofMinutes(89));
        assertThat(guardian.heard("session_ended")).isFalse();
        lobby.pass(Duration.ofMinutes(1));
        assertThat(guardian.last("session_ended").get("reason").stringValue()).isEqualTo("not_started");
        assertThat(guardian.last("session_ended").get("seconds").longValue()).isZero();
    }

    @Test
    void whoLosesTheRightIsOutAtOnce() {
        Person therapist = scene.join(scene.therapist());
        Person guardian = scene.joinedGuardian(therapist);
        guardian.loses(Cause.REVOKED);
        assertThat(therapist.last("participant_left").get("reason").stringValue())
                .isEqualTo("revoked");
        assertThat(scene.ledger()
                        .facts(SessionFact.ParticipantLeft.class)
                        .getLast()
                        .reason())
                .isEqualTo(LeaveReason.REVOKED);
    }

    @Test
    void aCancelledSessionEndsForWhoWaits() {
        Scene lobby = Scene.lobby();
        Person guardian = lobby.join(lobby.guardian());
        lobby.room().ended(EndReason.CANCELLED, lobby.clock.instant());
        lobby.room().ended(EndReason.CANCELLED, lobby.clock.instant());
        assertThat(guardian.channel().payloads("session_ended")).hasSize(1);
    }
}
