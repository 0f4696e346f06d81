package org.sawt.media.kurento.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sawt.media.kurento.servers.TestSettings.millis;

import com.google.common.util.concurrent.Uninterruptibles;
import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kurento.client.Continuation;
import org.kurento.client.MediaPipeline;
import org.sawt.media.MediaFault;
import org.sawt.media.kurento.fake.FakeKurento;

/** One server that dies, hangs, blinks and comes back, and what the rooms on it hear. */
class ServerPoolTest {

    private final FakeKurento fake = FakeKurento.start();
    private final ServerPool pool =
            ServerPool.start(TestSettings.of(fake.uri()), ServerObserver.NONE, Clock.systemUTC());
    private final List<MediaFault> heard = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        pool.close();
        fake.close();
    }

    @Test
    void everyRoomHearsOnceAndSoonThatItsServerDied() {
        var leases = List.of(lease(), lease(), lease());
        fake.die();

        await().atMost(Duration.ofSeconds(1)).until(() -> heard.size() == leases.size());
        leases.forEach(ServerLease::close);
        await().during(millis(400)).atMost(millis(900)).until(() -> heard.size() == leases.size());
        assertThat(heard).containsOnly(MediaFault.SERVER_LOST);
        assertThat(pool.isReady()).isFalse();
        assertThat(pool.lease("room", heard::add)).isEmpty();
    }

    @Test
    void aHangingServerIsFoundByTheProbe() {
        lease();
        fake.hang();

        await().atMost(Duration.ofSeconds(3)).until(() -> heard.equals(List.of(MediaFault.SERVER_SILENT)));
        assertThat(pool.status().getFirst().lastFault()).isEqualTo(MediaFault.SERVER_SILENT);
    }

    @Test
    void aBusyServerIsNotTakenForAHangingOne() {
        var client = lease().client();
        fake.delay("create MediaPipeline", millis(400));
        var made = new CountDownLatch(6);
        var counting = new Continuation<MediaPipeline>() {
            @Override
            public void onSuccess(MediaPipeline pipeline) {
                made.countDown();
            }

            @Override
            public void onError(Throwable cause) {
                // The count then stays above zero.
            }
        };
        for (var each = made.getCount(); each > 0; each--) {
            client.createMediaPipeline(counting);
        }

        await().until(() -> made.getCount() == 0);
        assertThat(heard).isEmpty();
        assertThat(pool.isReady()).isTrue();
    }

    @Test
    void aServerThatOnlyTellsOfEventsHangs() {
        var lease = lease();
        var event = creationOf(room(lease));
        lease.client().getServerManager().addObjectCreatedListener(_ -> {});
        fake.delay("getName", Duration.ofSeconds(20));

        await().atMost(Duration.ofSeconds(7)).until(() -> {
            fake.fire("manager_ServerManager", "ObjectCreated", event);
            return heard.equals(List.of(MediaFault.SERVER_SILENT));
        });
    }

    @Test
    void whatAHangingServerHeldIsDroppedWhenItWakes() {
        room(lease());
        fake.hang();
        await().until(() -> heard.size() == 1);
        fake.wake();

        await().until(pool::isReady);
        await().untilAsserted(() -> assertThat(fake.objects()).hasSize(1));
    }

    @Test
    void aRestartedServerServesTheNextRoomAndNoOldObjectIsAskedFor() {
        var before = lease();
        room(before);
        fake.die();
        await().until(() -> heard.size() == 1);
        fake.comeBack();

        await().until(pool::isReady);
        var after = lease();
        assertThat(after.client()).isNotSameAs(before.client());
        assertThat(room(after).getName()).isNotEmpty();
        assertThat(heard).hasSize(1);
    }

    @Test
    void aServerThatRestartsFasterThanWeLookIsNotTakenForTheOldOne() {
        lease();
        fake.die();
        fake.comeBack();

        await().until(() -> heard.equals(List.of(MediaFault.SERVER_LOST)));
        await().until(pool::isReady);
        room(lease());
    }

    @Test
    void aServerThatDiedIsUsedAgainOnlyAfterATrial() {
        await().until(pool::isReady);
        fake.die();
        fake.comeBack();

        await().until(() -> pool.status().getFirst().state() == ServerState.RESTING);
        assertThat(pool.lease("room", heard::add)).isEmpty();
        await().until(pool::isReady);
    }

    @Test
    void aBlinkOfTheNetworkIsNobodysBusiness() {
        var lease = lease();
        var pipeline = room(lease);
        List<String> events = new CopyOnWriteArrayList<>();
        lease.client().getServerManager().addObjectCreatedListener(event -> events.add(event.getTimestampMillis()));
        fake.cut();
        await().until(() -> fake.connections() > 0);

        assertThat(pipeline.getName()).isEqualTo(pipeline.getId());
        lease.client().createMediaPipeline();
        await().until(() -> !events.isEmpty());
        assertThat(pool.isReady()).isTrue();
        assertThat(heard).isEmpty();
    }

    @Test
    void whoFallsTooFarBehindItsEventsLosesTheServerAndGetsItBack() {
        var lease = lease();
        var pipeline = room(lease);
        var late = new CountDownLatch(1);
        lease.client().getServerManager().addObjectCreatedListener(_ -> Uninterruptibles.awaitUninterruptibly(late));
        var event = creationOf(pipeline);
        for (var each = 0; each < 11_000 && heard.isEmpty(); each++) {
            fake.fire("manager_ServerManager", "ObjectCreated", event);
        }

        await().until(() -> heard.equals(List.of(MediaFault.SERVER_LOST)));
        late.countDown();
        await().until(pool::isReady);
    }

    @Test
    void anObserverThatFailsChangesNothing() {
        ServerObserver failing = new ServerObserver() {
            @Override
            public void serverState(String server, ServerState state) {
                throw new IllegalStateException("on purpose");
            }
        };
        try (var watched = ServerPool.start(TestSettings.of("node-2", fake.uri()), failing, Clock.systemUTC())) {
            await().until(watched::isReady);
            assertThat(watched.lease("room", heard::add)).isPresent();
            fake.die();
            await().until(() -> !heard.isEmpty());
        }
    }

    @Test
    void aClosedLeaseHearsNothing() {
        lease().close();
        fake.die();

        await().until(() -> !pool.isReady());
        await().during(millis(200)).until(heard::isEmpty);
    }

    @Test
    void aServerThatIsNotThereYetIsFoundLater() {
        fake.die();
        try (var early =
                ServerPool.start(TestSettings.of("node-2", fake.uri()), ServerObserver.NONE, Clock.systemUTC())) {
            await().during(millis(300)).until(() -> !early.isReady());
            fake.comeBack();
            await().until(early::isReady);
        }
    }

    @Test
    void aConnectionOnWhichNobodySaysAnythingIsNotCut() {
        var patience = millis(400);
        try (var impatient = FakeKurento.cuttingAfter(patience);
                var quiet =
                        ServerPool.start(TestSettings.of(impatient.uri()), ServerObserver.NONE, Clock.systemUTC())) {
            await().until(quiet::isReady);
            assertThat(quiet.lease("room", heard::add)).isPresent();

            await().during(patience.multipliedBy(4))
                    .atMost(patience.multipliedBy(8))
                    .until(quiet::isReady);
            assertThat(impatient.timeouts()).isZero();
            assertThat(heard).isEmpty();
        }
    }

    @Test
    void nothingIsLeftAfterTheEnd() {
        var rooms = new ArrayList<ServerLease>();
        rooms.add(lease());
        room(rooms.getFirst()).release();
        rooms.getFirst().close();
        pool.close();

        await().untilAsserted(() -> assertThat(fake.objects()).isEmpty());
        await().untilAsserted(() -> assertThat(fake.connections()).isZero());
        assertThat(fake.sessions()).isEmpty();
        await().untilAsserted(() -> assertThat(Threads.ofTheClient()).isEmpty());
    }

    private ServerLease lease() {
        await().until(pool::isReady);
        return pool.lease("room", heard::add).orElseThrow();
    }

    private static JsonObject creationOf(MediaPipeline pipeline) {
        var event = new JsonObject();
        event.addProperty("object", pipeline.getId());
        return event;
    }

    private static MediaPipeline room(ServerLease lease) {
        var pipeline = lease.client().createMediaPipeline();
        lease.tags().forEach(pipeline::addTag);
        return pipeline;
    }
}
