package org.sawt.signaling.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.channels.Channel.Cause;
import org.sawt.signaling.channels.RecordingPush;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.shared.RefusalCode;
import tools.jackson.databind.JsonNode;

class ModerationTest {

    private final Scene scene = Scene.open();
    private final Person therapist = scene.join(scene.therapist());

    @Test
    void whoIsAdmittedSeesTheRoomAndGetsLinks() {
        Person guardian = scene.join(scene.guardian());
        guardian.channel().forget();
        therapist.ok("admit", guardian);
        assertThat(guardian.channel().events()).containsExactly("snapshot", "ice_servers", "links");
        assertThat(guardian.seesInSnapshot()).contains(therapist.id(), guardian.id());
        assertThat(scene.ledger().facts()).endsWith("ParticipantAdmitted", "ParticipantJoined");
        assertThat(scene.ledger().changes())
                .anyMatch(change -> change.audit() != null
                        && change.audit().action() == Audit.Action.ADMISSION
                        && change.audit().outcome() == Audit.Outcome.DONE);
    }

    @Test
    void othersSeeSomebodyNewAndModeratorsAChange() {
        Person first = scene.joinedGuardian(therapist);
        Person second = scene.join(scene.guardian());
        assertThat(first.heard("participant_joined")).isFalse();
        therapist.ok("admit", second);
        assertThat(first.last("participant_joined").at("/participant/id").stringValue())
                .isEqualTo(second.id());
        assertThat(therapist
                        .last("participant_updated")
                        .at("/participant/state")
                        .stringValue())
                .isEqualTo("joined");
    }

    @Test
    void theAnswerToAnAdmissionWaitsUntilItIsStored() {
        Person guardian = scene.join(scene.guardian());
        scene.ledger().hold();
        RecordingPush push = therapist.push("admit", guardian);
        assertThat(push.answers()).isZero();
        scene.ledger().release();
        assertThat(push.response()).isNotNull();
    }

    @Test
    void admittingTwiceIsAdmittingOnce() {
        Person guardian = scene.joinedGuardian(therapist);
        therapist.ok("admit", guardian);
        assertThat(scene.ledger().facts(SessionFact.ParticipantAdmitted.class)).hasSize(1);
    }

    @Test
    void whoIsAdmittedWhileAwayComesStraightIn() {
        Person guardian = scene.join(scene.guardian());
        guardian.loses(Cause.DROPPED);
        therapist.ok("admit", guardian);
        assertThat(therapist
                        .last("participant_updated")
                        .at("/participant/state")
                        .stringValue())
                .isEqualTo("reconnecting");
        Person back = scene.join(guardian.anotherPage(), guardian.resumeAfter(0));
        assertThat(back.answer().get("state").stringValue()).isEqualTo("joined");
        assertThat(back.heard("links")).isTrue();
    }

    @Test
    void whoWasAdmittedWhileAwaySeesTheRoomAndNotOnlyWhatCameLater() {
        Person guardian = scene.join(scene.guardian());
        long seen = guardian.last("snapshot").get("seq").longValue();
        guardian.loses(Cause.DROPPED);
        therapist.ok("admit", guardian);
        therapist.ok("chat", "{'text': 'welcome'}");
        Person back = scene.join(guardian.anotherPage(), guardian.resumeAfter(seen));
        assertThat(back.answer().get("resumed").booleanValue()).isFalse();
        assertThat(back.channel().events()).containsExactly("snapshot", "ice_servers", "links");
        assertThat(back.seesInSnapshot()).contains(therapist.id(), guardian.id());
    }

    @Test
    void whoMissedOnlyTheSnapshotOfTheAdmissionGetsIt() {
        Person guardian = scene.join(scene.guardian());
        long seen = guardian.last("snapshot").get("seq").longValue();
        therapist.ok("admit", guardian);
        guardian.loses(Cause.DROPPED);
        Person back = scene.join(guardian.anotherPage(), guardian.resumeAfter(seen));
        assertThat(back.seesInSnapshot()).contains(therapist.id(), guardian.id());
    }

    @Test
    void whoIsAdmittedOnTheWayBackIsNotShownAsReconnecting() {
        Person guardian = scene.join(scene.guardian());
        scene.ledger().hold();
        Person back = scene.join(guardian.anotherPage());
        therapist.push("admit", guardian);
        scene.ledger().release();
        assertThat(back.answer().get("state").stringValue()).isEqualTo("joined");
        assertThat(back.last("links").get("links")).hasSize(1);
        assertThat(therapist
                        .last("participant_updated")
                        .at("/participant/state")
                        .stringValue())
                .isEqualTo("joined");
        assertThat(scene.room().census().reconnecting()).isZero();
        assertThat(scene.ledger().facts()).doesNotContain("ParticipantReconnecting");
    }

    @Test
    void theJournalHearsWhoRemovedAndWhoEnded() {
        Person guardian = scene.joinedGuardian(therapist);
        therapist.ok("remove", guardian);
        therapist.ok("end", "{}");
        assertThat(scene.ledger()
                        .facts(SessionFact.ParticipantLeft.class)
                        .getFirst()
                        .by())
                .hasToString(therapist.id());
        assertThat(scene.ledger().endedBy()).hasToString(therapist.id());
    }

