package org.sawt.media.kurento.servers;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sawt.media.MediaFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One media server through all of its lives: whether it takes rooms, how loaded it is, and what befell it. */
final class MediaServer {

    private static final Logger log = LoggerFactory.getLogger(MediaServer.class);

    private final ServerAddress address;
    private final PoolSettings.Limits limits;
    private final Breaker breaker;
    private final Clock clock;
    private final ServerObserver observer;
    private volatile @Nullable Life life;
    private volatile boolean draining;
    private volatile @Nullable Double cpu;
    private volatile Survey.Tally tally = new Survey.Tally(0, 0);
    private volatile @Nullable MediaFault lastFault;
    private volatile @Nullable ServerState announced;
    private volatile Instant since;

    MediaServer(ServerAddress address, PoolSettings.Limits limits, Clock clock, ServerObserver observer) {
        this.address = address;
        this.limits = limits;
        this.clock = clock;
        this.observer = observer;
        this.breaker = new Breaker(clock, limits);
        this.since = clock.instant();
        announce();
    }

    String name() {
        return address.name();
    }

    ServerState state() {
        if (life == null) {
            return ServerState.UNREACHABLE;
        }
        if (draining) {
            return ServerState.DRAINING;
        }
        if (!breaker.allows()) {
            return ServerState.RESTING;
        }
        var used = cpu;
        var full = pipelines() >= limits.rooms() || load() >= limits.objects();
        var busy = used != null && used >= limits.cpu();
        return full || busy ? ServerState.FULL : ServerState.HEALTHY;
    }

    Optional<ServerLease> lease(String room, Consumer<MediaFault> lost) {
        var current = life;
        return current == null || state() != ServerState.HEALTHY
                ? Optional.empty()
                : current.lease(limits.rooms(), room, lost);
    }

    /**
     * Objects on it, as far as the last survey saw them: a room of eight weighs as much as twenty of two. Rooms count for
     * two people from the moment that they are opened.
     */
    int load() {
        return Math.max(tally.objects() - 1, pipelines() * PoolSettings.Limits.OBJECTS_OF_TWO);
    }

    /** Rooms, other nodes' included, without our sentinel. */
    private int pipelines() {
        return Math.max(rooms(), tally.pipelines() - 1);
    }

    double cpu() {
        var used = cpu;
        return used == null ? 0 : used;
    }

    int rooms() {
        var current = life;
        return current == null ? 0 : current.rooms();
    }

    void drain(boolean now) {
        draining = now;
        announce();
    }

    /** A room's set-up failed. */
    void refused(MediaFault fault) {
        lastFault = fault;
        breaker.refused();
        announce();
    }

    /** A room ended whose set-up had not failed. */
    void worked() {
        breaker.worked();
    }

    void lives(Life begun, boolean diedBefore) {
        if (diedBefore) {
            breaker.returned();
        }
        life = begun;
        announce();
    }

    /** That life is over; {@code fault} is null when it was us who ended it. */
    void ended(@Nullable MediaFault fault) {
        life = null;
        cpu = null;
        if (fault != null) {
            lastFault = fault;
            log.warn("media server {} is lost: {}", address, fault.wire());
        }
        announce();
    }

    void counted(Survey.Tally now) {
        tally = now;
        tell(() -> observer.objects(name(), now.objects()));
        announce();
    }

    void measured(double used) {
        cpu = used;
        announce();
    }

    ServerStatus status() {
        announce();
        return new ServerStatus(name(), state(), rooms(), tally.objects(), cpu, since, lastFault);
    }

    /** Tells a change of state once. Time alone changes it, too: so this is called now and then. */
    synchronized void announce() {
        var now = state();
        if (now == announced) {
            return;
        }
        announced = now;
        since = clock.instant();
        log.info("media server {} is {}", address, now.wire());
        tell(() -> observer.serverState(name(), now));
    }

    /** Whoever counts us must not end us. */
    private void tell(Runnable fact) {
        try {
            fact.run();
        } catch (RuntimeException bug) {
            log.error("the observer of media server {} failed", address, bug);
        }
    }
}
