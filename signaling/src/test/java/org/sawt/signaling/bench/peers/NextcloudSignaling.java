package org.sawt.signaling.bench.peers;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sawt.signaling.bench.ProcessTree;
import org.sawt.signaling.bench.load.Generator;
import org.sawt.turn.Ports;

/**
 * Nextcloud Talk's signaling server from Debian's package, which is unpacked and not installed. Its clients are of the kind
 * "internal", which it lets in by itself: so no Nextcloud is needed, and none slows it down.
 */
record NextcloudSignaling(String subject, ServerProcess server) implements Contestant {

    private static final String PACKAGE = "nextcloud-spreed-signaling";
    private static final String VERSION = "0.4.1";

    static Contestant start(Path downloads, Path home) throws IOException, InterruptedException {
        Path program = unpacked(downloads.resolve("debian"));
        int port = Ports.free();
        Path settings = Files.createDirectories(home).resolve("server.conf").toAbsolutePath();
        Files.writeString(settings, Resources.text("nextcloud-signaling.conf").formatted(port));
        List<String> command = List.of(program.toString(), "-config", settings.toString());
        return new NextcloudSignaling(PACKAGE + " " + VERSION, ServerProcess.start(home, port, command));
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
        return new Generator.Pair(new NextcloudVisitor(room), new NextcloudVisitor(room));
    }

    @Override
    public void close() {
        server.close();
    }

    private static Path unpacked(Path folder) throws IOException, InterruptedException {
        Path program = folder.resolve("usr", "bin", PACKAGE + "-server").toAbsolutePath();
        if (!Files.exists(program)) {
            Files.createDirectories(folder);
            Command.run(folder, List.of("apt-get", "download", PACKAGE + "=" + VERSION + "*"));
            Command.run(folder, List.of("sh", "-c", "dpkg -x " + PACKAGE + "_*.deb ."));
        }
        return program;
    }
}
