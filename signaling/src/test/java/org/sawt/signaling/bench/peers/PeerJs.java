package org.sawt.signaling.bench.peers;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import org.sawt.signaling.bench.ProcessTree;
import org.sawt.signaling.bench.load.Generator;
import org.sawt.turn.Ports;

/** PeerJS's server, with the one limit raised that would stop it at 5,000 people. */
record PeerJs(String subject, ServerProcess server) implements Contestant {

    static Contestant start(NodePackages packages, Path home) throws IOException {
        int port = Ports.free();
        List<String> command = List.of(
                "node",
                packages.file("node_modules/peer/dist/bin/peerjs.js").toString(),
                "--port=" + port,
                "--path=/",
                "--concurrent_limit=20000");
        return new PeerJs("PeerJS " + packages.versionOf("peer"), ServerProcess.start(home, port, command));
    }

    @Override
    public InetSocketAddress address() {
        return server.address();
    }

    @Override
    public ProcessTree processes() {
        return server.processes();
    }

    @Override
    public Generator.Pair pair(int room) {
        return new Generator.Pair(new PeerJsVisitor("a" + room, "b" + room), new PeerJsVisitor("b" + room, "a" + room));
    }

    @Override
    public void close() {
        server.close();
    }
}
