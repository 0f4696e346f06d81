package org.sawt.signaling.relays;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;

/**
 * Has all relays tried, one round at a time: who asks while one runs gets what that finds. A round ends within the probe's
 * time and a little more, so whoever waits for it does not wait longer. Not for a room's mailbox, where nothing may wait.
 */
public final class RelayChecks implements AutoCloseable {

    /** Between two rounds that people ask for. */
    static final Duration PAUSE = Duration.ofSeconds(10);

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("relay-round").factory());
    private final ProbeRound round;
    private final RelayWatch watch;
    private final Clock clock;
    private @Nullable CompletableFuture<RelaysReport> running;
    private Instant free = Instant.MIN;

    RelayChecks(ProbeRound round, RelayWatch watch, Clock clock) {
        this.round = round;
        this.watch = watch;
        this.clock = clock;
    }

    /** Begins a round, or joins the one that runs. */
    public synchronized CompletableFuture<RelaysReport> begin() {
        CompletableFuture<RelaysReport> current = running;
        if (current == null) {
            current = CompletableFuture.supplyAsync(this::run, threads);
            running = current;
        }
        return current;
    }

    /** As {@link #begin}, for people, who press twice; throws {@code rate_limited} as a RefusedException. */
    synchronized CompletableFuture<RelaysReport> beginForSomebody() {
        Instant now = clock.instant();
        if (running == null) {
            if (now.isBefore(free)) {
                throw Refusal.of(RefusalCode.RATE_LIMITED, "tried a moment ago", Duration.between(now, free))
                        .asException();
            }
            free = now.plus(PAUSE);
        }
        return begin();
    }

    private RelaysReport run() {
        try {
            watch.found(round.run(watch.report().urls()));
            return watch.report();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CompletionException("this server stops", stopped);
        } finally {
            over();
        }
    }

    /** Before the round's future is complete, so that who asks after that begins another. */
    private synchronized void over() {
        running = null;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
