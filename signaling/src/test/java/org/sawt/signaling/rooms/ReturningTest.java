package org.sawt.signaling.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.channels.Channel.Cause;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.ParticipantId;
import org.sawt.signaling.shared.RefusalCode;
import tools.jackson.databind.JsonNode;

class ReturningTest {

    private final Scene scene = Scene.open();
    private Person therapist = scene.therapist();
    private Person guardian = scene.guardian();

    @BeforeEach
    void twoTalk() {
        scene.join(therapist);
        guardian = scene.joinedGuardian(therapist);
    }

    @Test
    void aLostSocketIsShownAsReconnectingAndTheSeatIsKept() {
        guardian.loses(Cause.DROPPED);
        JsonNode shown = therapist.last("participant_updated").get("participant");
        assertThat(shown.get("state").stringValue()).isEqualTo("reconnecting");
        assertThat(scene.ledger().facts()).endsWith("ParticipantReconnecting");
        assertThat(therapist.last("links").get("links")).hasSize(1);
    }

    @Test
    void theSamePageComesBackToItsLinksAndHearsWhatItMissed() {
        JsonNode links = guardian.last("links");
        long seen = guardian.last("snapshot").get("seq").longValue();
        guardian.loses(Cause.DROPPED);
        therapist.ok("chat", "{'text': 'where are you?'}");
        Person back = scene.join(guardian.anotherPage(), guardian.resumeAfter(seen));
        assertThat(back.id()).isEqualTo(guardian.id());
        assertThat(back.answer().get("resumed").booleanValue()).isTrue();
        assertThat(back.answer().get("resume")).isEqualTo(guardian.answer().get("resume"));
        assertThat(back.channel().events()).containsExactly("chat", "ice_servers", "links");
        assertThat(back.last("links")).isEqualTo(links);
        assertThat(scene.ledger().facts()).endsWith("ParticipantReturned");
        assertThat(scene.counter("sawt.reconnects", "outcome", "resumed")).isOne();
    }

    @Test
    void whoMissedMoreThanIsKeptGetsASnapshot() {
        long seen = guardian.last("snapshot").get("seq").longValue();
        guardian.loses(Cause.DROPPED);
        for (int line = 0; line < 65; line++) {
            therapist.ok("chat", "{'text': 'hello'}");
        }
        Person back = scene.join(guardian.anotherPage(), guardian.resumeAfter(seen));
        assertThat(back.answer().get("resumed").booleanValue()).isFalse();
        assertThat(back.channel().events()).containsExactly("snapshot", "ice_servers", "links");
        assertThat(back.last("snapshot").get("chat")).hasSize(65);
    }

    @Test
    void aNumberThatWasNeverSaidIsNotBelieved() {
        guardian.loses(Cause.DROPPED);
        Person back = scene.join(guardian.anotherPage(), guardian.resumeAfter(1_000_000));
        assertThat(back.heard("snapshot")).isTrue();
    }

    @Test
    void signalsWaitForThePageThatComesBack() {
        String link = guardian.last("links").at("/links/0/id").stringValue();
        guardian.loses(Cause.DROPPED);
        therapist.ok("signal", candidate(link, 1));
        Person back = scene.join(guardian.anotherPage(), guardian.resumeAfter(0));
        assertThat(back.last("signal").get("link").stringValue()).isEqualTo(link);
        assertThat(back.last("signal").get("from").stringValue()).isEqualTo(therapist.id());
    }

    @Test
    void moreSignalsThanCanWaitAreRefusedAndNotDropped() {
        String link = guardian.last("links").at("/links/0/id").stringValue();
        guardian.loses(Cause.DROPPED);
        for (int signal = 0; signal < 16; signal++) {
            therapist.ok("signal", candidate(link, 1));
        }
        assertThat(therapist.refused("signal", candidate(link, 1))).isEqualTo(RefusalCode.UNAVAILABLE);
    }

    @Test
    void aNewPageTakesTheSeatOverAndGetsNewLinks() {
        String link = guardian.last("links").at("/links/0/id").stringValue();
        Person page = scene.join(guardian.anotherPage());
        assertThat(Objects.requireNonNull(guardian.channel().closedWith()).code())
                .isEqualTo(RefusalCode.TAKEN_OVER);
        assertThat(page.id()).isEqualTo(guardian.id());
        assertThat(page.answer().get("state").stringValue()).isEqualTo("joined");
        assertThat(page.last("links").at("/links/0/id").stringValue()).isNotEqualTo(link);
        assertThat(therapist.last("links").at("/links/0/id"))
                .isEqualTo(page.last("links").at("/links/0/id"));
        assertThat(scene.ledger()
                        .facts(SessionFact.ParticipantReturned.class)
                        .getLast()
                        .takenOver())
                .isTrue();
    }

    @Test
    void aSecondPageBesideTheFirstIsNoReconnect() {
        scene.join(guardian.anotherPage());
        assertThat(scene.counter("sawt.reconnects", "outcome", "new_page")).isZero();
        Person page = scene.join(scene.guardian());
        page.loses(Cause.DROPPED);
        scene.pass(Duration.ofSeconds(30));
        assertThat(scene.counter("sawt.reconnects", "outcome", "lost")).isZero();
    }

    @Test
    void aSocketThatDiesWhileItsJoinIsAnsweredLeavesASeatThatReconnects() {
        guardian.loses(Cause.DROPPED);
        Person dead = guardian.anotherPage().diesOnAccept();
        scene.join(dead, guardian.resumeAfter(0));
        assertThat(scene.room().census().reconnecting()).isOne();
        assertThat(scene.ledger().facts()).endsWith("ParticipantReturned", "ParticipantReconnecting");
        scene.pass(Duration.ofSeconds(30));
        assertThat(therapist.last("participant_left").get("reason").stringValue())
                .isEqualTo("connection_lost");
    }

