package org.sawt.media.kurento;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.sawt.media.MediaEngine;
import org.sawt.media.MediaFault;
import org.sawt.media.MediaRoom;
import org.sawt.media.kurento.servers.MediaServers;
import org.sawt.media.kurento.servers.ServerLease;

/** Rooms on Kurento media servers: each runs on one server for as long as that lives, and then asks for another engine. */
public final class KurentoEngine implements MediaEngine {

    private static final int LONGEST_QUEUE = 1_000;
    private static final Duration LONGEST_TICK = Duration.ofSeconds(1);
    private static final int TICKS_OF_PATIENCE = 5;

    private final MediaServers servers;
    private final KurentoSettings settings;
    private final KurentoObserver observer;
    private final ScheduledExecutorService timer;
    private final InstantSource clock;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("routed-", 0).factory());
    private final AtomicInteger rooms = new AtomicInteger();

    /** @param timer for what happens later; only hands work on, so one thread is enough for all rooms */
    public KurentoEngine(
            MediaServers servers,
            KurentoSettings settings,
            KurentoObserver observer,
            ScheduledExecutorService timer,
            InstantSource clock) {
        this.servers = servers;
        this.settings = settings;
        this.observer = observer;
        this.timer = timer;
        this.clock = clock;
    }

    @Override
    public Mode mode() {
        return Mode.ROUTED;
    }

    @Override
    public boolean isReady() {
        return servers.isReady();
    }

    @Override
    public MediaRoom open(String room, int epoch, MediaRoom.Listener listener) {
        rooms.incrementAndGet();
        Strand strand = new Strand(threads, LONGEST_QUEUE);
        Voice voice = new Voice(listener);
        LiveLinks live = new LiveLinks();
        RoomLife life = new RoomLife(strand, voice, observer, rooms::decrementAndGet);
        strand.execute(() -> servers.lease(room, life::lose)
                .ifPresentOrElse(
                        lease -> life.opened(open(epoch, lease, strand, live, voice, life)),
                        () -> life.fail(MediaFault.SERVER_FULL)));
        return new KurentoRoom(epoch, strand, live, voice, life);
    }

    /** How many rooms are open, or have something left on a media server; a value for a gauge, safe from any thread. */
    public int rooms() {
        return rooms.get();
    }

    private RoomLife.Open open(
            int epoch, ServerLease lease, Strand strand, LiveLinks live, Voice voice, RoomLife life) {
        Calls calls = new Calls(threads, settings.stepDeadline());
        Releases releases = new Releases(
                calls, lease.server(), life::isLost, () -> strand.execute(() -> life.fail(MediaFault.SET_UP_FAILED)));
        RoomPipeline pipeline = new RoomPipeline(lease, calls, releases);
        RoomParts parts =
                new RoomParts(epoch, strand, calls, releases, pipeline.created(), settings, observer, timer, clock);
        RoutedRoom routed = new RoutedRoom(parts, pipeline, live, voice, life::fail);
        return new RoomLife.Open(routed, pipeline, tick(strand, routed));
    }

    /** Often enough to notice in time that somebody's patience is over. */
    private Runnable tick(Strand strand, RoutedRoom room) {
        Duration own = settings.patience().dividedBy(TICKS_OF_PATIENCE);
        long pause = (own.compareTo(LONGEST_TICK) < 0 ? own : LONGEST_TICK).toMillis();
        var ticking =
                timer.scheduleWithFixedDelay(() -> strand.execute(room::tick), pause, pause, TimeUnit.MILLISECONDS);
        return () -> ticking.cancel(false);
    }
}
