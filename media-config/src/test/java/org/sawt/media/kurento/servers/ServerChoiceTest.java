package org.sawt.media.kurento.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kurento.client.WebRtcEndpoint;
import org.sawt.media.MediaFault;
import org.sawt.media.kurento.fake.FakeKurento;

/** Which of two servers gets the next room. */
class ServerChoiceTest {

    private final FakeKurento one = FakeKurento.start();
    private final FakeKurento two = FakeKurento.start();
    private final Map<String, List<ServerState>> states = new ConcurrentHashMap<>();
    private final Map<String, Integer> objects = new ConcurrentHashMap<>();
    private final ServerPool pool = ServerPool.start(
            TestSettings.with(TestSettings.rooms(3), TestSettings.UPKEEP, one.uri(), two.uri()),
            new ServerObserver() {
                @Override
                public void serverState(String server, ServerState state) {
                    states.computeIfAbsent(server, _ -> new CopyOnWriteArrayList<>())
                            .add(state);
                }

                @Override
                public void objects(String server, int count) {
                    objects.put(server, count);
                }
            },
            Clock.systemUTC());

    @BeforeEach
    void bothAreThere() {
        await().until(() -> states().equals(List.of(ServerState.HEALTHY, ServerState.HEALTHY)));
    }

    @AfterEach
    void close() {
        pool.close();
        one.close();
        two.close();
    }

    @Test
    void theServerWithFewerRoomsGetsTheNext() {
        var first = lease();
        var second = lease();
        assertThat(second.server()).isNotEqualTo(first.server());

        first.close();
        assertThat(lease().server()).isEqualTo(first.server());
    }

    @Test
    void roomsThatSomebodyElseHasThereCountToo() {
        var lease = lease();
        for (var each = 0; each < 2; each++) {
            lease.client().createMediaPipeline();
        }
        lease.close();
        await().until(() -> objects.getOrDefault(lease.server(), 0) == 3);

        assertThat(lease().server()).isNotEqualTo(lease.server());
        assertThat(lease().server()).isNotEqualTo(lease.server());
    }

    @Test
    void aRoomOfManyWeighsMoreThanARoomOfTwo() {
        var many = lease();
        objectsOf(many, 6);

        assertThat(lease().server()).isNotEqualTo(many.server());
        assertThat(lease().server()).isNotEqualTo(many.server());
    }

    @Test
    void aServerWithAsManyObjectsAsItMayHaveIsFull() {
        var many = lease();
        objectsOf(many, 10);

        await().until(() -> states().contains(ServerState.FULL));
        for (var each = 0; each < 3; each++) {
            assertThat(lease().server()).isNotEqualTo(many.server());
        }
        assertThat(pool.lease("room", _ -> {})).isEmpty();
    }

    @Test
    void amongEqualsTheIdleServerGetsIt() {
        one.cpu(80);
        await().until(() -> cpu(name(one)) > 0.3);

        assertThat(lease().server()).isEqualTo(name(two));
    }

    @Test
    void fullServersRefuseThePoliteWay() {
        for (var each = 0; each < 6; each++) {
            lease();
        }

        assertThat(pool.lease("room", _ -> {})).isEmpty();
        assertThat(pool.isReady()).isFalse();
        assertThat(states()).containsOnly(ServerState.FULL);
    }

    @Test
    void aServerWhoseProcessorIsBusyCountsAsFull() {
        one.cpu(180);
        await().until(() -> states().getFirst() == ServerState.FULL);

        for (var each = 0; each < 3; each++) {
            assertThat(lease().server()).isEqualTo(name(two));
        }
        one.cpu(20);
        await().until(() -> states().getFirst() == ServerState.HEALTHY);
    }

    @Test
    void aDrainingServerKeepsItsRoomsAndGetsNoNewOne() {
        var staying = lease();
        assertThat(pool.drain(staying.server(), true)).isTrue();

        for (var each = 0; each < 3; each++) {
            assertThat(lease().server()).isNotEqualTo(staying.server());
        }
        assertThat(pool.lease("room", _ -> {})).isEmpty();
        assertThat(staying.client().createMediaPipeline().getName()).isNotEmpty();
        pool.drain(staying.server(), false);
        assertThat(lease().server()).isEqualTo(staying.server());
    }

    @Test
    void anUnknownServerCannotBeDrained() {
        assertThat(pool.drain("nowhere:1", true)).isFalse();
    }

    @Test
    void whenOneDiesItsRoomsFindAPlaceOnTheOther() {
        var moved = new CopyOnWriteArrayList<String>();
        var first = pool.lease("room", _ -> moved.add(lease().server())).orElseThrow();
        (first.server().equals(name(one)) ? one : two).die();

        await().until(() -> moved.size() == 1);
        assertThat(moved.getFirst()).isNotEqualTo(first.server());
    }

    @Test
    void setUpsThatFailInARowSendRoomsElsewhere() {
        pool.drain(name(two), true);
        for (var each = 0; each < 3; each++) {
            var lease = lease();
            lease.refused(MediaFault.SET_UP_FAILED);
            lease.refused(MediaFault.SET_UP_FAILED);
            lease.close();
        }
        pool.drain(name(two), false);

        assertThat(states()).containsExactly(ServerState.RESTING, ServerState.HEALTHY);
        assertThat(pool.status().getFirst().lastFault()).isEqualTo(MediaFault.SET_UP_FAILED);
        assertThat(lease().server()).isEqualTo(name(two));
        await().until(() -> states().getFirst() == ServerState.HEALTHY);
    }

    @Test
    void statesAndObjectsAreTold() {
        one.die();
        await().untilAsserted(() -> assertThat(states.get(name(one)))
                .containsExactly(ServerState.UNREACHABLE, ServerState.HEALTHY, ServerState.UNREACHABLE));
        one.comeBack();
        await().untilAsserted(
                        () -> assertThat(states.get(name(one))).endsWith(ServerState.RESTING, ServerState.HEALTHY));
        assertThat(objects).containsEntry(name(one), 1);
    }

    /** Until the survey has seen them. */
    private void objectsOf(ServerLease lease, int count) {
        var pipeline = lease.client().createMediaPipeline();
        lease.tags().forEach(pipeline::addTag);
        for (var each = 1; each < count; each++) {
            new WebRtcEndpoint.Builder(pipeline).build();
        }
        await().until(() -> objects.getOrDefault(lease.server(), 0) == 1 + count);
    }

    private ServerLease lease() {
        return pool.lease("room", _ -> {}).orElseThrow();
    }

    private List<ServerState> states() {
        return pool.status().stream().map(ServerStatus::state).toList();
    }

    private double cpu(String server) {
        return pool.status().stream()
                .filter(status -> status.server().equals(server))
                .map(ServerStatus::cpu)
                .mapToDouble(cpu -> cpu == null ? 0 : cpu)
                .sum();
    }

    private static String name(FakeKurento fake) {
        return fake.uri().getHost() + ":" + fake.uri().getPort();
    }
}
