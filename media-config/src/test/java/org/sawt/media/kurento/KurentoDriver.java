package org.sawt.media.kurento;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.sawt.media.Link;
import org.sawt.media.MediaEngineContract;
import org.sawt.media.kurento.servers.MediaServers;

/** What the contract must know of an engine with one media server, fake or real. */
final class KurentoDriver implements MediaEngineContract.Driver {

    /** The steps of a set-up and of its end, as the fake names them. */
    static final List<String> STEPS = List.of(
            "create MediaPipeline",
            "addTag",
            "create WebRtcEndpoint",
            "subscribe IceCandidateFound",
            "processOffer",
            "gatherCandidates",
            "connect",
            "release");

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final KurentoEngine engine;
    private final Consumer<String> saboteur;
    private final IntSupplier held;
    private final Runnable end;

    /**
     * @param saboteur makes the next of a step fail
     * @param held how many places are taken, and how many objects the server has for rooms
     */
    KurentoDriver(MediaServers servers, Consumer<String> saboteur, IntSupplier held, Runnable end) {
        this.engine = new KurentoEngine(
                servers, KurentoSettings.DEFAULT, KurentoObserver.NONE, timer, InstantSource.system());
        this.saboteur = saboteur;
        this.held = held;
        this.end = end;
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
        saboteur.accept(step);
    }

    @Override
    public int held() {
        return engine.rooms() + held.getAsInt();
    }

    @Override
    public void close() {
        end.run();
        timer.shutdownNow();
    }
}
