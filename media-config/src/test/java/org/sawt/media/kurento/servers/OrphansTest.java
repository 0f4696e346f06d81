package org.sawt.media.kurento.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sawt.media.kurento.servers.TestSettings.millis;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kurento.client.KurentoClient;
import org.kurento.client.MediaPipeline;
import org.kurento.client.WebRtcEndpoint;
import org.sawt.media.TestClock;
import org.sawt.media.kurento.fake.FakeKurento;
import org.sawt.media.kurento.fake.FakeObject;

/** What was left on a server: by us, by our previous run, by others. */
class OrphansTest {

    private static final Duration GRACE = Duration.ofSeconds(30);

    private final FakeKurento fake = FakeKurento.start();
    private final KurentoClient before = KurentoClient.create(fake.uri().toString());
    private final TestClock clock = TestClock.standingAt(Instant.EPOCH);
    private final AtomicInteger surveys = new AtomicInteger();
    private final ServerPool pool = ServerPool.start(
            settings(fake),
            new ServerObserver() {
                @Override
                public void objects(String server, int count) {
                    surveys.incrementAndGet();
                }
            },
            clock);

    @AfterEach
    void close() {
        pool.close();
        before.destroy();
        fake.close();
    }

    @Test
    void callsOfOurPreviousRunGoOnUntilTheGraceEnds() {
        var left = pipeline(before, Map.of("sawt_node", "node-1", "sawt_process", "old", "sawt_lease", "1"));
        new WebRtcEndpoint.Builder(left).build();
        clock.advance(GRACE.minusMillis(1));
        twoSurveysPass();
        assertThat(lives(left)).isTrue();

        clock.advance(millis(1));
        await().until(() -> !lives(left));
        assertThat(fake.objects("WebRtcEndpoint")).isEmpty();
    }

    @Test
    void whatIsLeftOfARoomGoesWhenThatRoomIsOpenedAgainAndTheOthersWaitForTheGrace() {
        await().until(pool::isReady);
        var left = pipeline(before, leftovers("amal's"));
        var other = pipeline(before, leftovers("badr's"));
        var reopened = pool.lease("amal's", _ -> {}).orElseThrow();
        var fresh = pipeline(reopened.client(), reopened.tags());

        await().until(() -> !lives(left));
        assertThat(lives(fresh)).isTrue();
        assertThat(lives(other)).isTrue();
    }

    @Test
    void aRoomIsSetUpWhileItsLeftoversAreStillLookedFor() {
        await().until(pool::isReady);
        var left = pipeline(before, leftovers("amal's"));
        fake.delay("getPipelines", Duration.ofSeconds(2));
        var reopened = pool.lease("amal's", _ -> {}).orElseThrow();
        var fresh = pipeline(reopened.client(), reopened.tags());
        new WebRtcEndpoint.Builder(fresh).build();

        assertThat(lives(left)).isTrue();
        await().until(() -> !lives(left));
        assertThat(lives(fresh)).isTrue();
    }

    @Test
    void leftoversOfAnOpenRoomGoFromAServerThatIsReachedLater() {
        try (var late = FakeKurento.start()) {
            var then = KurentoClient.create(late.uri().toString());
            var left = pipeline(then, leftovers("amal's"));
            var other = pipeline(then, leftovers("badr's"));
            late.hang();
            try (var waiting = ServerPool.start(settings(late), ServerObserver.NONE, clock)) {
                assertThat(waiting.lease("amal's", _ -> {})).isEmpty();
                late.wake();

                await().until(() -> !lives(late, left));
                await().until(waiting::isReady);
                assertThat(lives(late, other)).isTrue();
            }
            then.destroy();
        }
    }

    @Test
    void whatIsNotOursIsLeftAlone() {
        var foreign = pipeline(before, Map.of("sawt_node", "node-2", "sawt_process", "p", "sawt_lease", "1"));
        var strange = pipeline(before, Map.of());
        var young = pipeline(before, Map.of("sawt_node", "node-1", "sawt_process", "old"));
        sweep();

        assertThat(lives(foreign)).isTrue();
        assertThat(lives(strange)).isTrue();
        assertThat(lives(young)).isTrue();
    }

    @Test
    void ourAskingKeepsNothingAlive() {
        pipeline(before, Map.of("sawt_node", "node-2", "sawt_process", "p", "sawt_lease", "1"));
        sweep();

        before.destroy();

        await().untilAsserted(() ->
                assertThat(fake.objects()).extracting(FakeObject::type).containsExactly("MediaPipeline"));
    }

    @Test
    void aPipelineWhoseRoomForgotItIsDroppedAndALivingOneIsKept() {
        var living = lease();
        var kept = pipeline(living.client(), living.tags());
        var forgetful = lease();
        var leaked = pipeline(forgetful.client(), forgetful.tags());
        sweep();
        assertThat(lives(leaked)).isTrue();

        forgetful.close();
        sweep();

        assertThat(lives(leaked)).isFalse();
        assertThat(lives(kept)).isTrue();
    }

    @Test
    void roomsThatAreOpenAtTheEndKeepTheirPipelines() {
        var lease = lease();
        var pipeline = pipeline(lease.client(), lease.tags());
        pool.close();

        await().until(() -> fake.connections() == 1);
        assertThat(lives(pipeline)).isTrue();
    }

    private void sweep() {
        clock.advance(Duration.ofMinutes(1));
        twoSurveysPass();
    }

    /** The first may have begun already. */
    private void twoSurveysPass() {
        var now = surveys.get();
        await().until(() -> surveys.get() >= now + 2);
    }

    private boolean lives(MediaPipeline pipeline) {
        return lives(fake, pipeline);
    }

    private static boolean lives(FakeKurento server, MediaPipeline pipeline) {
        return server.objects("MediaPipeline").stream()
                .anyMatch(each -> each.id().equals(pipeline.getId()));
    }

    private static PoolSettings settings(FakeKurento server) {
        var upkeep = new PoolSettings.Upkeep(millis(50), Duration.ofMinutes(1), GRACE);
        return TestSettings.with(TestSettings.LIMITS, upkeep, server.uri());
    }

    /** The tags of a room that our previous run had open. */
    private static Map<String, String> leftovers(String room) {
        return Map.of("sawt_node", "node-1", "sawt_process", "old", "sawt_lease", "1", "sawt_room", room);
    }

    private ServerLease lease() {
        await().until(pool::isReady);
        return pool.lease("room", _ -> {}).orElseThrow();
    }

    private static MediaPipeline pipeline(KurentoClient client, Map<String, String> tags) {
        var pipeline = client.createMediaPipeline();
        tags.forEach(pipeline::addTag);
        return pipeline;
    }
}
