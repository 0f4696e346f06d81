package org.sawt.media.kurento.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.kurento.client.KurentoClient;
import org.kurento.client.MediaPipeline;
import org.kurento.client.WebRtcEndpoint;
import org.sawt.media.MediaFault;

/** The pool, with the settings that it has in use, on a real server that dies and hangs. */
@EnabledIfEnvironmentVariable(
        named = "KURENTO_COMMAND",
        matches = ".+",
        disabledReason = "needs a command that starts a Kurento Media Server on a port: set KURENTO_COMMAND")
class RealServerTest {

    private final List<MediaFault> heard = new CopyOnWriteArrayList<>();
    private final RealServer server;
    private final ServerPool pool;

    RealServerTest() throws IOException {
        server = new RealServer();
        pool = ServerPool.start(
                PoolSettings.of(List.of(server.uri()), "node-1"), ServerObserver.NONE, Clock.systemUTC());
    }

    @BeforeEach
    void isThere() {
        await().atMost(Duration.ofSeconds(30)).until(pool::isReady);
    }

    @AfterEach
    void close() throws InterruptedException {
        pool.close();
        server.close();
    }

    @Test
    void aKilledServerIsMissedAtOnceAndUsedAgainWhenItIsBack(TestReporter reporter) throws Exception {
        room(lease());
        server.signal("KILL");
        var killed = Instant.now();
        await().pollInterval(Duration.ofMillis(2)).atMost(Duration.ofSeconds(1)).until(() -> !heard.isEmpty());
        report(reporter, killed);

        server.again();
        await().atMost(Duration.ofSeconds(30)).until(pool::isReady);
        assertThat(new WebRtcEndpoint.Builder(room(lease())).build().getName()).isNotEmpty();
        assertThat(heard).containsExactly(MediaFault.SERVER_LOST);
    }

    @Test
    void aHangingServerIsMissedWithinFourAndAHalfSecondsAndSweptWhenItWakes(TestReporter reporter) throws Exception {
        var old = room(lease()).getId();
        server.signal("STOP");
        var stopped = Instant.now();
        await().pollInterval(Duration.ofMillis(2))
                .atMost(Duration.ofMillis(4500))
                .until(() -> !heard.isEmpty());
        report(reporter, stopped);
        server.signal("CONT");

        await().atMost(Duration.ofSeconds(30)).until(pool::isReady);
        assertThat(heard).containsExactly(MediaFault.SERVER_SILENT);
        assertThat(lease().client().getServerManager().getPipelines())
                .extracting(MediaPipeline::getId)
                .hasSize(1)
                .doesNotContain(old);
    }

    @Test
    void aRoomThatIsOpenedAgainDropsWhatAnEarlierRunLeftOfItAndKeepsItsOwn() {
        var before = KurentoClient.create(server.uri().toString());
        var left = before.createMediaPipeline();
        Map.of("sawt_node", "node-1", "sawt_process", "earlier", "sawt_lease", "1", "sawt_room", "room")
                .forEach(left::addTag);
        var fresh = room(lease()).getId();

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(before.getServerManager().getPipelines())
                        .extracting(MediaPipeline::getId)
                        .contains(fresh)
                        .doesNotContain(left.getId()));
        before.destroy();
    }

    @Test
    void aRoomThatEndsLeavesNothing() {
        var lease = lease();
        var pipeline = room(lease);
        new WebRtcEndpoint.Builder(pipeline).build();
        pipeline.release();
        lease.close();

        awaitObjects(1);
    }

    @Test
    void countingKeepsNothingAliveThatSomebodyElseLeft() throws Exception {
        try (var connections = new Connections(PoolSettings.Watching.usual())) {
            var other = connections.to(ServerAddress.of(server.uri()), Connection::abandon);
            KurentoClient.createFromJsonRpcClientHonoringClientTimeouts(other).createMediaPipeline();
            awaitObjects(2);
            other.leave();
        }
        awaitObjects(1);
    }

    private static void report(TestReporter reporter, Instant since) {
        reporter.publishEntry(
                "heard after ms", Long.toString(since.until(Instant.now()).toMillis()));
    }

    private void awaitObjects(int count) {
        await().atMost(Duration.ofSeconds(15))
                .until(() -> pool.status().getFirst().objects() == count);
    }

    private ServerLease lease() {
        return pool.lease("room", heard::add).orElseThrow();
    }

    private static MediaPipeline room(ServerLease lease) {
        var pipeline = lease.client().createMediaPipeline();
        lease.tags().forEach(pipeline::addTag);
        return pipeline;
    }
}
