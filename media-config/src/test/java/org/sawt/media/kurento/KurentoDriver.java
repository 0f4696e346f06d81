package org.sawt.media.kurento;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.IntSupplier;
import org.sawt.media.Link;
import org.sawt.media.MediaEngineContract;

/** What the contract must know of an engine with one media server, fake or real. */
final class KurentoDriver implements MediaEngineContract.Driver {

    private static final List<String> STEPS = List.of(
            "MediaPipeline",
            "addTag",
            "WebRtcEndpoint",
            "IceCandidateFound",
            "processOffer",
            "gatherCandidates",
            "connect",
            "release");

    private final SingleServer server;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final KurentoEngine engine;
    private final IntSupplier objects;

    /** @param objects how many objects the server has at this moment */
    KurentoDriver(URI uri, IntSupplier objects) {
        this.server = new SingleServer(uri);
        this.engine =
                new KurentoEngine(server, KurentoSettings.DEFAULT, KurentoObserver.NONE, timer, InstantSource.system());
        this.objects = objects;
    }

    @Override
    public KurentoEngine engine() {
        return engine;
    }

    @Override
    public String offer(Link link) {
        return ChromiumOffers.of(link);
    }

    @Override
    public String answer(String offer) {
        throw new AssertionError("a media server makes no offers");
    }

    @Override
    public List<String> steps() {
        return STEPS;
    }

    @Override
    public void failNext(String step) {
        server.connection().spoilNext(step);
    }

    @Override
    public int held() {
        return engine.rooms() + server.taken() + objects.getAsInt();
    }

    @Override
    public void close() {
        server.close();
        timer.shutdownNow();
    }
}
