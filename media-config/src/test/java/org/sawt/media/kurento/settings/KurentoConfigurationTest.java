package org.sawt.media.kurento.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class KurentoConfigurationTest {

    private static final Path DOCUMENTED = Path.of("kurento", "voice.properties");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void theDocumentedFileRendersWhatKurentoReads() throws IOException {
        assertThat(render(Files.readString(DOCUMENTED))).isZero();

        assertThat(file("kurento.conf.json")).isEqualTo("""
                {
                  "mediaServer": {
                    "resources": {
                      "exceptionLimit": "0.8",
                      "garbageCollectorPeriod": 240,
                      "disableRequestCache": false
                    },
                    "net": {
                      "websocket": {
                        "address": "127.0.0.1",
                        "port": 8888,
                        "path": "kurento",
                        "threads": 10,
                        "connqueue": 128
                      }
                    }
                  }
                }
                """);
        assertThat(file("modules/kurento/BaseRtpEndpoint.conf.ini")).isEqualTo("minPort=40000\nmaxPort=41999\n");
        assertThat(file("modules/kurento/WebRtcEndpoint.conf.ini")).isEqualTo("iceTcp=0\n");
        assertThat(file("modules/kurento/SdpEndpoint.conf.json"))
                .contains("\"numAudioMedias\": 1", "\"numVideoMedias\": 0", "\"videoCodecs\": []")
                .containsOnlyOnce("name")
                .contains("opus/48000/2");
    }

    @Test
    void theDocumentedFileNamesEverySettingWithItsDefault() throws IOException {
        List<String> documented = Files.readAllLines(DOCUMENTED).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();

        assertThat(documented)
                .containsExactlyInAnyOrderElementsOf(Stream.of(Setting.values())
                        .map(setting -> setting.key() + "=" + setting.usual())
                        .toList());
    }

    @Test
    void aServerBehindNatSaysItsPublicAddressAndItsInterface() throws IOException {
        assertThat(render("external-ipv4=203.0.113.7\nnetwork-interfaces=eth0\n"))
                .isZero();

        assertThat(file("modules/kurento/WebRtcEndpoint.conf.ini"))
                .isEqualTo("networkInterfaces=eth0\niceTcp=0\nexternalIPv4=203.0.113.7\n");
    }

    @Test
    void aServerBehindAChangingNatAsksAnotherMachine() throws IOException {
        assertThat(render("stun=198.51.100.4\nice-tcp=true\nnetwork-interfaces=eth0, eth1\n"))
                .isZero();
        assertThat(file("modules/kurento/WebRtcEndpoint.conf.ini"))
                .isEqualTo(
                        "networkInterfaces=eth0,eth1\niceTcp=1\nstunServerAddress=198.51.100.4\nstunServerPort=3478\n");

        assertThat(render("turn-url=sawt:se:cr@et@198.51.100.4:5349?transport=tls\n"))
                .isZero();
        assertThat(file("modules/kurento/WebRtcEndpoint.conf.ini"))
                .isEqualTo("iceTcp=0\nturnURL=sawt:se:cr@et@198.51.100.4:5349?transport=tls\n");
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/kurento/refused-settings.csv", delimiter = '|')
    void whatCannotWorkIsRefusedWithASentenceAndNothingIsWritten(String settings, String sentence) throws IOException {
        assertThat(render(settings.translateEscapes())).isEqualTo(1);

        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .contains(sentence);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void everyProblemIsSaidAtOnceAndNoPasswordWithIt() throws IOException {
        assertThat(render("min-port=x\nmax-port=70000\nturn-url=sawt:hidden@relay.clinic.example:3478\n"))
                .isEqualTo(1);

        assertThat(said.toString(StandardCharsets.UTF_8).lines()).hasSize(3).noneMatch(line -> line.contains("hidden"));
    }

    @Test
    void misuseAndUnreadableFilesAreSaid() {
        PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);

        assertThat(KurentoConfiguration.run(List.of("only-one"), err, err)).isEqualTo(2);
        assertThat(KurentoConfiguration.run(List.of("/nowhere/at-all", folder.toString()), err, err))
                .isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Two arguments", "/nowhere/at-all");
    }

    private int render(String settings) throws IOException {
        Path file = Files.writeString(folder.resolve("voice.properties"), settings);
        PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return KurentoConfiguration.run(
                List.of(file.toString(), folder.resolve("out").toString()), out, err);
    }

    private String file(String name) throws IOException {
        return Files.readString(folder.resolve("out").resolve(name));
    }
}
