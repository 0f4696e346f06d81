package org.sawt.signaling.bench.peers;

import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import org.sawt.signaling.bench.ProcessTree;
import org.sawt.signaling.bench.load.Generator;
import org.sawt.signaling.e2e.SawtProcess;

/** The packaged server with its own PostgreSQL and all its checks; only limits on how much one may do are higher. */
public final class Sawt implements Contestant {

    private static final String UNLIMITED = "1000000";

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("sawt.media.mode", "mesh"),
            // One connection does here what a hundred would.
            Map.entry("sawt.channels.rates.pushes-per-second", UNLIMITED),
            Map.entry("sawt.channels.rates.burst", UNLIMITED),
            Map.entry("sawt.channels.rates.size-per-second", "1GB"),
            Map.entry("sawt.channels.rates.size-at-once", "1GB"),
            // Tokens and rooms outlive the pauses between two turns, and who left one turn is gone before the next.
            Map.entry("sawt.security.token-lifetime", "1h"),
            Map.entry("sawt.rooms.seat-grace", "10s"),
            Map.entry("sawt.rooms.empty", "2h"),
            Map.entry("sawt.rooms.idle", "3h"));

    private final SawtProcess process;
    private final SawtRooms rooms;

    private Sawt(SawtProcess process, SawtRooms rooms) {
        this.process = process;
        this.rooms = rooms;
    }

    public static Sawt start(Path home) throws Exception {
        SawtProcess process = SawtProcess.packed(home, SETTINGS);
        return new Sawt(process, SawtRooms.of(process));
    }

    /** The server itself. */
    public SawtProcess process() {
        return process;
    }

    @Override
    public String subject() {
        return "Sawt";
    }

    @Override
    public InetSocketAddress address() {
        return new InetSocketAddress(
                InetAddress.getLoopbackAddress(), URI.create(process.address()).getPort());
    }

    @Override
    public ProcessTree processes() {
        return new ProcessTree(process::processes);
    }

    @Override
    public void prepare(int count) throws Exception {
        rooms.prepare(count);
    }

    @Override
    public Generator.Pair pair(int room) {
        return pair(room, SawtVisitor.Goal.LINK);
    }

    @Override
    public Generator.Pair arrivals(int room) {
        return pair(room, SawtVisitor.Goal.SNAPSHOT);
    }

    private Generator.Pair pair(int room, SawtVisitor.Goal goal) {
        return new Generator.Pair(
                new SawtVisitor(rooms.session(room), rooms.staffCookie(room), goal),
                new SawtVisitor(rooms.session(room), rooms.guestCookie(room), goal));
    }

    /** Seats of who is gone are kept for a while. */
    @Override
    public void awaitEmpty() {
        await("empty rooms")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> process.metric("sawt_participants") == 0);
    }

    @Override
    public OptionalLong jvm() {
        return OptionalLong.of(process.pid());
    }

    @Override
    public void close() {
        process.close();
    }
}
