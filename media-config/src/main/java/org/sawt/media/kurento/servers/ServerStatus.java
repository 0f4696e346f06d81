package org.sawt.media.kurento.servers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sawt.media.MediaFault;

/**
 * One media server, as health and operators see it.
 *
 * @param server {@code host:port}
 * @param rooms our rooms on it
 * @param objects media objects on it, whoever made them
 * @param cpu the share of its machine that it uses, 0 to 1; null while unknown
 * @param since when it came into this state
 * @param lastFault why it was last lost, or refused a set-up
 */
public record ServerStatus(
        String server,
        ServerState state,
        int rooms,
        int objects,
        @Nullable Double cpu,
        Instant since,
        @Nullable MediaFault lastFault) {}
