package org.sawt.signaling.bench.peers;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.sawt.signaling.bench.ProcessTree;
import org.sawt.signaling.bench.load.Visitor;

/** Everybody in one room of {@code socket-io-relay.mjs}. */
public final class SocketIoStage implements Stage, AutoCloseable {

    private final Contestant server;

    private SocketIoStage(Contestant server) {
        this.server = server;
    }

    /** @throws IOException if it cannot be had */
    public static SocketIoStage start(Path downloads, Path home) throws IOException, InterruptedException {
        return new SocketIoStage(SocketIo.start(NodePackages.in(downloads), home));
    }

    @Override
    public String subject() {
        return server.subject() + ", messages";
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
    public Visitor listener(int number) {
        return new SocketIoVisitor(0);
    }

    @Override
    public Visitor speaker() {
        return new SocketIoVisitor(0);
    }

    @Override
    public void close() {
        server.close();
    }
}
