package org.sawt.media.kurento;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.kurento.client.KurentoObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives back what was made at the media server. What cannot be released goes on existing there, and a voice with it: so
 * it is tried again, and said when it failed for good.
 */
final class Releases {

    private static final Logger log = LoggerFactory.getLogger(Releases.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int TRIES = 3;

    private final Calls calls;
    private final String server;
    private final BooleanSupplier lost;
    private final Runnable stuck;

    /**
     * @param lost whether the server's life is over, and everything is gone with it
     * @param stuck called, on any thread, when something cannot be released
     */
    Releases(Calls calls, String server, BooleanSupplier lost, Runnable stuck) {
        this.calls = calls;
        this.server = server;
        this.lost = lost;
        this.stuck = stuck;
    }

    /** {@code kind} is for the log. */
    void release(String kind, KurentoObject object) {
        var _ = released(kind, object);
    }

    /** Ends when {@code object} is gone, or will not go; never exceptionally. */
    CompletableFuture<Void> released(String kind, KurentoObject object) {
        return released(kind, object, 1);
    }

    private CompletableFuture<Void> released(String kind, KurentoObject object, int attempt) {
        if (lost.getAsBoolean()) {
            return CompletableFuture.completedFuture(null);
        }
        return calls.<Void>call(object::release)
                .handle((_, failure) -> failure)
                .thenCompose(failure -> settled(kind, object, attempt, failure));
    }

    private CompletableFuture<Void> settled(
            String kind, KurentoObject object, int attempt, @Nullable Throwable failure) {
        if (failure == null || Faults.isGone(failure) || lost.getAsBoolean()) {
            return CompletableFuture.completedFuture(null);
        }
        if (attempt < TRIES) {
            var later = CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            return CompletableFuture.runAsync(() -> {}, later).thenCompose(_ -> released(kind, object, attempt + 1));
        }
        log.error("Media server {} does not release an object ({}): {}", server, kind, Faults.describe(failure));
        stuck.run();
        return CompletableFuture.completedFuture(null);
    }
}
