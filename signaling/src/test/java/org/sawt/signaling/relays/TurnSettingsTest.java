package org.sawt.signaling.relays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sawt.turn.RelayServer;
import org.sawt.turn.TurnUrl;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class TurnSettingsTest {

    private static final String FIRST = "sawt.turn.servers[0].";
    private static final String HOST = FIRST + "host=turn.clinic.example";
    private static final String SECRET = "sawt.turn.secret=0123456789abcdef";

    private final ApplicationContextRunner server = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(Settings.class);

    @EnableConfigurationProperties({TurnSettings.class, StunSettings.class})
    static class Settings {}

    @Test
    void byDefaultThereIsNoRelayAndNobodyIsAsked() {
        server.run(context -> {
            TurnSettings settings = context.getBean(TurnSettings.class);
            assertThat(settings.relays()).isEmpty();
            assertThat(settings.lifetime()).isEqualTo(Duration.ofHours(1));
            assertThat(settings.leastLeft()).isEqualTo(Duration.ofMinutes(20));
            assertThat(settings.probe())
                    .isEqualTo(new TurnSettings.Probe(Duration.ofMinutes(5), Duration.ofSeconds(10)));
            assertThat(context.getBean(StunSettings.class).urls()).isEmpty();
        });
    }

    @Test
    void aHostIsEnoughAndGivesTheThreeWaysThatMostNetworksPass() {
        server.withPropertyValues(HOST, SECRET)
                .run(context -> assertThat(context.getBean(TurnSettings.class).relays())
                        .singleElement()
                        .satisfies(relay -> {
                            assertThat(relay.name()).isEqualTo("relay-1");
                            assertThat(relay.secret()).isEqualTo("0123456789abcdef");
                            assertThat(relay.urls())
                                    .extracting(TurnUrl::toString)
                                    .containsExactly(
                                            "turn:turn.clinic.example:3478?transport=udp",
                                            "turn:turn.clinic.example:3478?transport=tcp",
                                            "turns:turn.clinic.example:443?transport=tcp");
                        }));
    }

    @Test
    void everythingAboutAServerCanBeSaid() {
        server.withPropertyValues(
                        HOST,
                        SECRET,
                        "sawt.turn.servers[1].urls=turn:10.0.0.7:3478,turns:turn.clinic.example:5349",
                        "sawt.turn.servers[1].name=riyadh",
                        "sawt.turn.servers[1].priority=7",
                        "sawt.turn.servers[1].zones=Asia/Riyadh,Asia/Kuwait",
                        "sawt.turn.servers[1].secret=another secret of its own")
                .run(context -> {
                    List<RelayServer> relays =
                            context.getBean(TurnSettings.class).relays();
                    assertThat(relays.getFirst().priority()).isOne();
                    assertThat(relays.getLast())
                            .isEqualTo(new RelayServer(
                                    "riyadh",
                                    7,
                                    Set.of(ZoneId.of("Asia/Riyadh"), ZoneId.of("Asia/Kuwait")),
                                    List.of(
                                            TurnUrl.parse("turn:10.0.0.7:3478?transport=udp"),
                                            TurnUrl.parse("turns:turn.clinic.example:5349?transport=tcp")),
                                    "another secret of its own"));
                });
    }

    /** As {@code make run} and containers say it, over what application.yaml says. */
    @Test
    void theEnvironmentCanNameServers() {
        Map<String, Object> variables = Map.of(
                "SAWT_TURN_SECRET", "0123456789abcdef",
                "SAWT_TURN_SERVERS_0_URLS_0", "turn:127.0.0.1:13478?transport=udp",
                "SAWT_TURN_SERVERS_0_URLS_1", "turn:127.0.0.1:13478?transport=tcp",
                "SAWT_TURN_SERVERS_1_HOST", "turn.clinic.example");
        server.withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables)))
                .run(context -> assertThat(context.getBean(TurnSettings.class).relays())
                        .extracting(relay -> relay.urls().size())
                        .containsExactly(2, 3));
    }

    @Test
    void secretsAreNeverPrinted() {
        server.withPropertyValues(HOST, SECRET, FIRST + "secret=another secret of its own")
                .run(context -> assertThat(context.getBean(TurnSettings.class).toString())
                        .contains("turn.clinic.example")
                        .doesNotContain("0123456789abcdef", "another secret"));
    }

    @ParameterizedTest
    @CsvSource({
        "sawt.turn.servers[0].urls=turn:a.example, either a host or urls",
        "sawt.turn.servers[0].host=turn:turn.clinic.example, bare name",
        "sawt.turn.servers[0].host=turn.clinic.example:3478, bare name",
        "sawt.turn.servers[0].host=turn clinic, bare name",
        "sawt.turn.servers[0].name=turn.clinic.example, name must be",
        "sawt.turn.servers[1].name=riyadh, either a host or urls",
        "sawt.turn.servers[1].urls=http://turn.clinic.example, 'like turn:turn.clinic.example:3478'",
        "sawt.turn.servers[1].urls=turns:turn.clinic.example?transport=udp, 'like turn:turn.clinic.example:3478'",
        "'sawt.turn.servers[1].urls=turn:a,turn:b,turn:c,turn:d,turn:e', urls must be 4 at most",
        "sawt.turn.servers[1].host=turn.clinic.example, must not name a URL twice",
        "sawt.turn.secret=too short, at least 16 characters",
        "sawt.turn.lifetime=119s, lifetime must be from 2 minutes",
        "sawt.turn.lifetime=25h, to a day",
        "sawt.turn.probe.within=31s, from 1 to 30 seconds",
        "sawt.turn.probe.every=9s, must not be shorter than probe.within",
        "sawt.turn.urls=turn:turn.clinic.example, sawt.turn.servers now",
        "sawt.turn.server.host=turn.clinic.example, sawt.turn.server.host",
        "sawt.turn.servers[0].hosts=turn.clinic.example, 'servers[0].hosts'"
    })
    void whatCannotBeStopsTheStartAndSaysTheMend(String setting, String sentence) {
        server.withPropertyValues(HOST, SECRET, setting)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .satisfies(cause -> assertThat(cause.toString()).contains(sentence)));
    }

    @Test
    void twoServersOfOneNameAreRefused() {
        server.withPropertyValues(
                        HOST, SECRET, "sawt.turn.servers[1].host=b.example", "sawt.turn.servers[1].name=relay-1")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .satisfies(cause -> assertThat(cause.toString()).contains("different names")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"turn:relay.example.org", "relay.example.org"})
    void stunIsNotTurn(String url) {
        server.withPropertyValues("sawt.stun.urls=" + url)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .satisfies(cause -> assertThat(cause.toString()).contains("must begin with stun:")));
    }
}
