package org.sawt.signaling.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own on 127.0.0.1, at a free port.
 * Promises to start whatever a killed server left behind, and to have stopped when {@link #close()} returns.
 */
final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final int ATTEMPTS = 3;
    private static final String UTC = " -c timezone=UTC -c log_timezone=UTC";

    private final DirectoryLock lock;
    private final PostgresProcess process;
    private final String password;
    private final int port;

    private EmbeddedPostgres(DirectoryLock lock, PostgresProcess process, String password, int port) {
        this.lock = lock;
        this.process = process;
        this.password = password;
        this.port = port;
    }

    /** The options are PostgreSQL's own settings, beyond those that make it ours. */
    static EmbeddedPostgres start(DatabaseSettings settings, Map<String, String> options) {
        try {
            var directory = settings.directory().toAbsolutePath().normalize();
            Files.createDirectories(directory.resolveSibling("."));
            var lock = DirectoryLock.on(directory);
            try {
                var programs = PostgresPrograms.in(PostgresBinaries.unpackedIn(settings.binaries()));
                return start(lock, new DataDirectory(directory, programs), programs, options);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new DatabaseException(
                    "The embedded database cannot start: " + e,
                    "See that %s can be written, or choose another with SAWT_DATABASE_DIRECTORY."
                            .formatted(settings.directory()),
                    e);
        }
    }

    private static EmbeddedPostgres start(
            DirectoryLock lock, DataDirectory data, PostgresPrograms programs, Map<String, String> options)
            throws IOException {
        data.prepare();
        var process = new PostgresProcess(data.path(), programs);
        process.stop();
        for (int attempt = 1; ; attempt++) {
            var port = freePort();
            var outcome = process.start(commandLine(port, options));
            if (outcome.success()) {
                log.info("PostgreSQL runs on 127.0.0.1:{} with its data in {}", port, data.path());
                return new EmbeddedPostgres(lock, process, data.password(), port);
            }
            if (attempt == ATTEMPTS) {
                throw new DatabaseException(
                        "PostgreSQL does not start on %s: %s".formatted(data.path(), outcome.output()),
                        "Its reasons are in %s.".formatted(process.log()));
            }
        }
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    String username() {
        return DataDirectory.USER;
    }

    String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            process.stop();
        }
    }

    private static String commandLine(int port, Map<String, String> options) {
        var ours = "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c port=" + port + UTC;
        return options.entrySet().stream()
                .map(option -> " -c %s=%s".formatted(option.getKey(), option.getValue()))
                .collect(Collectors.joining("", ours, ""));
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
