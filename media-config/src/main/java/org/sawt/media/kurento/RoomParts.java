package org.sawt.media.kurento;

import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import org.kurento.client.MediaPipeline;

/** What everything in one room works with. */
record RoomParts(
        int epoch,
        Strand strand,
        Calls calls,
        Releases releases,
        CompletableFuture<MediaPipeline> pipeline,
        KurentoSettings settings,
        KurentoObserver observer,
        ScheduledExecutorService timer,
        InstantSource clock) {}
