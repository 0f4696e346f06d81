package org.sawt.signaling.bench.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.sawt.signaling.bench.Conditions;
import org.sawt.signaling.bench.Row;

/** All contestants that can be had here, running side by side; who cannot is a row of the report instead. */
public final class Field implements AutoCloseable {

    private final Map<Peer, Contestant> contestants = new LinkedHashMap<>();
    private final List<Row> absent = new ArrayList<>();

    private Field() {}

    /** In the order of the report. */
    public enum Peer {
        BARE,
        PEER_JS,
        SOCKET_IO,
        NEXTCLOUD,
        SAWT
    }

    /** Installs and starts {@code wanted}. What is ours must start: without it this fails. */
    public static Field open(Conditions conditions, List<Peer> wanted) throws Exception {
        Field field = new Field();
        try {
            for (Peer peer : wanted) {
                field.add(peer, conditions);
            }
            return field;
        } catch (Exception | AssertionError broken) {
            field.close();
            throw broken;
        }
    }

    /** PeerJS's server alone, freshly started. */
    public static Contestant peerJs(Conditions conditions) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory(conditions.scratch(), "peer-js");
        return PeerJs.start(NodePackages.in(downloads(conditions)), home);
    }

    private void add(Peer peer, Conditions conditions) throws Exception {
        Path home = Files.createTempDirectory(conditions.scratch(), peer.name().toLowerCase(Locale.ROOT));
        Path downloads = downloads(conditions);
        switch (peer) {
            case BARE -> contestants.put(peer, Bare.start(home));
            case SAWT -> contestants.put(peer, Sawt.start(home));
            case PEER_JS -> addForeign(peer, () -> PeerJs.start(NodePackages.in(downloads), home));
            case SOCKET_IO -> addForeign(peer, () -> SocketIo.start(NodePackages.in(downloads), home));
            case NEXTCLOUD -> addForeign(peer, () -> NextcloudSignaling.start(downloads, home));
        }
    }

    static Path downloads(Conditions conditions) {
        return conditions.scratch().resolveSibling("peers");
    }

    /** A registry may be out of reach. */
    private void addForeign(Peer peer, Callable<Contestant> start) throws Exception {
        try {
            contestants.put(peer, start.call());
        } catch (IOException missing) {
            absent.add(new Row.Skipped(peer.name(), String.valueOf(missing.getMessage())));
        }
    }

    /** Who is here. */
    public Map<Peer, Contestant> contestants() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(contestants));
    }

    /** {@code peer} cannot go on: of one of others that is a gap in the report, of our own it fails the run. */
    public void drop(Peer peer, RuntimeException why) {
        why.printStackTrace();
        Contestant broken = Objects.requireNonNull(contestants.remove(peer));
        broken.close();
        String words = String.valueOf(why.getMessage());
        absent.add(
                peer == Peer.SAWT || peer == Peer.BARE
                        ? new Row.Failed(broken.subject(), words)
                        : new Row.Skipped(broken.subject(), words));
    }

    /** Who is not, and why. */
    public List<Row> absent() {
        return absent;
    }

    @Override
    public void close() {
        contestants.values().forEach(Contestant::close);
    }
}
