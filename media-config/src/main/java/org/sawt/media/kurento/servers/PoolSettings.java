package org.sawt.media.kurento.servers;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;

/**
 * How the media servers are watched and filled.
 *
 * @param servers where they are; none twice
 * @param node the stable name of this Sawt server, by which it knows its own leftovers: no two may share one
 */
public record PoolSettings(List<URI> servers, String node, Watching watching, Limits limits, Upkeep upkeep) {

    public PoolSettings {
        servers = List.copyOf(servers);
        check(!servers.isEmpty(), "name at least one media server");
        check(!node.isBlank(), "name this node: by its name it knows which leftovers on a media server are its own");
        var names = new HashSet<String>();
        servers.forEach(uri -> {
            var name = ServerAddress.of(uri).name();
            check(names.add(name), "the media server " + name + " is named twice");
        });
    }

    public static PoolSettings of(List<URI> servers, String node) {
        return new PoolSettings(servers, node, Watching.usual(), Limits.usual(), Upkeep.usual());
    }

    /**
     * How soon trouble is noticed.
     *
     * @param probeEvery how often a server is asked whether it lives
     * @param silentAfter how long it may say nothing before it counts as hanging, and a third of how long it may take to answer
     *     while it says other things; not shorter than probeEvery
     * @param connectWithin how long a connection may take, and a lost one to be back before its rooms are told; shorter
     *     than silentAfter
     * @param answerWithin how long any other answer may take
     * @param retryAfter the first pause between attempts to reach a server; doubles up to retryAtMost
     */
    public record Watching(
            Duration probeEvery,
            Duration silentAfter,
            Duration connectWithin,
            Duration answerWithin,
            Duration retryAfter,
            Duration retryAtMost) {

        public Watching {
            positive(probeEvery, "probe-every");
            positive(connectWithin, "connect-within");
            positive(answerWithin, "answer-within");
            positive(retryAfter, "retry-after");
            check(silentAfter.compareTo(probeEvery) >= 0, "silent-after must not be shorter than probe-every");
            check(connectWithin.compareTo(silentAfter) < 0, "connect-within must be shorter than silent-after");
            check(retryAtMost.compareTo(retryAfter) >= 0, "retry-at-most must not be shorter than retry-after");
        }

        /** A dead server is known within 0.2 s, a hanging one within 4 s. */
        public static Watching usual() {
            return new Watching(
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(5),
                    Duration.ofMillis(500),
                    Duration.ofSeconds(10));
        }
    }

    /**
     * When a server gets no new room.
     *
     * @param rooms at most so many pipelines on it, whoever made them
     * @param objects at most so many media objects on it, whoever made them: a room of two has 3, one of eight 65
     * @param cpu at or above this share of its machine, 0 to 1
     * @param refusals so many failed set-ups in a row, within {@code refusalsWithin}, and it rests for {@code rest}
     * @param trial how long a server that died must answer before it is used again
     */
    public record Limits(
            int rooms, int objects, double cpu, int refusals, Duration refusalsWithin, Duration rest, Duration trial) {

        public Limits {
            check(rooms > 0, "rooms must be 1 or more");
            check(objects >= OBJECTS_OF_TWO, "objects must be 3 or more, which is a room of two people");
            check(cpu > 0 && cpu <= 1, "cpu must be above 0 and at most 1, which is the whole machine");
            check(refusals > 0, "refusals must be 1 or more");
            positive(refusalsWithin, "refusals-within");
            positive(rest, "rest");
            check(!trial.isNegative(), "trial must not be negative");
        }

        /** A pipeline, and the end of each. */
        static final int OBJECTS_OF_TWO = 3;

        /** 100 rooms of two take about 200 MB and 1400 threads of a media server, 600 objects about 4000 threads. */
        public static Limits usual() {
            return new Limits(100, 600, 0.85, 3, Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(5));
        }
    }

    /**
     * What is done on the side.
     *
     * @param surveyEvery how often CPU and pipelines are counted; longer than the second that measuring takes
     * @param sweepEvery how often leftovers are looked for; not more often than surveys
     * @param orphanGrace how long after the start calls of this node's previous run go on, so that nobody is thrown out
     *     before the room is open again
     */
    public record Upkeep(Duration surveyEvery, Duration sweepEvery, Duration orphanGrace) {

        public Upkeep {
            positive(surveyEvery, "survey-every");
            check(sweepEvery.compareTo(surveyEvery) >= 0, "sweep-every must not be shorter than survey-every");
            check(!orphanGrace.isNegative(), "orphan-grace must not be negative");
        }

        public static Upkeep usual() {
            return new Upkeep(Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofSeconds(30));
        }
    }

    private static void positive(Duration value, String name) {
        check(value.isPositive(), name + " must be longer than nothing");
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
