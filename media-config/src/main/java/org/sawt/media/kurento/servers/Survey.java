package org.sawt.media.kurento.servers;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.kurento.client.KurentoClient;
import org.kurento.client.MediaPipeline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at what is on a server, each time over a connection of its own: a server does a connection's requests one after
 * the other, so that measuring its CPU holds up all others; and asking an object means holding it until the session
 * ends, so that what another node left would stay for as long as we ask.
 */
final class Survey {

    private static final Logger log = LoggerFactory.getLogger(Survey.class);

    private static final double PERCENT = 100.0;

    /** How much is on the server, whoever made it. */
    record Tally(int pipelines, int objects) {}

    private final Connections connections;
    private final ServerAddress address;
    private final Owner owner;
    private final Clock clock;

    Survey(Connections connections, ServerAddress address, Owner owner, Clock clock) {
        this.connections = connections;
        this.address = address;
        this.owner = owner;
        this.clock = clock;
    }

    /** The share of its machine that the server uses over {@code interval}, 0 to 1. Takes as long. */
    double cpu(Duration interval) {
        return asking((_, client) -> {
            var manager = client.getServerManager();
            return manager.getUsedCpu((int) interval.toMillis()) / PERCENT / Math.max(1, manager.getCpuCount());
        });
    }

    /** Counts, and drops our leftovers where {@code sweep} says so. */
    Tally count(boolean sweep) {
        return asking((connection, client) -> {
            var pipelines = 0;
            var objects = 0;
            var all = client.getServerManager().getPipelines();
            connection.forgetPipelines();
            for (var pipeline : all) {
                var children = sweep && swept(pipeline) ? -1 : children(pipeline);
                if (children >= 0) {
                    pipelines++;
                    objects += 1 + children;
                }
            }
            return new Tally(pipelines, objects);
        });
    }

    private boolean swept(MediaPipeline pipeline) {
        try {
            if (!owner.disowns(tags(pipeline), clock.instant())) {
                return false;
            }
            pipeline.release();
            log.info("dropped a pipeline on media server {} that nobody needs any more", address);
            return true;
        } catch (RuntimeException e) {
            return gone(e);
        }
    }

    private static Map<String, String> tags(MediaPipeline pipeline) {
        Map<String, String> tags = new HashMap<>();
        pipeline.getTags().forEach(tag -> tags.put(tag.getKey(), tag.getValue()));
        return tags;
    }

    /** How many elements it has, or -1 where it ended in the meantime. */
    private static int children(MediaPipeline pipeline) {
        try {
            return pipeline.getChildren().size();
        } catch (RuntimeException e) {
            gone(e);
            return -1;
        }
    }

    private static boolean gone(RuntimeException failure) {
        if (Failures.isUnknownObject(failure)) {
            return true;
        }
        throw failure;
    }

    private <T> T asking(BiFunction<Connection, KurentoClient, T> question) {
        var connection = connections.to(address, Connection::abandon);
        try {
            return question.apply(connection, KurentoClient.createFromJsonRpcClientHonoringClientTimeouts(connection));
        } finally {
            connection.leave();
        }
    }
}
