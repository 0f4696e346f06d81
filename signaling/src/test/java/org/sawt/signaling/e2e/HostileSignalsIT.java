package org.sawt.signaling.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sawt.media.Link;
import org.sawt.media.kurento.ChromiumOffers;
import org.sawt.media.sdp.Samples;
import org.sawt.media.sdp.Samples.Hostile;
import org.sawt.signaling.channels.PhoenixReply;

/** A guest with a seat says what no browser says, on the way on which browsers speak to the media server. */
@NeedsMediaServer
class HostileSignalsIT {

    private static final Duration AUDIBLE = Duration.ofSeconds(10);
    private static final Duration UNBROKEN = Duration.ofSeconds(1);
    /** Twenty of them within a minute close a connection. */
    private static final int MOST_ON_ONE_CONNECTION = 15;

    private int refused;

    @Test
    void everyHostileSignalIsRefusedWithACodeAndTheOthersGoOnTalking(@TempDir Path home) {
        try (SawtProcess sawt = SawtProcess.routed(home, System.getenv(NeedsMediaServer.URI));
                Browser browser = Browser.startSpeaking(home);
                Party party = Party.ofTwo(sawt, browser).meet();
                ScriptedGuest guest = interpreterIn(party, sawt)) {
            party.therapist().admits();
            guest.room().expect("links");
            guest.returns();
            guest.takesUpLinks().isAnswered();
            for (Listening ears : party.ears()) {
                ears.hearsWithin(AUDIBLE);
                ears.startWatching();
            }

            Link own = guest.links().stream().filter(Link::send).findFirst().orElseThrow();
            sayAll(guest, Samples.hostileOffers(), (to, text) -> to.offer(own, text));
            sayAll(guest, Samples.hostileCandidates(), (to, text) -> to.candidate(own, text));
            sayAll(guest, otherKinds(), (to, type) -> to.says(own, type, ChromiumOffers.of(own)));
            sayAll(
                    guest,
                    List.of(new Hostile("too long for its place", "a".repeat(33_000))),
                    (to, text) -> to.offer(own, text));

            assertThat(refused).isGreaterThan(200);
            assertThat(guest.offer(own, ChromiumOffers.of(own)).expectOk()).isNotNull();
            guest.isAnswered();
            for (Listening ears : party.ears()) {
                assertThat(ears.longestGap()).isLessThan(UNBROKEN);
                ears.hearsWithin(AUDIBLE);
            }
            assertThat(sawt.metric("media_server_up")).isEqualTo(1);
            assertThat(sawt.metric("media_rescues_total")).isZero();
            assertThat(sawt.log()).doesNotContain(" ERROR ");
            party.part();
            await().atMost(AUDIBLE).until(() -> sawt.metric("media_rooms") == 0);
        }
    }

    private void sayAll(
            ScriptedGuest guest, List<Hostile> all, BiFunction<ScriptedGuest, String, PhoenixReply> saying) {
        for (Hostile one : all) {
            if (++refused % MOST_ON_ONE_CONNECTION == 0) {
                guest.returns();
                guest.takesUpLinks();
            }
            assertThat(saying.apply(guest, one.text()).expectRefused())
                    .as(one.why())
                    .isIn("malformed", "too_large");
        }
    }

    /** What is right for a browser at the other end is wrong for a media server. */
    private static List<Hostile> otherKinds() {
        return List.of(
                new Hostile("an answer to nothing", "answer"),
                new Hostile("taking back what it never said", "rollback"),
                new Hostile("a kind that there is not", "pranswer"),
                new Hostile("no kind at all", ""));
    }

    private static ScriptedGuest interpreterIn(Party party, SawtProcess sawt) {
        Api interpreter = Api.guest(sawt.address(), party.linkFor("interpreter"));
        int port = URI.create(sawt.address()).getPort();
        return new ScriptedGuest(port, party.therapist().session(), interpreter.realtimeToken());
    }
}
