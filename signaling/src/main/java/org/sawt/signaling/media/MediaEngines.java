package org.sawt.signaling.media;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.sawt.media.MediaEngine;
import org.sawt.media.MediaEngine.Mode;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;

/** The engines of this installation: media servers where it has any, and the mesh, which needs none. Thread-safe. */
public final class MediaEngines {

    /** A server that died, or is full, is back in a moment or needs somebody to look at it. */
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    private final MediaChoice choice;
    private final @Nullable MediaEngine servers;
    private final MediaEngine mesh;

    /** {@code servers} is null where none is configured. */
    public MediaEngines(MediaChoice choice, @Nullable MediaEngine servers, MediaEngine mesh) {
        this.choice = choice;
        this.servers = servers;
        this.mesh = mesh;
    }

    /** How a session would run that is opened now; what people in a lobby are shown. */
    public Mode expected() {
        return choice == MediaChoice.ROUTED ? Mode.ROUTED : best().mode();
    }

    /**
     * How a session runs that is opened now; it keeps to that, unless it must be rescued.
     *
     * @throws org.sawt.signaling.shared.RefusedException {@code unavailable} where it may only run through a media server
     *     and none is ready
     */
    public Mode choose() {
        Mode best = best().mode();
        if (choice == MediaChoice.ROUTED && best != Mode.ROUTED) {
            throw Refusal.of(RefusalCode.UNAVAILABLE, "no media server has room for another session", TRY_AGAIN)
                    .asException();
        }
        return best;
    }

    /** The engine of a session that runs in {@code mode}; the mesh where that mode is not offered any more. */
    public MediaEngine of(Mode mode) {
        return servers != null && servers.mode() == mode ? servers : mesh;
    }

    /** Media servers that would take a room now, else the mesh: where a call can go on. */
    public MediaEngine best() {
        return choice != MediaChoice.MESH && servers != null && servers.isReady() ? servers : mesh;
    }

    /** The engine that cannot fail. */
    public MediaEngine mesh() {
        return mesh;
    }
}
