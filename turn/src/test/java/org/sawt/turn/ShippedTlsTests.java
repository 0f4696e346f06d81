package org.sawt.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which TLS the shipped configuration speaks; first flights by hand, because the JDK speaks nothing old any more. */
class ShippedTlsTests {

    private static final String TLS_1_1 = "0302";
    private static final String TLS_1_2 = "0303";
    private static final String ECDHE_ECDSA_AES128_GCM_SHA256 = "c02b";
    private static final String ECDHE_ECDSA_AES128_CBC_SHA = "c009";
    private static final int HANDSHAKE = 22;
    private static final int ALERT = 21;
    private static final int SILENCE = -2;

    // supported_groups secp256r1 and secp384r1, ec_point_formats uncompressed, signature_algorithms
    // ecdsa_secp256r1_sha256 and
    // ecdsa_sha1.
    private static final String EXTENSIONS = "000a00060004" + "00170018" + "000b00020100" + "000d00060004" + "04030203";

    @TempDir
    static Path home;

    private static Certificates certificates;

    @AutoClose
    private static ShippedCoturn coturn;

    private static int port;
    private static String saidAtStart = "";

    @BeforeAll
    static void start() throws Exception {
        port = Ports.free();
        Map<String, String> settings = new HashMap<>();
        settings.put("TURN_SECRET", "a-secret-long-enough");
        settings.put("TURN_REALM", "turn.clinic.example");
        settings.put("TURN_ADDRESS", "127.0.0.1");
        settings.put("TURN_PORT", Integer.toString(Ports.free()));
        settings.put("TURN_TLS_PORT", Integer.toString(port));
        certificates = new Certificates(home);
        settings.putAll(certificates.good().settings());
        coturn = ShippedCoturn.start(home, List.of(), settings);
        await().atMost(Duration.ofSeconds(20)).until(ShippedTlsTests::answers);
        saidAtStart = coturn.said();
    }

    @Test
    void tls12WithForwardSecrecyAndAuthenticatedEncryptionIsSpoken() throws IOException {
        assertThat(answer(TLS_1_2, ECDHE_ECDSA_AES128_GCM_SHA256)).isEqualTo(HANDSHAKE);
    }

    @Test
    void weakCiphersAreNot() throws IOException {
        assertThat(answer(TLS_1_2, ECDHE_ECDSA_AES128_CBC_SHA)).isEqualTo(ALERT);
    }

    @Test
    void olderVersionsAreNot() throws IOException {
        assertThat(answer(TLS_1_1, ECDHE_ECDSA_AES128_CBC_SHA)).isNotEqualTo(HANDSHAKE);
    }

    @Test
    void noSessionCanBeTakenUpAgain() throws Exception {
        SSLSocketFactory browser = certificates.trusting();
        Set<String> sessions = new HashSet<>();
        for (int each = 0; each < 3; each++) {
            try (SSLSocket socket = (SSLSocket) browser.createSocket(InetAddress.getLoopbackAddress(), port)) {
                socket.startHandshake();
                sessions.add(HexFormat.of().formatHex(socket.getSession().getId()) + " since "
                        + socket.getSession().getCreationTime());
            }
        }
        assertThat(sessions).hasSize(3);
    }

    @Test
    void theConfigurationIsTakenWithoutAWarning() {
        assertThat(saidAtStart)
                .contains("Default realm: turn.clinic.example")
                .doesNotContainIgnoringCase("warn", "error", "bad", "deprecated");
    }

    // The type of the first record that comes back (RFC 5246 section 6.2.1); coturn 4.6.1 leaves some without an
    // answer.
    private static int answer(String version, String cipher) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(2000);
            socket.getOutputStream().write(clientHello(version, cipher));
            return socket.getInputStream().read();
        } catch (SocketTimeoutException silence) {
            return SILENCE;
        }
    }

    private static byte[] clientHello(String version, String cipher) {
        String body = version + "5a".repeat(32) + "00" + "0002" + cipher + "0100" + sized(EXTENSIONS, 2);
        String handshake = "01" + sized(body, 3);
        return HexFormat.of().parseHex("160301" + sized(handshake, 2));
    }

    private static String sized(String hex, int bytes) {
        return ("%0" + 2 * bytes + "x").formatted(hex.length() / 2) + hex;
    }

    private static boolean answers() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (ConnectException notYet) {
            return false;
        }
    }
}