    @Test
    void aDeclinedGuestIsToldAndCanStillBeAdmitted() {
        Person guardian = scene.join(scene.guardian());
        therapist.ok("deny", guardian);
        assertThat(guardian.last("participant_updated").at("/participant/state").stringValue())
                .isEqualTo("declined");
        therapist.ok("deny", guardian);
        assertThat(scene.ledger().facts(SessionFact.ParticipantDeclined.class)).hasSize(1);
        assertThat(scene.ledger().changes())
                .anyMatch(change -> change.audit() != null
                        && change.audit().outcome() == Audit.Outcome.DONE
                        && "declined".equals(change.audit().detail()));
        therapist.ok("admit", guardian);
        assertThat(guardian.heard("links")).isTrue();
    }

    @Test
    void whoIsRemovedIsOutAndMustBeAdmittedAgain() {
        Person guardian = scene.joinedGuardian(therapist);
        therapist.ok("remove", guardian);
        assertThat(Objects.requireNonNull(guardian.channel().closedWith()).code())
                .isEqualTo(RefusalCode.REMOVED);
        assertThat(therapist.last("participant_left").get("reason").stringValue())
                .isEqualTo("removed");
        assertThat(therapist.last("links").get("links")).isEmpty();
        Person back = scene.join(guardian.anotherPage());
        assertThat(back.answer().get("state").stringValue()).isEqualTo("waiting");
    }

    @Test
    void aModeratorIsNotRemoved() {
        Person supervisor = scene.join(scene.supervisor());
        assertThat(therapist.refused("remove", supervisor)).isEqualTo(RefusalCode.FORBIDDEN);
    }

    @Test
    void whoIsMutedSeesByWhomAndMayUnmute() {
        Person guardian = scene.joinedGuardian(therapist);
        therapist.ok("mute", guardian);
        JsonNode muted = guardian.last("participant_updated").get("participant");
        assertThat(muted.get("muted").booleanValue()).isTrue();
        assertThat(muted.get("muted_by").stringValue()).isEqualTo(therapist.id());
        guardian.ok("update", "{'muted': false}");
        assertThat(therapist
                        .last("participant_updated")
                        .at("/participant/muted")
                        .booleanValue())
                .isFalse();
        assertThat(therapist.last("participant_updated").at("/participant").has("muted_by"))
                .isFalse();
        assertThat(scene.ledger().facts(SessionFact.ParticipantMuted.class))
                .extracting(SessionFact.ParticipantMuted::muted)
                .containsExactly(true, false);
    }

    @Test
    void theSoundOfAnothersMicrophoneIsSwitched() {
        Person guardian = scene.joinedGuardian(therapist);
        therapist.ok("sound", "{'participant': '%s', 'original_sound': true}".formatted(guardian.id()));
        assertThat(guardian.last("participant_updated")
                        .at("/participant/original_sound")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void aGuestModeratesNobody() {
        Person guardian = scene.joinedGuardian(therapist);
        for (String event : new String[] {"admit", "deny", "remove", "mute"}) {
            assertThat(guardian.refused(event, therapist)).as(event).isEqualTo(RefusalCode.FORBIDDEN);
        }
        assertThat(guardian.refused("end", "{}")).isEqualTo(RefusalCode.FORBIDDEN);
    }

    @Test
    void whoIsNotHereCannotBeModerated() {
        String nobody = "{'participant': '01936f2e-0c00-7000-8000-000000000009'}";
        assertThat(therapist.refused("admit", nobody)).isEqualTo(RefusalCode.UNKNOWN_PARTICIPANT);
        Person guardian = scene.joinedGuardian(therapist);
        guardian.ok("leave", "{}");
        assertThat(therapist.refused("mute", guardian)).isEqualTo(RefusalCode.UNKNOWN_PARTICIPANT);
    }

    @Test
    void whoWaitsMayLeaveAndUpdateAndNothingElse() {
        Person guardian = scene.join(scene.guardian());
        assertThat(guardian.refused("chat", "{'text': 'hello'}")).isEqualTo(RefusalCode.NOT_ADMITTED);
        assertThat(guardian.refused("stats", "{'links': []}")).isEqualTo(RefusalCode.NOT_ADMITTED);
        guardian.ok("update", "{'language': 'en'}");
        assertThat(therapist
                        .last("participant_updated")
                        .at("/participant/language")
                        .stringValue())
                .isEqualTo("en");
        guardian.ok("leave", "{}");
        assertThat(scene.room().census().waiting()).isZero();
    }

    @Test
    void whoWaitsHearsNoChat() {
        Person waiting = scene.join(scene.guardian());
        therapist.ok("chat", "{'text': 'hello'}");
        assertThat(waiting.heard("chat")).isFalse();
        assertThat(waiting.last("snapshot").get("chat")).isEmpty();
    }
}
