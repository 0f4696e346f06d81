package org.sawt.signaling.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The process ends and another one begins with what was stored. */
class RestartTest {

    private final Scene scene = Scene.open();
    private final Person therapist = scene.therapist();
    private Person guardian = scene.guardian();

    @BeforeEach
    void twoTalk() {
        scene.join(therapist);
        guardian = scene.joinedGuardian(therapist);
    }

    @Test
    void aRestartLosesNoSeatAndNoLink() {
        JsonNode links = guardian.last("links");
        long seen = guardian.last("snapshot").get("seq").longValue();
        scene.clock.advance(Duration.ofSeconds(3));
        scene.restart();
        Person back = scene.join(guardian.anotherPage(), guardian.resumeAfter(seen));
        assertThat(back.id()).isEqualTo(guardian.id());
        assertThat(back.heard("snapshot")).isTrue();
        assertThat(back.last("snapshot").get("seq").longValue()).isGreaterThan(seen);
        assertThat(back.last("links")).isEqualTo(links);
        Person other = scene.join(therapist.anotherPage(), therapist.resumeAfter(0));
        assertThat(other.last("links").get("links").get(0).get("id")).isEqualTo(links.at("/links/0/id"));
        assertThat(back.last("links")).isEqualTo(links);
    }

    @Test
    void twoWhoAreBackInTheSameMomentAreNeverToldToCloseTheirLink() {
        JsonNode link = guardian.last("links").at("/links/0/id");
        long seen = guardian.last("snapshot").get("seq").longValue();
        scene.restart();
        Person parent = guardian.anotherPage();
        Person colleague = therapist.anotherPage();

        scene.atOnce(() -> {
            scene.join(parent, guardian.resumeAfter(seen));
            scene.join(colleague, therapist.resumeAfter(0));
        });

        assertThat(parent.channel().payloads("links")).isNotEmpty();
        assertThat(colleague.channel().payloads("links")).isNotEmpty();
        assertThat(Stream.concat(
                        parent.channel().payloads("links").stream(), colleague.channel().payloads("links").stream()))
                .allSatisfy(told -> assertThat(told.at("/links/0/id")).isEqualTo(link));
    }

    @Test
    void afterARestartTheGraceBeginsAfresh() {
        scene.restart();
        scene.pass(Duration.ofSeconds(29));
        assertThat(scene.room().census().joined()).isEqualTo(2);
        scene.pass(Duration.ofSeconds(1));
        assertThat(scene.room().census().joined()).isZero();
        assertThat(scene.ledger().facts())
                .containsExactly(
                        "ParticipantReconnecting", "ParticipantReconnecting", "ParticipantLeft", "ParticipantLeft");
    }

    @Test
    void whoWasConnectedWhenTheServerDiedWasLostAtItsLastSignOfLife() {
        scene.clock.advance(Duration.ofMinutes(10));
        scene.noteAlive();
        Instant lastSign = scene.clock.instant();
        scene.clock.advance(Duration.ofHours(2));
        scene.restart();
        assertThat(scene.ledger().facts(SessionFact.ParticipantReconnecting.class))
                .hasSize(2)
                .allMatch(fact -> fact.at().equals(lastSign));
        scene.pass(Duration.ofSeconds(29));
        assertThat(scene.room().census().joined()).isEqualTo(2);
    }
}
