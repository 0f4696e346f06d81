package org.sawt.signaling.bench.media;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.sawt.media.kurento.KurentoEngine;
import org.sawt.media.kurento.KurentoObserver;
import org.sawt.media.kurento.KurentoSettings;
import org.sawt.media.kurento.servers.PoolSettings;
import org.sawt.media.kurento.servers.PoolSettings.Limits;
import org.sawt.media.kurento.servers.PoolSettings.Upkeep;
import org.sawt.media.kurento.servers.PoolSettings.Watching;
import org.sawt.media.kurento.servers.ServerObserver;
import org.sawt.media.kurento.servers.ServerPool;
import org.sawt.signaling.bench.MachineTime;
import org.sawt.signaling.bench.ProcessUsage;
import org.sawt.signaling.e2e.MediaServerProcess;

/** A media server under the engine, with as many sessions as one likes, whose people live on a second media server. */
final class LoadedServer implements AutoCloseable {

    /** As usual, but for admission: here the server is to be filled until it breaks. */
    private static final Limits NO_LIMITS =
            new Limits(10_000, 1_000_000, 1, 1_000, Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ZERO);

    private static final int SLICES = 10;
    private static final Duration SLICE = Duration.ofSeconds(2);
    private static final double MEGABYTE = 1024 * 1024;

    private final MediaServerProcess measured;
    private final MediaServerProcess generator;
    private final Crowd crowd;
    private final ServerPool pool;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final KurentoEngine engine;
    private final List<CrowdSession> sessions = new ArrayList<>();
    private final long emptyBytes;

    LoadedServer(String command) throws IOException {
        measured = MediaServerProcess.start(command);
        generator = MediaServerProcess.start(command);
        crowd = new Crowd(generator.uri());
        PoolSettings settings =
                new PoolSettings(List.of(measured.uri()), "bench", Watching.usual(), NO_LIMITS, Upkeep.usual());
        pool = ServerPool.start(settings, ServerObserver.NONE, Clock.systemUTC());
        engine = new KurentoEngine(pool, KurentoSettings.DEFAULT, KurentoObserver.NONE, timer, Clock.systemUTC());
        await("a healthy media server").atMost(Duration.ofSeconds(30)).until(pool::isReady);
        grow(1);
        shrink();
        emptyBytes = ProcessUsage.of(measured).memoryBytes();
    }

    /** Opens sessions until there are {@code count}, and waits until everybody hears somebody. */
    void grow(int count) {
        while (sessions.size() < count) {
            sessions.add(new CrowdSession(engine, "session-" + sessions.size(), crowd));
        }
        await("everybody to be heard")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> sessions.stream().allMatch(CrowdSession::talks));
    }

    /** Looks on for twenty seconds. */
    LoadStep look() throws InterruptedException {
        MachineTime machine = MachineTime.now();
        Talker.Packets before = packets();
        // Asking everybody takes a while, before and after alike: each was asked so much later the second time.
        long asked = System.nanoTime();
        List<Double> cpu = new ArrayList<>();
        for (int slice = 0; slice < SLICES; slice++) {
            cpu.add(100 * coresInUse() / sessions.size());
        }
        Talker.Packets during = packets().since(before);
        double seconds = (System.nanoTime() - asked) / 1e9;
        double memory = (ProcessUsage.of(measured).memoryBytes() - emptyBytes) / MEGABYTE / sessions.size();
        double rate = during.sent() / seconds / (2 * sessions.size());
        double delivered = (double) during.heard() / during.sent();
        return new LoadStep(
                sessions.size(), cpu, memory, rate, delivered, MachineTime.now().busySince(machine));
    }

    @Override
    public void close() {
        shrink();
        pool.close();
        timer.shutdownNow();
        crowd.close();
        generator.close();
        measured.close();
    }

    private void shrink() {
        sessions.forEach(CrowdSession::close);
        sessions.clear();
        await("an empty media server").atMost(Duration.ofSeconds(30)).until(() -> engine.rooms() == 0);
    }

    private double coresInUse() throws InterruptedException {
        long started = System.nanoTime();
        Duration before = ProcessUsage.of(measured).cpu();
        Thread.sleep(SLICE);
        Duration used = ProcessUsage.of(measured).cpu().minus(before);
        return (double) used.toNanos() / (System.nanoTime() - started);
    }

    private Talker.Packets packets() {
        return sessions.stream().map(CrowdSession::packets).reduce(Talker.Packets.NONE, Talker.Packets::plus);
    }
}
