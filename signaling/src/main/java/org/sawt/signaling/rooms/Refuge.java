package org.sawt.signaling.rooms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.sawt.media.MediaEngine;
import org.sawt.media.MediaEngine.Mode;
import org.sawt.signaling.media.MediaEngines;

/** Where a room goes whose media failed: to another media server, but not over and over, else to the mesh. */
final class Refuge {

    private static final int MOST_MOVES = 2;
    private static final Duration WITHIN = Duration.ofMinutes(1);

    private final MediaEngines engines;
    private final Deque<Instant> moves = new ArrayDeque<>();

    Refuge(MediaEngines engines) {
        this.engines = engines;
    }

    MediaEngine at(Instant now) {
        moves.removeIf(move -> !now.isBefore(move.plus(WITHIN)));
        MediaEngine best = moves.size() < MOST_MOVES ? engines.best() : engines.mesh();
        if (best.mode() == Mode.ROUTED) {
            moves.add(now);
        }
        return best;
    }
}
