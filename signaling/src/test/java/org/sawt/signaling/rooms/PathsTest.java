package org.sawt.signaling.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.channels.Channel.Cause;
import org.sawt.signaling.channels.RecordingPush;
import org.sawt.signaling.rooms.SessionFact.PathChanged;
import org.sawt.signaling.rooms.SessionFact.PathsTested;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;

/** Which paths browsers find before a call, and which way their media goes in it. */
class PathsTest {

    private static final String TEST =
            "{'direct': 'fails', 'relay_udp': 'fails', 'relay_tcp': 'works', 'relay_tls': 'absent'}";

    private final Scene scene = Scene.open();
    private final Person therapist = scene.therapist();

    @BeforeEach
    void aTherapistIsThere() {
        scene.join(therapist);
    }

    @Test
    void whoWaitsAndWhoIsInHasATestWrittenDown() {
        Person guardian = scene.join(scene.guardian());
        guardian.ok("paths", TEST);
        therapist.ok("paths", TEST);
        assertThat(scene.ledger().facts(PathsTested.class)).hasSize(2).first().satisfies(tested -> {
            assertThat(tested.participant()).hasToString(guardian.id());
            assertThat(tested.direct()).isEqualTo(PathState.FAILS);
            assertThat(tested.relayUdp()).isEqualTo(PathState.FAILS);
            assertThat(tested.relayTcp()).isEqualTo(PathState.WORKS);
            assertThat(tested.relayTls()).isEqualTo(PathState.ABSENT);
        });
    }

    @Test
    void aSecondTestWithinAMinuteIsRefusedAlsoFromAnotherPage() {
        therapist.ok("paths", TEST);
        scene.clock.advance(Duration.ofSeconds(20));
        Person elsewhere = scene.join(therapist.anotherPage());
        RecordingPush early = elsewhere.push("paths", TEST);
        Refusal refusal = Objects.requireNonNull(early.refusal());
        assertThat(refusal.code()).isEqualTo(RefusalCode.RATE_LIMITED);
        assertThat(refusal.retryAfter()).isEqualTo(40);
        scene.clock.advance(Duration.ofSeconds(40));
        elsewhere.ok("paths", TEST);
        assertThat(scene.ledger().facts(PathsTested.class)).hasSize(2);
    }

    @Test
    void aTestThatTheDatabaseCannotTakeIsRefusedAndMayBeSaidAgain() {
        scene.ledger().fillUp();
        assertThat(therapist.refused("paths", TEST)).isEqualTo(RefusalCode.UNAVAILABLE);
        scene.ledger().drain();
        therapist.ok("paths", TEST);
    }

    @Test
    void whatIsNoTestIsRefused() {
        assertThat(therapist.refused("paths", "{}")).isEqualTo(RefusalCode.MALFORMED);
        assertThat(therapist.refused("paths", TEST.replace("'absent'", "null"))).isEqualTo(RefusalCode.MALFORMED);
        assertThat(therapist.refused("paths", TEST.replace("absent", "192.0.2.7")))
                .isEqualTo(RefusalCode.MALFORMED);
        assertThat(scene.ledger().facts(PathsTested.class)).isEmpty();
    }

    @Test
    void theWayOfTheMediaIsWrittenDownWhenItIsKnownAndWhenItChanges() {
        says("'relayed': false");
        says("'relayed': false");
        says("'flowing': false");
        says("'relayed': true");
        says("'relayed': true");
        says("'relayed': false");
        assertThat(scene.ledger().facts(PathChanged.class))
                .extracting(PathChanged::relayed)
                .containsExactly(false, true, false);
    }

    @Test
    void aNewPageWhoseMediaGoesTheSameWayIsNoChange() {
        says("'relayed': true");
        therapist.loses(Cause.DROPPED);
        Person back = scene.join(therapist.anotherPage());
        says(back, "'relayed': true");
        assertThat(scene.ledger().facts(PathChanged.class)).hasSize(1);
    }

    @Test
    void aBrowserThatSwitchesToAndFroDoesNotFillTheJournal() {
        for (int flips = 0; flips < 50; flips++) {
            scene.clock.advance(Duration.ofMillis(100));
            push(therapist, flips % 2 == 0 ? "'relayed': true" : "'relayed': false");
        }
        assertThat(scene.ledger().facts(PathChanged.class)).hasSize(1);
        says("'relayed': false");
        assertThat(scene.ledger().facts(PathChanged.class)).hasSize(2);
    }

    @Test
    void aChangeThatTheDatabaseCannotTakeIsWrittenDownLater() {
        scene.ledger().fillUp();
        says("'relayed': true");
        assertThat(scene.ledger().facts(PathChanged.class)).isEmpty();
        scene.ledger().drain();
        says("'relayed': true");
        assertThat(scene.ledger().facts(PathChanged.class)).hasSize(1);
    }

    private void says(String what) {
        says(therapist, what);
    }

    private void says(Person who, String what) {
        scene.clock.advance(Duration.ofSeconds(10));
        push(who, what);
    }

    private static void push(Person who, String what) {
        String flowing = what.contains("flowing") ? "" : "'flowing': true, ";
        who.ok("stats", "{'links': [{'id': 'a', %s%s}]}".formatted(flowing, what));
    }
}
