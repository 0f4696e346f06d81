package org.sawt.turn.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sawt.turn.Ports;
import org.sawt.turn.ShippedCoturn;

/** The script, the configuration and Debian's coturn together. */
class ShippedCoturnTests {

    private static final String OLD = "the-old-secret-of-these-tests";
    private static final String NEW = "the-new-secret-of-these-tests";
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int QUOTA_REACHED = 486;
    private static final int USER_QUOTA = 36;
    private static final Pattern ADDRESS = Pattern.compile("\\d+\\.\\d+\\.\\d+\\.\\d+|[0-9a-f]*::[0-9a-f]+");

    @TempDir
    Path home;

    private InetSocketAddress server = new InetSocketAddress(0);
    private Path secrets = Path.of("");

    @BeforeEach
    void choosePort() {
        server = new InetSocketAddress(InetAddress.getLoopbackAddress(), Ports.free());
        secrets = home.resolve("secrets");
    }

    @Test
    void twoSecretsAreGoodWhileOneIsReplacedAndThenOneIs() throws Exception {
        Files.writeString(secrets, OLD + "\n" + NEW + "\n");
        try (ShippedCoturn both = start()) {
            RawClient.allocated(server, OLD, Family.IPV4).close();
            assertThat(allocate(OLD)).isZero();
            assertThat(allocate(NEW)).isZero();
            assertThat(allocate("a-secret-of-nobody")).isEqualTo(UNAUTHORIZED);
            assertThat(both.isAlive()).isTrue();
        }

        Files.writeString(secrets, NEW);
        try (ShippedCoturn one = start()) {
            RawClient.allocated(server, NEW, Family.IPV4).close();
            assertThat(allocate(NEW)).isZero();
            assertThat(allocate(OLD)).isEqualTo(UNAUTHORIZED);
            assertThat(one.isAlive()).isTrue();
        }
    }

    @Test
    void aFurtherSecretComesAndGoesWithoutARestart() throws Exception {
        Files.writeString(secrets, OLD);
        Path database = home.resolve("turndb");
        try (ShippedCoturn coturn = start(Map.of("TURN_DATABASE", database.toString()))) {
            RawClient.allocated(server, OLD, Family.IPV4).close();
            assertThat(allocate(NEW)).isEqualTo(UNAUTHORIZED);

            turnadmin("-s", NEW, database);
            assertThat(allocate(NEW)).isZero();
            assertThat(allocate(OLD)).isZero();

            turnadmin("-X", NEW, database);
            assertThat(allocate(NEW)).isEqualTo(UNAUTHORIZED);
            assertThat(allocate(OLD)).isZero();
            assertThat(coturn.isAlive()).isTrue();
        }
    }

    @Test
    void theLogNamesNoAddressOfAnybody() throws Exception {
        Files.writeString(secrets, OLD);
        try (ShippedCoturn coturn = start()) {
            try (RawClient client = RawClient.allocated(server, OLD, Family.IPV4)) {
                assertThat(client.permit(InetAddress.getByName("192.168.17.4"))).isEqualTo(FORBIDDEN);
                assertThat(allocate(NEW)).isEqualTo(UNAUTHORIZED);
            }
            await().until(() -> coturn.said().contains("A peer IP [address] denied"));

            assertThat(coturn.said()).doesNotContainPattern(ADDRESS);
        }
    }

    @Test
    void anOperatorWhoLooksForSomethingSeesAddresses() throws Exception {
        Files.writeString(secrets, OLD);
        Map<String, String> settings = Map.of("TURN_LOG_ADDRESSES", "yes");
        try (ShippedCoturn coturn = start(settings);
                RawClient client = RawClient.allocated(server, OLD, Family.IPV4)) {
            client.permit(InetAddress.getByName("192.168.17.4"));

            await().until(() -> coturn.said().contains("A peer IP 192.168.17.4 denied"));
        }
    }

    @Test
    void aSecretIsNeitherOnTheCommandLineNorInTheEnvironmentNorInAFile() throws Exception {
        Map<String, String> settings = Map.of("TURN_SECRET", OLD, "TURN_SECRET_FILE", "");
        try (ShippedCoturn coturn = start(settings)) {
            RawClient.allocated(server, OLD, Family.IPV4).close();
            Path process = Path.of("/proc", Long.toString(coturn.pid()));

            assertThat(read(process.resolve("cmdline"))).contains("turnserver").doesNotContain(OLD);
            assertThat(read(process.resolve("environ"))).contains("PATH=").doesNotContain(OLD);
            try (var files = Files.list(home)) {
                assertThat(files).noneMatch(file -> contains(file, OLD));
            }
        }
    }

    @Test
    void oneParticipantCannotTakeTheWholeRelay() throws Exception {
        Files.writeString(secrets, OLD);
        try (ShippedCoturn coturn = start()) {
            List<RawClient> held = new ArrayList<>();
            for (int i = 0; i < USER_QUOTA; i++) {
                held.add(RawClient.allocated(server, OLD, Family.IPV4));
            }

            assertThat(RawClient.allocate(server, OLD, "participant", Family.IPV4))
                    .isEqualTo(QUOTA_REACHED);
            assertThat(RawClient.allocate(server, OLD, "somebody-else", Family.IPV4))
                    .isZero();
            for (RawClient client : held) {
                client.close();
            }
            assertThat(coturn.isAlive()).isTrue();
        }
    }

    private ShippedCoturn start() throws IOException {
        return start(Map.of("TURN_SECRET_FILE", secrets.toString()));
    }

    private ShippedCoturn start(Map<String, String> more) throws IOException {
        Map<String, String> settings = new HashMap<>(Map.of("TURN_SECRET_FILE", secrets.toString()));
        settings.put("TURN_PORT", Integer.toString(server.getPort()));
        settings.putAll(more);
        return ShippedCoturn.start(home, List.of(), settings, "--loopback");
    }

    private void turnadmin(String change, String secret, Path database) throws Exception {
        Process admin = new ProcessBuilder("turnadmin", change, secret, "-r", "sawt", "-b", database.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("turnadmin.log").toFile())
                .start();
        assertThat(admin.waitFor()).isZero();
    }

    private int allocate(String secret) throws Exception {
        return RawClient.allocate(server, secret, "participant", Family.IPV4);
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }

    private static boolean contains(Path file, String words) {
        try {
            return Files.isRegularFile(file) && read(file).contains(words);
        } catch (IOException gone) {
            return false;
        }
    }
}
