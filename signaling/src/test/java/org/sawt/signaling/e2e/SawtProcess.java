package org.sawt.signaling.e2e;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sawt.turn.Ports;

/** The packaged server in a process of its own, as a clinic runs it: it can be killed and started again on its data. */
public final class SawtProcess implements AutoCloseable {

    /** What was packaged. */
    public static final Path JAR = ServerJar.JAR;

    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final ServerJar jar;
    private final Path home;
    private final String host;
    private final int port;
    private final Map<String, String> settings;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private Process process;

    private SawtProcess(ServerJar jar, Path home, String host, int port, Map<String, String> settings) {
        this.jar = jar;
        this.home = home;
        this.host = host;
        this.port = port;
        this.settings = settings;
        this.process = launch();
        awaitServing();
    }

    /** Demo mode on a free port, with its data in {@code home}. */
    public static SawtProcess demo(Path home) {
        return on(home, "127.0.0.1", Map.of());
    }

    /** As {@link #demo}, with nothing but the jar; {@code settings} are properties of the server. */
    public static SawtProcess packed(Path home, Map<String, String> settings) {
        return new SawtProcess(ServerJar.PACKED, home, "127.0.0.1", Ports.free(), settings);
    }

    /** As {@link #packed}, but prepared for quick starts, as a clinic's own start and the container's do it. */
    public static SawtProcess prepared(Path home) {
        return new SawtProcess(ServerJar.PREPARED, home, "127.0.0.1", Ports.free(), Map.of());
    }

    /** Demo mode, with every session on one of the media servers {@code uris} while one is there. */
    static SawtProcess routed(Path home, String... uris) {
        return on(
                home,
                "127.0.0.1",
                Map.of(
                        "sawt.media.mode", "routed",
                        "sawt.media.kurento.uris", String.join(",", uris),
                        // A link is opened here more often than a family would.
                        "sawt.schedule.exchanges", "1000"));
    }

    /** Any mode: {@code settings} are properties of the server. */
    public static SawtProcess on(Path home, String host, Map<String, String> settings) {
        return on(home, host, Ports.free(), settings);
    }

    /** As {@link #on(Path, String, Map)}, on a port of the caller's choice. */
    static SawtProcess on(Path home, String host, int port, Map<String, String> settings) {
        return new SawtProcess(ServerJar.HURRIED, home, host, port, settings);
    }

    public String address() {
        return "http://" + host + ":" + port;
    }

    /** Like a power cut: no shutdown hook runs. */
    public void kill() {
        process.destroyForcibly();
        exited();
    }

    /** Like a service manager's stop: clients are told. */
    public void terminate() {
        process.destroy();
        exited();
    }

    /** On the same data; comes back when it is ready. */
    public void startAgain() {
        process = launch();
        awaitServing();
    }

    /** The server with its embedded PostgreSQL, which is no child of it. */
    public Stream<ProcessHandle> processes() {
        ProcessHandle server = process.toHandle();
        return Stream.concat(Stream.concat(Stream.of(server), server.descendants()), databaseProcesses());
    }

    /** Its embedded PostgreSQL alone. */
    public Stream<ProcessHandle> databaseProcesses() {
        return ProcessHandle.of(Long.parseLong(postmaster(0))).stream()
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()));
    }

    /** The server's own process. */
    public long pid() {
        return process.pid();
    }

    /** A connection to its embedded PostgreSQL, which listens on loopback. */
    public Connection database() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postmaster(3) + "/postgres", "sawt", databaseFile("sawt.password"));
    }

    /** The variables by which PostgreSQL's own programs find that database. */
    public Map<String, String> databaseVariables() {
        return Map.of(
                "PGHOST", "127.0.0.1",
                "PGPORT", postmaster(3),
                "PGDATABASE", "postgres",
                "PGUSER", "sawt",
                "PGPASSWORD", databaseFile("sawt.password"));
    }

    public String get(String path) {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create(address() + path))
                                    .timeout(Duration.ofSeconds(5))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The sum of a gauge or counter over its tags, as Prometheus scrapes it. */
    public double metric(String name) {
        return scraped(line -> line.startsWith(name + " ") || line.startsWith(name + "{"));
    }

    /** The same over those whose {@code tag} is {@code value}. */
    public double metric(String name, String tag, String value) {
        return scraped(line -> line.startsWith(name + "{") && line.contains(tag + "=\"" + value + "\""));
    }

    /** Everything that the server has logged since its first start. */
    String log() {
        try {
            return Files.readString(home.resolve("server.log"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            terminate();
        }
        keepLog();
    }

    /** The log outlives the test's folder, for whoever reads why a test failed. */
    private void keepLog() {
        try {
            Path kept = Files.createDirectories(Path.of("target", "server-logs"));
            Files.copy(home.resolve("server.log"), kept.resolve("port-" + port + ".log"), REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** A line of PostgreSQL's own note of how it runs (its manual, chapter 66.1). */
    private String postmaster(int line) {
        return databaseFile("postmaster.pid").lines().skip(line).findFirst().orElseThrow();
    }

    private String databaseFile(String name) {
        try {
            return Files.readString(home.resolve("data", "postgres", name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Process launch() {
        List<String> command = new ArrayList<>(jar.command());
        command.addAll(List.of("--server.port=" + port, "--server.address=" + host));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        try {
            Files.createDirectories(home);
            return new ProcessBuilder(command)
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            home.resolve("server.log").toFile()))
                    .start();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private void awaitServing() {
        await().atMost(START_LIMIT).pollInterval(Duration.ofMillis(50)).until(this::serving);
    }

    private boolean serving() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the server ended by itself; its log says:\n" + log());
        }
        try {
            return get("/actuator/health/readiness").contains("\"UP\"");
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private void exited() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the server does not end");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private double scraped(Predicate<String> wanted) {
        return get("/actuator/prometheus")
                .lines()
                .filter(wanted)
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
