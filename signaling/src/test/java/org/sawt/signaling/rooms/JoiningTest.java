package org.sawt.signaling.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sawt.media.MediaEngine.Mode;
import org.sawt.signaling.channels.Channel.Cause;
import org.sawt.signaling.security.GuestRole;
import org.sawt.signaling.shared.RefusalCode;
import tools.jackson.databind.JsonNode;

class JoiningTest {

    private final Scene scene = Scene.open();

    @Test
    void aTherapistComesInAndGetsEverythingInTheOrderOfTheProtocol() {
        Person therapist = scene.join(scene.therapist());
        assertThat(therapist.answer().get("state").stringValue()).isEqualTo("joined");
        assertThat(therapist.answer().get("resumed").booleanValue()).isFalse();
        assertThat(therapist.channel().events()).containsExactly("snapshot", "ice_servers", "links");
        assertThat(scene.ledger().facts()).containsExactly("ParticipantJoined");
    }

    @Test
    void aGuestWaitsAndSeesNobodyElse() {
        Person therapist = scene.join(scene.therapist());
        Person guardian = scene.join(scene.guardian());
        assertThat(guardian.answer().get("state").stringValue()).isEqualTo("waiting");
        assertThat(guardian.channel().events()).containsExactly("snapshot");
        assertThat(guardian.seesInSnapshot()).containsExactly(guardian.id());
        JsonNode shown = therapist.last("participant_joined").get("participant");
        assertThat(shown.get("id").stringValue()).isEqualTo(guardian.id());
        assertThat(shown.get("state").stringValue()).isEqualTo("waiting");
    }

    @Test
    void theAnswerWaitsUntilItIsStored() {
        scene.ledger().hold();
        Person therapist = scene.join(scene.therapist());
        assertThat(therapist.isAnswered()).isFalse();
        scene.ledger().release();
        assertThat(therapist.answer().get("state").stringValue()).isEqualTo("joined");
    }

    @Test
    void nobodyIsShownBeforeItIsStored() {
        Person therapist = scene.join(scene.therapist());
        scene.ledger().hold();
        scene.join(scene.supervisor());
        assertThat(therapist.heard("participant_joined")).isFalse();
        scene.ledger().release();
        assertThat(therapist.heard("participant_joined")).isTrue();
    }

    @Test
    void whileTheDatabaseIsAwayNobodyNewComesAndTheRoomLivesOn() {
        Person therapist = scene.join(scene.therapist());
        Person guardian = scene.joinedGuardian(therapist);
        scene.ledger().fillUp();
        assertThat(scene.join(scene.guardian()).refusedWith()).isEqualTo(RefusalCode.UNAVAILABLE);
        guardian.ok("chat", "{'text': 'still here'}");
        assertThat(therapist.last("chat").get("text").stringValue()).isEqualTo("still here");
        assertThat(therapist.refused("mute", guardian)).isEqualTo(RefusalCode.UNAVAILABLE);
    }

    @Test
    void whatCannotBeStoredIsRefusedAndLeavesNoSeat() {
        scene.ledger().answer(Ledger.Outcome.FAILED);
        assertThat(scene.join(scene.therapist()).refusedWith()).isEqualTo(RefusalCode.INTERNAL);
        assertThat(scene.room().census()).isEqualTo(Census.NOBODY);
    }

    @Test
    void aSessionThatEndedMeanwhileIsNotJoined() {
        scene.ledger().hold();
        Person therapist = scene.join(scene.therapist());
        scene.room().ended(EndReason.CANCELLED, scene.clock.instant());
        scene.ledger().answer(Ledger.Outcome.ENDED);
        scene.ledger().release();
        assertThat(therapist.refusedWith()).isEqualTo(RefusalCode.SESSION_ENDED);
        assertThat(scene.join(scene.guardian()).refusedWith()).isEqualTo(RefusalCode.SESSION_ENDED);
    }

