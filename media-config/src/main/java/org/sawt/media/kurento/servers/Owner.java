package org.sawt.media.kurento.servers;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Who we are on a media server, and what there is ours. */
final class Owner {

    private static final String NODE = "sawt_node";
    private static final String PROCESS = "sawt_process";
    private static final String LEASE = "sawt_lease";
    private static final String ROOM = "sawt_room";

    private final String node;
    private final Instant graceEnds;
    private final String process = UUID.randomUUID().toString();
    private final Set<String> open = ConcurrentHashMap.newKeySet();
    private final Set<String> reopened = ConcurrentHashMap.newKeySet();

    /** From {@code graceEnds} on, what a previous run of this node left is nobody's. */
    Owner(String node, Instant graceEnds) {
        this.node = node;
        this.graceEnds = graceEnds;
    }

    /** A new lease's id. */
    String open() {
        var id = UUID.randomUUID().toString();
        open.add(id);
        return id;
    }

    void close(String lease) {
        open.remove(lease);
    }

    /**
     * A room is opened here: what a previous run of this node left of it is nobody's from now on. Whether that says
     * anything new; what is left when the grace has ended is nobody's anyway.
     */
    boolean reopens(String room, Instant now) {
        return now.isBefore(graceEnds) && reopened.add(room);
    }

    /** Of a pipeline that belongs to no room. */
    Map<String, String> tags(String lease) {
        return Map.of(NODE, node, PROCESS, process, LEASE, lease);
    }

    Map<String, String> tags(String lease, String room) {
        return Map.of(NODE, node, PROCESS, process, LEASE, lease, ROOM, room);
    }

    Instant graceEnds() {
        return graceEnds;
    }

    /** Whether a pipeline with these tags is ours and needed by nobody. One that is not fully tagged yet is not. */
    boolean disowns(Map<String, String> tags, Instant now) {
        var lease = tags.get(LEASE);
        var of = tags.get(PROCESS);
        if (!node.equals(tags.get(NODE)) || of == null || lease == null) {
            return false;
        }
        return process.equals(of) ? !open.contains(lease) : isReopened(tags.get(ROOM)) || !now.isBefore(graceEnds);
    }

    private boolean isReopened(@Nullable String room) {
        return room != null && reopened.contains(room);
    }
}
