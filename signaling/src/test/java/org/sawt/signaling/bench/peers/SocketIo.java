package org.sawt.signaling.bench.peers;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import org.sawt.signaling.bench.ProcessTree;
import org.sawt.signaling.bench.load.Generator;
import org.sawt.turn.Ports;

/** The smallest honest server on socket.io: {@code socket-io-relay.mjs}. */
record SocketIo(String subject, ServerProcess server) implements Contestant {

    static Contestant start(NodePackages packages, Path home) throws IOException {
        int port = Ports.free();
        List<String> command =
                List.of("node", packages.file("socket-io-relay.mjs").toString(), String.valueOf(port));
        return new SocketIo("socket.io " + packages.versionOf("socket.io"), ServerProcess.start(home, port, command));
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
        return new Generator.Pair(new SocketIoVisitor(room), new SocketIoVisitor(room));
    }

    @Override
    public void close() {
        server.close();
    }
}