    @Test
    void eightComeInAndTheNinthDoesNot() {
        for (int seat = 0; seat < 8; seat++) {
            scene.join(scene.supervisor()).answer();
        }
        assertThat(scene.join(scene.supervisor()).refusedWith()).isEqualTo(RefusalCode.SESSION_FULL);
        assertThat(scene.join(scene.guardian()).answer().get("state").stringValue())
                .isEqualTo("waiting");
    }

    @Test
    void twentyWaitAndTheNextDoesNot() {
        for (int seat = 0; seat < 20; seat++) {
            scene.join(scene.guardian()).answer();
        }
        assertThat(scene.join(scene.guardian()).refusedWith()).isEqualTo(RefusalCode.SESSION_FULL);
    }

    @Test
    void aTherapistInALobbySeesWhoWaitsAndOpensNothing() {
        Scene lobby = Scene.lobby();
        Person guardian = lobby.join(lobby.guardian());
        Person therapist = lobby.join(lobby.therapist());
        assertThat(therapist.last("snapshot").at("/session/state").stringValue())
                .isEqualTo("lobby");
        assertThat(therapist.seesInSnapshot()).contains(guardian.id());
        assertThat(therapist.heard("links")).isFalse();
        assertThat(therapist.refused("admit", guardian)).isEqualTo(RefusalCode.FORBIDDEN);
        assertThat(lobby.mesh.rooms()).isZero();
    }

    @Test
    void whenTheLobbyOpensEverybodyIsToldAndStaffGetTheirLinks() {
        Scene lobby = Scene.lobby();
        Person guardian = lobby.join(lobby.guardian());
        Person therapist = lobby.join(lobby.therapist());
        Person supervisor = lobby.join(lobby.supervisor());
        lobby.room().opened(new Opening(lobby.clock.instant(), Mode.MESH));
        assertThat(guardian.heard("session_opened")).isTrue();
        assertThat(therapist.last("links").get("links")).hasSize(1);
        therapist.ok("admit", guardian);
        assertThat(supervisor.last("links").get("links")).hasSize(2);
    }

    @Test
    void twoJoinsOfTheSamePersonAtOnceShareOneSeat() {
        scene.ledger().hold();
        Person first = scene.join(scene.therapist());
        Person second = scene.join(first.anotherPage());
        scene.ledger().release();
        assertThat(first.refusedWith()).isEqualTo(RefusalCode.TAKEN_OVER);
        assertThat(second.answer().get("state").stringValue()).isEqualTo("joined");
        assertThat(scene.ledger().rows()).hasSize(1);
        assertThat(scene.room().census().joined()).isOne();
    }

    @Test
    void whoGaveUpWhileItWasStoredIsForgottenAfterTheGrace() {
        scene.ledger().hold();
        Person therapist = scene.join(scene.therapist());
        scene.pass(Duration.ofSeconds(31));
        scene.ledger().release();
        assertThat(therapist.refusedWith()).isEqualTo(RefusalCode.UNAVAILABLE);
        assertThat(scene.room().census().joined()).isZero();
    }

    @Test
    void anObserverIsSeenByAllAndSendsNothing() {
        Person therapist = scene.join(scene.therapist());
        Person observer = scene.join(scene.guest(GuestRole.OBSERVER));
        therapist.ok("admit", observer);
        JsonNode link = observer.last("links").get("links").get(0);
        assertThat(link.get("send").booleanValue()).isFalse();
        assertThat(link.get("receive").booleanValue()).isTrue();
        assertThat(scene.joinedGuardian(therapist).seesInSnapshot()).contains(observer.id());
    }

    @Test
    void howManyWaitIsAnnounced() {
        Person therapist = scene.join(scene.therapist());
        Person guardian = scene.join(scene.guardian());
        assertThat(scene.ledger().announced().getLast()).isEqualTo(new Census(1, 0, 1, scene.clock.instant()));
        therapist.ok("admit", guardian);
        assertThat(scene.ledger().announced().getLast()).isEqualTo(new Census(2, 0, 0, null));
        guardian.loses(Cause.LEFT);
        assertThat(scene.ledger().announced().getLast()).isEqualTo(new Census(1, 0, 0, null));
    }
}
