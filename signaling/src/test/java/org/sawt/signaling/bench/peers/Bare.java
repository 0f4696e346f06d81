package org.sawt.signaling.bench.peers;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.sawt.signaling.bench.ProcessTree;
import org.sawt.signaling.bench.load.Generator;
import org.sawt.signaling.bench.load.Signals;
import org.sawt.signaling.bench.load.Visitor;
import org.sawt.signaling.channels.BareRelay;
import org.sawt.turn.Ports;

/** The limit: {@link BareRelay}. */
record Bare(String subject, ServerProcess server) implements Contestant {

    static Contestant start(Path home) throws IOException {
        int port = Ports.free();
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                BareRelay.class.getName(),
                String.valueOf(port));
        return new Bare("bare relay", ServerProcess.start(home, port, command));
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
        return new Generator.Pair(new Anybody(room), new Anybody(room));
    }

    @Override
    public OptionalLong jvm() {
        return OptionalLong.of(server.pid());
    }

    @Override
    public void close() {
        server.close();
    }

    /** In as soon as the socket is. */
    private record Anybody(int room) implements Visitor {

        @Override
        public String path() {
            return BareRelay.PATH + "?room=" + room;
        }

        @Override
        public List<String> hears(String text) {
            throw new IllegalStateException(text);
        }

        @Override
        public boolean isIn() {
            return true;
        }

        @Override
        public String signal() {
            return "{\"event\":\"signal\",\"room\":\"room-" + room + "\",\"candidate\":" + Signals.candidate() + "}";
        }
    }
}
