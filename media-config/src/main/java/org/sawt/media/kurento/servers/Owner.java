package org.sawt.media.kurento.servers;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Who we are on a media server, and what there is ours. */
final class Owner {

    private static final String NODE = "sawt_node";
    private static final String PROCESS = "sawt_process";
    private static final String LEASE = "sawt_lease";

    private final String node;
    private final Instant graceEnds;
    private final String process = UUID.randomUUID().toString();
    private final Set<String> open = ConcurrentHashMap.newKeySet();

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

    Map<String, String> tags(String lease) {
        return Map.of(NODE, node, PROCESS, process, LEASE, lease);
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
        return process.equals(of) ? !open.contains(lease) : !now.isBefore(graceEnds);
    }
}
