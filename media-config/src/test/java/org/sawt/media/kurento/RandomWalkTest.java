package org.sawt.media.kurento;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sawt.media.kurento.Scene.soon;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sawt.media.Link;
import org.sawt.media.MediaRoom.Member;

/** Whatever order things happen in: nothing is left at the end, and no voice goes where it should not. */
class RandomWalkTest {

    private static final int STEPS = 2_000;
    private static final long SEED = 20_261_121;
    private static final List<String> FAILING =
            List.of("create WebRtcEndpoint", "subscribe IceCandidateFound", "processOffer", "connect", "disconnect");

    private static final List<String> SPEAKERS = List.of("amal", "badr", "carl", "dana");

    private final Scene scene = new Scene();
    private final Random random = new Random(SEED);

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void twoThousandStepsOfJoiningLeavingMutingAndFailingLeaveNothing() {
        scene.kurento.delay("create", Duration.ofMillis(1));
        scene.kurento.delay("processOffer", Duration.ofMillis(2));
        scene.kurento.delay("release", Duration.ofMillis(1));
        for (int step = 0; step < STEPS; step++) {
            step();
            awaitThatTheServerKeepsUp();
        }
        scene.reopen();
        awaitTheWantedWires();
        scene.awaitNothingLeft();
    }

    private void awaitThatTheServerKeepsUp() {
        int asked = scene.server.connection().sent();
        soon().until(() -> asked - scene.server.connection().received() < 200);
    }

    /** A room that failed because too much did is opened anew, as its owner would. */
    private void step() {
        if (!scene.failures.isEmpty() || random.nextInt(100) == 0) {
            scene.reopen();
        }
        String who = SPEAKERS.get(random.nextInt(SPEAKERS.size()));
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> scene.room.join(new Member(who, random.nextInt(3), who, true, true));
            case 3 -> scene.leave(who);
            case 4 -> scene.room.mute(who, random.nextBoolean());
            case 5 -> scene.observe("oona");
            case 6 -> scene.links(who).forEach(link -> scene.offer(who, link));
            case 7 -> scene.links(who).forEach(link -> scene.candidate(who, link, 50_000, null));
            case 8 -> scene.links(who).stream().findAny().ifPresent(link -> scene.room.failed(who, link.id()));
            default -> sometimes(() -> scene.kurento.fail(any(FAILING), Scene.refusal(), 1));
        }
    }

    /** When all has come to rest: everybody hears everybody else, and observers are heard by nobody. */
    private void awaitTheWantedWires() {
        SPEAKERS.forEach(who -> scene.room.join(new Member(who, 9, who, true, true)));
        SPEAKERS.forEach(who -> scene.room.mute(who, who.equals("amal")));
        scene.observe("oona");
        scene.awaitAnswered("amal", "badr", "carl", "dana", "oona");
        soon().untilAsserted(() -> {
            scene.awaitAnswered("amal", "badr", "carl", "dana", "oona");
            assertThat(scene.ends()).isEqualTo(4 + 12 + 4);
            assertThat(sinks("amal")).isZero();
            assertThat(List.of(sinks("badr"), sinks("carl"), sinks("dana"))).containsOnly(4);
            assertThat(scene.links("oona")).hasSize(4).noneMatch(Link::send);
        });
    }

    private int sinks(String speaker) {
        return scene.end(scene.sending(speaker)).sinks().size();
    }

    private void sometimes(Runnable action) {
        if (random.nextInt(5) == 0) {
            action.run();
        }
    }

    private String any(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
