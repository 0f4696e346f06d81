package org.sawt.media.kurento.servers;

import java.util.Map;
import org.kurento.client.KurentoClient;
import org.sawt.media.MediaFault;

/**
 * A room's place on one life of one media server. A life is one connection and all that was made through it: when it
 * ends, every object of it is gone, and nothing made through {@link #client()} may be used again. Thread-safe.
 */
public interface ServerLease extends AutoCloseable {

    /** The connection; shared with other rooms, not to be closed by them. Its events come in the server's order. */
    KurentoClient client();

    /** The server's name in logs and metrics: {@code host:port}, never its credentials. */
    String server();

    /** The tags that every pipeline must carry, without which it is not known as ours, or taken for an orphan. */
    Map<String, String> tags();

    /** The server refused a set-up, or did not do it in time. Several in a row keep new rooms off it for a while. */
    void refused(MediaFault fault);

    /** Gives the place back. Release the pipeline first: from now on it counts as an orphan. Idempotent. */
    @Override
    void close();
}
