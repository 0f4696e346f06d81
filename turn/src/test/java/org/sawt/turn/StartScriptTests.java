package org.sawt.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot work is said before coturn starts, in a sentence that names the setting. */
class StartScriptTests {

    private static final int REFUSED = 64;
    private static final String SECRET = "a-secret-long-enough";
    private static final Map<String, String> COMPLETE =
            Map.of("TURN_SECRET", SECRET, "TURN_REALM", "turn.clinic.example", "TURN_ADDRESS", "127.0.0.1");

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TURN_SECRET           |                       | there is no secret
            TURN_SECRET           | only-15-letters       | fewer than 16 characters
            TURN_SECRET           | a secret with "quotes" | other characters than letters
            TURN_SECRET_FILE      | /nowhere              | are both set
            TURN_REALM            |                       | TURN_REALM: set it
            TURN_REALM            | two words             | TURN_REALM: set it
            TURN_ADDRESS          |                       | TURN_ADDRESS is not set
            TURN_ADDRESS          | turn.clinic.example   | turn.clinic.example is not an IP address
            TURN_ADDRESS          | 10.0.0.256            | 10.0.0.256 is not an IP address
            TURN_ADDRESS          | 0.0.0.0               | is every address
            TURN_EXTERNAL_ADDRESS | turn.clinic.example   | turn.clinic.example is not an IPv4 address
            TURN_EXTERNAL_ADDRESS | 2600::1               | 2600::1 is not an IPv4 address
            TURN_PORT             | many                  | many is not a port
            TURN_PORT             | 65536                 | 65536 is not a port
            TURN_PORT             | 50000                 | lies within TURN_RELAY_PORTS
            TURN_RELAY_PORTS      | 50151-49152           | is not a range
            TURN_ALLOWED_PEERS    | 10.0.0.0/8            | 10.0.0.0/8 is not an IP address
            TURN_CERTIFICATE      | /nowhere              | belong together
            """)
    void aWrongSettingIsRefusedWithASentence(String setting, String value, String sentence) throws Exception {
        Map<String, String> settings = new HashMap<>(COMPLETE);
        settings.put(setting, value == null ? "" : value);

        assertThat(refusal(settings)).contains(sentence).hasLineCount(1);
    }

    @Test
    void aCertificateThatCannotBeReadOrIsNoneIsRefused() throws Exception {
        String text = Files.writeString(home.resolve("text.pem"), "no PEM").toString();
        String key = Files.writeString(home.resolve("key.pem"), "-----BEGIN PRIVATE KEY-----")
                .toString();

        assertThat(refusal(withTls("/nowhere", key))).contains("TURN_CERTIFICATE: /nowhere cannot be read");
        assertThat(refusal(withTls(text, "/nowhere"))).contains("TURN_KEY: /nowhere cannot be read");
        assertThat(refusal(withTls(text, key))).contains("is no PEM certificate");
    }

    @Test
    void loopbackAndSettingsForTheWorldContradictEachOther() throws Exception {
        assertThat(refusal(COMPLETE, "--loopback")).contains("take TURN_ADDRESS away");
        assertThat(refusal(COMPLETE, "--loopbak")).contains("--loopbak is no option");
    }

    @Test
    void whatIsShownHoldsTheSettingsAndNoSecret() throws Exception {
        Map<String, String> settings = new HashMap<>(COMPLETE);
        settings.put("TURN_EXTERNAL_ADDRESS", "11.0.0.1");
        settings.put("TURN_ALLOWED_PEERS", "10.0.0.7,fd00::7");

        assertThat(shown(settings))
                .contains("external-ip=11.0.0.1/127.0.0.1", "allowed-peer-ip=10.0.0.7", "allowed-peer-ip=fd00::7")
                .contains("listening-port=3478", "min-port=49152", "max-port=50151", "no-tcp-relay", "no-cli")
                .contains("static-auth-secret=[REDACTED]")
                .doesNotContain("allow-loopback-peers")
                .doesNotContain(SECRET);
    }

    @Test
    void aPublicAddressNeedsNoMapping() throws Exception {
        Map<String, String> settings = new HashMap<>(COMPLETE);
        settings.put("TURN_EXTERNAL_ADDRESS", "127.0.0.1");

        assertThat(shown(settings)).doesNotContain("external-ip=");
    }

    private Map<String, String> withTls(String certificate, String key) {
        Map<String, String> settings = new HashMap<>(COMPLETE);
        settings.put("TURN_CERTIFICATE", certificate);
        settings.put("TURN_KEY", key);
        return settings;
    }

    private String shown(Map<String, String> settings) throws Exception {
        try (ShippedCoturn script = ShippedCoturn.start(home, List.of(), settings, "--show")) {
            assertThat(script.ended()).isZero();
            return script.said();
        }
    }

    // Nothing is left behind, either: no file with a secret.
    private String refusal(Map<String, String> settings, String... arguments) throws Exception {
        try (ShippedCoturn script = ShippedCoturn.start(home, List.of(), settings, arguments)) {
            assertThat(script.ended()).as(script.said()).isEqualTo(REFUSED);
            assertThat(secretFiles()).isEmpty();
            return script.said();
        }
    }

    private List<Path> secretFiles() throws IOException {
        try (var files = Files.list(home)) {
            return files.filter(file -> file.getFileName().toString().startsWith("turnserver"))
                    .toList();
        }
    }
}
