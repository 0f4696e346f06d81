package org.sawt.signaling.rooms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sawt.media.MediaEngine;
import org.sawt.signaling.shared.SessionId;

/** A session as it is stored; {@code aliveAt} is when a process last had a room for it. */
record SessionRow(
        SessionId id,
        Sessions.Plan plan,
        Sessions.State state,
        MediaEngine.Mode mode,
        int epoch,
        Instant createdAt,
        @Nullable Instant closesAt,
        @Nullable Instant openedAt,
        @Nullable Instant aliveAt) {}
