package org.sawt.media.kurento;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sawt.media.MediaFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A room from its lease to its end, which comes once: closed, failed, or its server lost. Whatever ends it, what it has
 * made at the server is released, and then its place is given back. Lives on the room's strand.
 */
final class RoomLife {

    /** A room on its place. */
    record Open(RoutedRoom room, RoomPipeline pipeline, Runnable stopTicking) {}

    private static final Logger log = LoggerFactory.getLogger(RoomLife.class);

    private final Strand strand;
    private final Voice voice;
    private final KurentoObserver observer;
    private final Runnable ended;
    private @Nullable Open open;
    private boolean over;
    private volatile boolean lost;

    /** @param ended called once, when nothing of the room is left */
    RoomLife(Strand strand, Voice voice, KurentoObserver observer, Runnable ended) {
        this.strand = strand;
        this.voice = voice;
        this.observer = observer;
        this.ended = ended;
    }

    void opened(Open opened) {
        open = opened;
        observer.roomOpened(opened.pipeline.server());
        var _ = opened.pipeline.tagged().whenCompleteAsync((_, failure) -> made(failure), strand);
    }

    void ifOpen(Consumer<RoutedRoom> action) {
        if (!over && open != null) {
            action.accept(open.room);
        }
    }

    /** From any thread: nothing that was made on the server exists any more. */
    void lose(MediaFault fault) {
        lost = true;
        strand.execute(() -> fail(fault));
    }

    boolean isLost() {
        return lost;
    }

    void fail(MediaFault fault) {
        if (!over) {
            observer.fault(fault);
            voice.failed(fault);
            close();
        }
    }

    void close() {
        if (!over) {
            over = true;
            var _ = gone().whenComplete((_, _) -> ended.run());
        }
    }

    private CompletableFuture<Void> gone() {
        if (open == null) {
            return CompletableFuture.completedFuture(null);
        }
        Open was = open;
        was.stopTicking.run();
        var births = was.room.dismantle();
        CompletableFuture<Void> gone = lost ? was.pipeline.abandon() : was.pipeline.end(births);
        return gone.thenRun(() -> observer.roomClosed(was.pipeline.server()));
    }

    private void made(@Nullable Throwable failure) {
        if (failure != null && !over) {
            MediaFault fault = Faults.of(failure);
            RoomPipeline pipeline = requireNonNull(open).pipeline;
            log.warn("Media server {} did not open a room: {}", pipeline.server(), Faults.describe(failure));
            pipeline.refused(fault);
            fail(fault);
        }
    }
}
