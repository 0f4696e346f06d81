package org.sawt.media.kurento.servers;

import java.util.Optional;
import java.util.function.Consumer;
import org.sawt.media.MediaFault;

/** The media servers that rooms can run on. Thread-safe; no method waits for a server. */
public interface MediaServers {

    /** Whether {@link #lease} would find a place. Answers at once, from what is known already. */
    boolean isReady();

    /**
     * A place for {@code room} on the least loaded healthy server; empty when there is none. Either way, what an earlier
     * run of this node left of that room is nobody's from now on, and is dropped in the background.
     *
     * @param lost called at most once, on any thread, when that server's life ends ({@link MediaFault#SERVER_LOST} or
     *     {@link MediaFault#SERVER_SILENT}), also for a life that ends while this method returns; never after the
     *     lease was closed. It must not block.
     */
    Optional<ServerLease> lease(String room, Consumer<MediaFault> lost);
}
