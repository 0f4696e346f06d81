package org.sawt.signaling.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sawt.signaling.channels.Channel.Cause;
import tools.jackson.databind.JsonNode;

/** What a long call needs to restart ICE at any moment: a credential that has not run out. */
class IceRefreshTest {

    private static final Duration SHORTEST = Duration.ofMinutes(2);

    @Test
    void aClinicIsGivenTheRelaysOfItsZoneFirstAndNoMoreThanTwo() {
        Scene scene = Scene.open();
        Person therapist = scene.join(scene.therapist());
        assertThat(urls(therapist.last("ice_servers")))
                .containsExactly(
                        "stun:relay.example.org",
                        "turn:near.example.org:3478?transport=udp",
                        "turn:far.example.org:3478?transport=udp");
    }

    @Test
    void aCredentialIsMadeForThisParticipantAndSession() {
        Scene scene = Scene.open();
        Person therapist = scene.join(scene.therapist());
        Person guardian = scene.joinedGuardian(therapist);
        assertThat(username(therapist)).endsWith(":" + therapist.id());
        assertThat(username(guardian)).endsWith(":" + guardian.id());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 60})
    void freshOnesComeWhenTwoThirdsOfTheTimeAreOver(int minutes) {
        Duration lifetime = Duration.ofMinutes(minutes);
        Scene scene = Scene.openWithCredentialsFor(lifetime);
        Person therapist = scene.join(scene.therapist());
        scene.join(scene.supervisor());
        Duration due = lifetime.multipliedBy(2).dividedBy(3);
        scene.pass(due.minusSeconds(1));
        assertThat(therapist.channel().payloads("ice_servers")).hasSize(1);
        scene.pass(Duration.ofSeconds(1));
        assertThat(therapist.channel().payloads("ice_servers")).hasSize(2);
        assertThat(expiry(therapist)).isEqualTo(scene.clock.instant().plus(lifetime));
    }

    @Test
    void inACallOfAnHourNobodyIsEverLeftWithLessThanAThirdOfTheShortestLifetime() {
        Scene scene = Scene.openWithCredentialsFor(SHORTEST);
        Person therapist = scene.join(scene.therapist());
        Person guardian = scene.joinedGuardian(therapist);
        for (int second = 0; second < 3600; second++) {
            scene.pass(Duration.ofSeconds(1));
            Instant enough = scene.clock.instant().plus(SHORTEST.dividedBy(3));
            assertThat(List.of(therapist, guardian))
                    .allSatisfy(person -> assertThat(expiry(person)).isAfterOrEqualTo(enough));
        }
        assertThat(guardian.channel().payloads("ice_servers")).hasSize(1 + 3600 / 80);
    }

    @Test
    void whoWasAwayWhenFreshOnesWereDueGetsThemOnComingBack() {
        Scene scene = Scene.openWithCredentialsFor(SHORTEST);
        Person therapist = scene.join(scene.therapist());
        Person guardian = scene.joinedGuardian(therapist);
        scene.pass(Duration.ofSeconds(70));
        long seen = guardian.last("snapshot").get("seq").longValue();
        guardian.loses(Cause.DROPPED);
        scene.pass(Duration.ofSeconds(20));
        Person back = scene.join(guardian.anotherPage(), guardian.resumeAfter(seen));
        assertThat(expiry(back)).isEqualTo(scene.clock.instant().plus(SHORTEST));
        assertThat(username(back)).endsWith(":" + guardian.id());
        scene.pass(Duration.ofSeconds(80));
        assertThat(expiry(back)).isEqualTo(scene.clock.instant().plus(SHORTEST));
    }

    private static List<String> urls(JsonNode message) {
        return message.get("ice_servers")
                .valueStream()
                .flatMap(server -> server.get("urls").valueStream())
                .map(JsonNode::stringValue)
                .toList();
    }

    private static String username(Person person) {
        return person.last("ice_servers").at("/ice_servers/1/username").stringValue();
    }

    private static Instant expiry(Person person) {
        return Instant.parse(person.last("ice_servers").get("expires_at").stringValue());
    }
}
