package org.sawt.turn;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real coturn on loopback. Beyond where it listens and writes, it does what its options say: without any, it knows no
 * secret and denies loopback peers.
 */
public final class Coturn implements AutoCloseable {

    public static final String REALM = "sawt";
    public static final String LOOPBACK = "127.0.0.1";

    /** What lets two people on this machine speak through it, and nothing more private. */
    public static final List<String> FOR_THIS_MACHINE = List.of(
            "--allow-loopback-peers",
            "--denied-peer-ip=10.0.0.0-10.255.255.255",
            "--denied-peer-ip=100.64.0.0-100.127.255.255",
            "--denied-peer-ip=172.16.0.0-172.31.255.255",
            "--denied-peer-ip=192.168.0.0-192.168.255.255",
            "--denied-peer-ip=169.254.0.0-169.254.255.255");

    private static final Duration START = Duration.ofSeconds(20);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final int port;
    private final int tlsPort;
    private final Path home;
    private final Process process;

    private Coturn(Path home, int port, List<String> options) throws IOException {
        this.port = port;
        this.tlsPort = Ports.free();
        this.home = Files.createTempDirectory(home, "coturn");
        this.process = new ProcessBuilder(command(options))
                .directory(this.home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log())
                .start();
    }

    /**
     * Starts one that writes below {@code home}, and waits until it answers. It relays at 127.0.0.1 unless an option
     * says where.
     */
    public static Coturn start(Path home, List<String> options) {
        return start(home, Ports.free(), options);
    }

    private static Coturn start(Path home, int port, List<String> options) {
        try {
            Coturn started = new Coturn(home, port, options);
            await().atMost(START).pollInterval(Duration.ofMillis(10)).until(started::answers);
            return started;
        } catch (IOException missing) {
            throw new UncheckedIOException("install coturn (make test-packages)", missing);
        }
    }

    /** As {@link #start(Path, List)}: for this machine, with one secret, and {@code more}. */
    public static Coturn withSecret(Path home, String secret, String... more) {
        return withSecret(home, Ports.free(), secret, more);
    }

    /** As {@link #withSecret(Path, String, String...)}, for UDP and TCP on {@code port}. */
    public static Coturn withSecret(Path home, int port, String secret, String... more) {
        List<String> options = new ArrayList<>(FOR_THIS_MACHINE);
        options.addAll(List.of("--use-auth-secret", "--static-auth-secret=" + secret));
        options.addAll(List.of(more));
        return start(home, port, options);
    }

    public TurnUrl udp() {
        return TurnUrl.parse("turn:" + LOOPBACK + ":" + port + "?transport=udp");
    }

    public TurnUrl tcp() {
        return TurnUrl.parse("turn:" + LOOPBACK + ":" + port + "?transport=tcp");
    }

    /** Speaks TLS where the options name a certificate and a key. */
    public TurnUrl tls() {
        return TurnUrl.parse("turns:" + LOOPBACK + ":" + tlsPort + "?transport=tcp");
    }

    /** This server as Sawt knows it, minting with {@code secret}. */
    public RelayServer server(String secret) {
        return new RelayServer("relay-1", 1, Set.of(), List.of(udp(), tcp(), tls()), secret);
    }

    /** Adds ({@code -s}) or removes ({@code -X}) a secret while the server runs. */
    public void turnadmin(String change, String secret) throws IOException, InterruptedException {
        Process admin = new ProcessBuilder(
                        found("turnadmin"),
                        change,
                        secret,
                        "-r",
                        REALM,
                        "-b",
                        database().getPath())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("turnadmin.log").toFile())
                .start();
        if (!admin.waitFor(STOP.toSeconds(), TimeUnit.SECONDS) || admin.exitValue() != 0) {
            throw new IllegalStateException(Files.readString(home.resolve("turnadmin.log")));
        }
    }

    /** What the server has said so far. */
    public String said() throws IOException {
        return Files.readString(log().toPath());
    }

    @Override
    public void close() {
        Processes.end(process);
    }

    private List<String> command(List<String> options) {
        List<String> fixed = List.of(
                found("turnserver"),
                "-n",
                "--listening-ip=" + LOOPBACK,
                "--listening-port=" + port,
                "--tls-listening-port=" + tlsPort,
                "--realm=" + REALM,
                "--relay-threads=1",
                "--no-cli",
                "--pidfile=" + home.resolve("pid"),
                "--userdb=" + database(),
                "--log-file=stdout");
        boolean placed = options.stream().anyMatch(option -> option.startsWith("--relay-ip=127."));
        Stream<String> relayed = placed ? Stream.empty() : Stream.of("--relay-ip=" + LOOPBACK);
        return Stream.of(fixed.stream(), relayed, options.stream())
                .flatMap(part -> part)
                .toList();
    }

    private File database() {
        return home.resolve("turndb").toFile();
    }

    private File log() {
        return home.resolve("log").toFile();
    }

    private boolean answers() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException("coturn does not start: " + said());
        }
        return answersOverUdp() && answersOverTcp();
    }

    // A STUN binding request: that a UDP socket is bound shows only by an answer.
    private boolean answersOverUdp() throws IOException {
        byte[] request = HexFormat.of().parseHex("000100002112a442" + "00".repeat(12));
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(address());
            socket.setSoTimeout(100);
            socket.send(new DatagramPacket(request, request.length));
            socket.receive(new DatagramPacket(new byte[1500], 1500));
            return true;
        } catch (PortUnreachableException | SocketTimeoutException notYet) {
            return false;
        }
    }

    private boolean answersOverTcp() throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(address());
            return true;
        } catch (ConnectException notYet) {
            return false;
        }
    }

    private InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    // On the path where a newer one is tried, otherwise Debian's.
    private static String found(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse("/usr/bin/" + program);
    }
}