    @Test
    void aTakeoverWhileReconnectingEndsTheReconnecting() {
        guardian.loses(Cause.DROPPED);
        Person page = scene.join(guardian.anotherPage());
        scene.pass(Duration.ofSeconds(60));
        assertThat(page.channel().isClosed()).isFalse();
        assertThat(therapist
                        .last("participant_updated")
                        .at("/participant/state")
                        .stringValue())
                .isEqualTo("joined");
        assertThat(therapist.heard("participant_left")).isFalse();
    }

    @Test
    void aStaleSecretIsANewPage() {
        JoinRequest old = guardian.resumeAfter(0);
        Person page = scene.join(guardian.anotherPage());
        Person stale = scene.join(guardian.anotherPage(), old);
        assertThat(stale.answer().get("resumed").booleanValue()).isFalse();
        assertThat(stale.answer().get("resume")).isNotEqualTo(page.answer().get("resume"));
        assertThat(page.channel().isClosed()).isTrue();
    }

    @Test
    void somebodyElsesSecretOpensNoSeatButOnesOwn() {
        Person stranger = scene.join(scene.guardian(), guardian.resumeAfter(0));
        assertThat(stranger.id()).isNotEqualTo(guardian.id());
        assertThat(stranger.answer().get("state").stringValue()).isEqualTo("waiting");
        assertThat(guardian.channel().isClosed()).isFalse();
    }

    @Test
    void thePageWhoseOldSocketIsNotYetKnownToBeDeadComesBackUnnoticed() {
        Person back = scene.join(guardian.anotherPage(), guardian.resumeAfter(0));
        guardian.loses(Cause.DROPPED);
        assertThat(back.channel().isClosed()).isFalse();
        assertThat(scene.ledger().facts()).doesNotContain("ParticipantReconnecting", "ParticipantReturned");
    }

    @Test
    void afterTheGraceTheSeatIsGivenUp() {
        guardian.loses(Cause.DROPPED);
        scene.pass(Duration.ofSeconds(29));
        assertThat(therapist.heard("participant_left")).isFalse();
        scene.pass(Duration.ofSeconds(1));
        assertThat(therapist.last("participant_left").get("reason").stringValue())
                .isEqualTo("connection_lost");
        assertThat(therapist.last("links").get("links")).isEmpty();
        assertThat(scene.counter("sawt.reconnects", "outcome", "lost")).isOne();
    }

    @Test
    void whoWaitsAndDropsLeavesAfterTheGraceToo() {
        Person other = scene.join(scene.guardian());
        other.loses(Cause.DROPPED);
        assertThat(scene.room().census().waiting()).isOne();
        scene.pass(Duration.ofSeconds(30));
        assertThat(scene.room().census().waiting()).isZero();
        assertThat(therapist.last("participant_left").get("participant").stringValue())
                .isEqualTo(other.id());
    }

    @Test
    void whoWasAdmittedBeforeComesStraightBackWithNewLinks() {
        JsonNode before = guardian.last("links");
        guardian.ok("leave", "{}");
        Person back = scene.join(guardian.anotherPage(), guardian.resumeAfter(0));
        assertThat(back.id()).isEqualTo(guardian.id());
        assertThat(back.answer().get("state").stringValue()).isEqualTo("joined");
        assertThat(back.last("links").at("/links/0/id")).isNotEqualTo(before.at("/links/0/id"));
    }

    @Test
    void aPageSaysAsItComesWhetherItIsMutedAndInWhichLanguage() {
        Person page = scene.join(guardian.anotherPage(), new JoinRequest(null, null, null, true, Language.EN));
        JsonNode shown = therapist.last("participant_updated").get("participant");
        assertThat(shown.get("muted").booleanValue()).isTrue();
        assertThat(shown.get("language").stringValue()).isEqualTo("en");
        assertThat(scene.ledger().facts()).endsWith("ParticipantReturned", "ParticipantMuted");
        scene.join(page.anotherPage(), new JoinRequest(null, null, null, true, null));
        assertThat(scene.ledger().facts(SessionFact.ParticipantMuted.class)).hasSize(1);
    }

    @Test
    void theJournalHearsThatSomebodyComesMutedOrUnmutesOnTheWayBack() {
        String id = guardian.id();
        JoinRequest muted = new JoinRequest(ParticipantId.of(id), resumeOf(guardian), null, true, null);
        scene.join(guardian.anotherPage(), muted);
        guardian = scene.join(guardian.anotherPage());
        guardian.ok("leave", "{}");
        scene.join(guardian.anotherPage());
        assertThat(scene.ledger().facts(SessionFact.ParticipantMuted.class))
                .extracting(SessionFact.ParticipantMuted::muted)
                .containsExactly(true, false);
    }

    @Test
    void aNewPageDoesNotTakeBackThatAModeratorMuted() {
        therapist.ok("mute", guardian);
        Person page = scene.join(guardian.anotherPage(), new JoinRequest(null, null, null, false, null));
        JsonNode shown = therapist.last("participant_updated").get("participant");
        assertThat(shown.get("muted").booleanValue()).isTrue();
        assertThat(shown.get("muted_by").stringValue()).isEqualTo(therapist.id());
        page.ok("update", "{'muted': false}");
        assertThat(therapist
                        .last("participant_updated")
                        .at("/participant/muted")
                        .booleanValue())
                .isFalse();
    }

    private static String resumeOf(Person person) {
        return person.answer().get("resume").stringValue();
    }

    static String candidate(String link, int epoch) {
        return "{'link': '%s', 'epoch': %d, 'candidate': {'candidate': 'candidate:1'}}".formatted(link, epoch);
    }
}
