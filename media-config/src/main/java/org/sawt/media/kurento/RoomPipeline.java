package org.sawt.media.kurento;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.kurento.client.MediaPipeline;
import org.sawt.media.MediaFault;
import org.sawt.media.kurento.servers.ServerLease;

/** A room's pipeline on its leased place: everything else at the media server is made in it, and goes with it. */
final class RoomPipeline {

    private final ServerLease lease;
    private final Calls calls;
    private final Releases releases;
    private final CompletableFuture<MediaPipeline> created;
    private final CompletableFuture<Void> tagged;

    RoomPipeline(ServerLease lease, Calls calls, Releases releases) {
        this.lease = lease;
        this.calls = calls;
        this.releases = releases;
        this.created = calls.create(lease.client()::createMediaPipeline, late -> releases.release("pipeline", late));
        this.tagged = created.thenCompose(this::tag);
    }

    CompletableFuture<MediaPipeline> created() {
        return created;
    }

    /** Made, and known as ours: without its tags it would be an orphan that nobody recognises. */
    CompletableFuture<Void> tagged() {
        return tagged;
    }

    String server() {
        return lease.server();
    }

    void refused(MediaFault fault) {
        lease.refused(fault);
    }

    /**
     * Releases it, and gives the place back when the server has done so. What was being made in it at that moment is
     * waited for, too: it either went with the pipeline, or is released on its own.
     */
    CompletableFuture<Void> end(Collection<CompletableFuture<?>> births) {
        CompletableFuture<Void> released = created.thenCompose(pipeline -> releases.released("pipeline", pipeline))
                .exceptionally(_ -> null);
        Stream<CompletableFuture<?>> all =
                Stream.concat(Stream.of(released), births.stream().map(RoomPipeline::settled));
        return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).thenRun(lease::close);
    }

    /** The server's life is over. */
    CompletableFuture<Void> abandon() {
        lease.close();
        return CompletableFuture.completedFuture(null);
    }

    private CompletableFuture<Void> tag(MediaPipeline pipeline) {
        List<CompletableFuture<Void>> tags = lease.tags().entrySet().stream()
                .map(tag -> calls.<Void>call(done -> pipeline.addTag(tag.getKey(), tag.getValue(), done)))
                .toList();
        return CompletableFuture.allOf(tags.toArray(CompletableFuture[]::new));
    }

    private static CompletableFuture<?> settled(CompletableFuture<?> birth) {
        return birth.handle((_, _) -> "settled");
    }
}
