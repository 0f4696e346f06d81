package org.sawt.media.kurento;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.sawt.media.MediaEngineContract;
import org.sawt.media.kurento.fake.FakeKurento;
import org.sawt.media.kurento.servers.PoolSettings;
import org.sawt.media.kurento.servers.PoolSettings.Limits;
import org.sawt.media.kurento.servers.PoolSettings.Upkeep;
import org.sawt.media.kurento.servers.PoolSettings.Watching;
import org.sawt.media.kurento.servers.ServerObserver;
import org.sawt.media.kurento.servers.ServerPool;

/** The engine over the pool that it has in use. */
class FakeKurentoEngineTest extends MediaEngineContract {

    /** More refusals than there are steps that fail: a server that rests would take no room to see what it does. */
    private static final Limits FORGIVING =
            new Limits(100, 1000, 0.85, 100, Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(5));

    /** Nobody looks in between: the steps that fail are the room's. */
    private static final Upkeep NONE = new Upkeep(Duration.ofMinutes(5), Duration.ofMinutes(5), Duration.ZERO);

    private static FakeKurento kurento;

    @BeforeAll
    static void start() {
        kurento = FakeKurento.start();
    }

    @AfterAll
    static void stop() {
        kurento.close();
    }

    @Override
    protected Driver driver() {
        var settings = new PoolSettings(List.of(kurento.uri()), "contract", Watching.usual(), FORGIVING, NONE);
        await().until(() -> kurento.objects().isEmpty());
        var pool = ServerPool.start(settings, ServerObserver.NONE, Clock.systemUTC());
        await().until(pool::isReady);
        return new KurentoDriver(pool, step -> kurento.fail(step, Scene.refusal(), 1), () -> held(pool), pool::close);
    }

    /** All but the pool's own sentinel. */
    private static int held(ServerPool pool) {
        return pool.status().getFirst().rooms() + kurento.objects().size() - 1;
    }
}
