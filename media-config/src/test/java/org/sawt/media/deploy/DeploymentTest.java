package org.sawt.media.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No Docker runs in the build: what can be known of the deployment without it is held to here. */
class DeploymentTest {

    private static final Compose COMPOSE = Compose.load();
    private static final Pattern PINNED = Pattern.compile("[a-z/-]+:v?\\d+\\.\\d+[0-9A-Za-z._-]*");
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{?([A-Z_]+)(:\\?[^}]*)?}?");
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|token|key)");

    static Stream<String> services() {
        return COMPOSE.services().keySet().stream();
    }

    @Test
    void theFiveServicesAreThere() {
        assertThat(COMPOSE.services()).containsOnlyKeys("sawt", "postgres", "kurento", "coturn", "caddy");
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyServiceIsPinnedWatchedRestartedAndGainsNoPrivileges(String name) {
        Compose.Service service = COMPOSE.service(name);

        assertThat(service.has("build") || PINNED.matcher(service.text("image")).matches())
                .as("%s is built here, or has an exact version", service.text("image"))
                .isTrue();
        assertThat(service.map("healthcheck")).containsKeys("test", "interval", "timeout", "start_period");
        assertThat(service.text("restart")).isEqualTo("unless-stopped");
        assertThat(service.strings("security_opt")).contains("no-new-privileges:true");
        assertThat(service.has("privileged")).isFalse();
    }

    @Test
    void whatIsBuiltStandsOnAnExactVersionAndRunsAsNobodyInParticular() throws IOException {
        List<String> dockerfile = Files.readAllLines(Compose.FOLDER.resolve("Dockerfile"));

        assertThat(dockerfile.stream().filter(line -> line.startsWith("FROM ")))
                .singleElement()
                .asString()
                .matches("FROM eclipse-temurin:25\\.\\d+\\.\\d+_\\d+-jre-[a-z]+");
        assertThat(dockerfile).contains("USER 10001");
    }

    @ParameterizedTest
    @MethodSource("services")
    void secretsComeFromTheEnvironmentOnlyAndMustBeSet(String name) {
        Compose.Service service = COMPOSE.service(name);

        service.map("environment").forEach((key, value) -> {
            if (SECRET.matcher(key).matches()) {
                assertThat(value.toString()).as(key).matches("\\$\\{SAWT_[A-Z_]+:\\?is not set in \\.env}");
            }
        });
        service.strings("command").stream()
                .map(option -> option.split("=", 2))
                .filter(option ->
                        option.length == 2 && SECRET.matcher(option[0]).matches())
                .forEach(option -> assertThat(option[1]).as(option[0]).matches("\\$\\$\\{[A-Z_]+}"));
    }

    @Test
    void theExampleOfTheEnvironmentNamesWhatIsNeededAndHasNoValues() throws IOException {
        List<String> example = Files.readAllLines(Compose.FOLDER.resolve("env.example")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        TreeSet<String> needed = new TreeSet<>();
        VARIABLE.matcher(Files.readString(Compose.FOLDER.resolve("compose.yaml")))
                .results()
                .forEach(found -> {
                    assertThat(found.group(2)).as(found.group()).isEqualTo(":?is not set in .env");
                    needed.add(found.group(1));
                });

        assertThat(example).allMatch(line -> line.endsWith("="));
        assertThat(example.stream().map(line -> line.replace("=", ""))).containsExactlyInAnyOrderElementsOf(needed);
        assertThat(Files.readAllLines(Compose.FOLDER.resolve(".gitignore"))).contains("/.env", "/application.yaml");
    }

    @Test
    void theServersSettingsReadTheirSecretsFromTheSameEnvironment() throws IOException {
        String settings = Files.readString(Compose.FOLDER.resolve("application.example.yaml"));

        assertThat(settings.lines().filter(line -> line.matches("\\s*[a-z-]*(password|secret):.*")))
                .isNotEmpty()
                .allMatch(line -> line.matches(".*: \\$\\{SAWT_[A-Z_]+}"));
        assertThat(VARIABLE.matcher(settings).results().map(found -> found.group(1)))
                .isSubsetOf(COMPOSE.service("sawt").map("environment").keySet());
    }

    @Test
    void onlyLoopbackReachesTheDatabaseTheServerAndKurentosControlPort() throws IOException {
        assertThat(COMPOSE.service("postgres").strings("ports")).containsExactly("127.0.0.1:5432:5432");
        assertThat(COMPOSE.services().values().stream().filter(service -> service.has("ports")))
                .hasSize(1);
        assertThat(Files.readString(Compose.FOLDER.resolve("application.example.yaml")))
                .containsPattern("(?m)^server:\\R {2}address: 127\\.0\\.0\\.1 ");
        assertThat(COMPOSE.service("sawt").map("environment"))
                .containsEntry("KURENTO_URI", "ws://127.0.0.1:8888/kurento");
        assertThat(Files.readAllLines(Path.of("kurento", "voice.properties")))
                .contains("listen-address=127.0.0.1", "listen-port=8888");
    }

    @Test
    void kurentoReadsTheRenderedFilesAndNothingRewritesThem() {
        Compose.Service kurento = COMPOSE.service("kurento");

        assertThat(kurento.mounts().keySet())
                .containsExactlyInAnyOrder(
                        "/etc/kurento/kurento.conf.json",
                        "/etc/kurento/modules/kurento/SdpEndpoint.conf.json",
                        "/etc/kurento/modules/kurento/BaseRtpEndpoint.conf.ini",
                        "/etc/kurento/modules/kurento/WebRtcEndpoint.conf.ini");
        kurento.mounts()
                .forEach((target, mount) -> assertThat(mount)
                        .containsEntry("read_only", true)
                        .containsEntry("source", target.replace("/etc/kurento/", "./kurento/")));
        assertThat(kurento.map("environment")).containsOnlyKeys("KMS_UID", "GST_DEBUG");
    }

    @Test
    void thePageNamesThePortsThatAreOpenAndNoRangeOverlaps() throws IOException {
        String page = Files.readString(Compose.FOLDER.resolve("README.md"));
        String[] relays = String.valueOf(
                        COMPOSE.service("coturn").map("environment").get("TURN_RELAY_PORTS"))
                .split("-", 2);
        List<String> voice = Files.readAllLines(Path.of("kurento", "voice.properties"));
        int voiceTo = number(voice, "max-port=");

        assertThat(page)
                .contains("%s–%s UDP | coturn".formatted(relays[0], relays[1]))
                .contains("%d–%d UDP | Kurento".formatted(number(voice, "min-port="), voiceTo));
        assertThat(voiceTo).isLessThan(Integer.parseInt(relays[0]));
    }

    @Test
    void coturnRunsTheConfigurationThatItsOwnTestsHoldToAndNothingBesideIt() {
        Compose.Service coturn = COMPOSE.service("coturn");

        assertThat(coturn.strings("entrypoint")).containsExactly("/opt/sawt/turn/start");
        assertThat(coturn.has("command")).isFalse();
        assertThat(coturn.mounts().get("/opt/sawt/turn"))
                .containsEntry("source", "../../turn/coturn")
                .containsEntry("read_only", true);
        assertThat(Path.of("..", "turn", "coturn", "start")).isExecutable();
        assertThat(coturn.map("environment"))
                .containsEntry("TURN_ALLOWED_PEERS", "${SAWT_PRIVATE_IP:?is not set in .env}");
    }

    @Test
    void turnOverTlsHasAnAddressOfItsOwn() throws IOException {
        Compose tls = Compose.load("turn-tls.yaml");
        String page = Files.readString(Compose.FOLDER.resolve("README.md"));

        assertThat(tls.services()).containsOnlyKeys("coturn", "caddy");
        assertThat(tls.service("coturn").map("environment"))
                .containsEntry("TURN_ADDRESS", "${SAWT_TURN_PRIVATE_IP:?is not set in .env}")
                .containsKeys("TURN_CERTIFICATE", "TURN_KEY");
        assertThat(tls.service("coturn").strings("cap_drop")).containsExactly("ALL");
        assertThat(tls.service("coturn").strings("cap_add")).containsExactly("NET_BIND_SERVICE");
        assertThat(Files.readAllLines(Compose.FOLDER.resolve("Caddyfile.one-address")))
                .contains("\tdefault_bind {$SAWT_PRIVATE_IP}");
        VARIABLE.matcher(Files.readString(Compose.FOLDER.resolve("turn-tls.yaml")))
                .results()
                .forEach(found -> assertThat(page).contains(found.group(1)));
    }

    private static int number(List<String> lines, String prefix) {
        return lines.stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> Integer.parseInt(line.substring(prefix.length())))
                .findFirst()
                .orElseThrow();
    }
}
