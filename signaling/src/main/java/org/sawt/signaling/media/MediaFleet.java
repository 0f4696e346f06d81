package org.sawt.signaling.media;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sawt.media.kurento.servers.ServerPool;
import org.sawt.media.kurento.servers.ServerStatus;

/** The media servers of this installation, as operators see them; there may be none. Thread-safe, and waits for nothing. */
public final class MediaFleet {

    private final @Nullable ServerPool pool;

    MediaFleet(@Nullable ServerPool pool) {
        this.pool = pool;
    }

    /** In the order of the settings. */
    public List<ServerStatus> status() {
        return pool == null ? List.of() : pool.status();
    }

    public Optional<ServerStatus> find(String server) {
        return status().stream().filter(one -> one.server().equals(server)).findFirst();
    }

    /**
     * Keeps new rooms off {@code server}, or lets them on it again; its rooms stay until they end. Forgotten when this
     * process ends.
     *
     * @return whether there is such a server
     */
    public boolean drain(String server, boolean draining) {
        return pool != null && pool.drain(server, draining);
    }
}
