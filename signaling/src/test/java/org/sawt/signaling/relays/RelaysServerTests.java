package org.sawt.signaling.relays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sawt.media.TestClock;
import org.sawt.signaling.channels.PhoenixClient;
import org.sawt.signaling.channels.PhoenixTopic;
import org.sawt.signaling.security.Browser;
import org.sawt.signaling.security.ServerTest;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.security.TestStaff;
import org.sawt.turn.probe.RelayFault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole server with one relay, whose probe finds what a test says. */
@ServerTest
@Import(RelaysServerTests.Script.class)
@TestPropertySource(
        properties = {
            "sawt.turn.secret=" + TestRelays.SECRET,
            "sawt.turn.servers[0].host=one.example.org",
            "sawt.turn.servers[0].name=one",
            "sawt.turn.probe.every=24h",
            "spring.test.metrics.export=true"
        })
class RelaysServerTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @TestConfiguration(proxyBeanMethods = false)
    static class Script {
        @Bean
        @Primary
        ScriptedProber scriptedProber() {
            return new ScriptedProber();
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private TestStaff staff;

    @Autowired
    private TestClock clock;

    @Autowired
    private ScriptedProber prober;

    @Autowired
    private RelayChecks checks;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MeterRegistry meters;

    private final List<Browser> browsers = new ArrayList<>();
    private TestStaff.Member administrator;
    private TestStaff.Member therapist;

    @BeforeEach
    void allWork() {
        administrator = staff.add(StaffRole.ADMINISTRATOR);
        therapist = staff.add(administrator.clinic(), StaffRole.THERAPIST);
        prober.worksAgain();
        checks.begin().join();
        clock.advance(RelayChecks.PAUSE);
    }

    @AfterEach
    void close() {
        browsers.forEach(Browser::close);
    }

    @Test
    void staffAreToldWhetherRelaysWorkAndNotWhereTheyAre() {
        Browser.Page answer = signedIn(therapist).get("/api/relays");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).containsOnlyKeys("state", "checked_at").containsEntry("state", "working");
        assertThat(answer.header("cache-control")).contains("no-store");
        assertThat(browser().get("/api/relays").code()).isEqualTo("unauthorized");
    }

    @Test
    void administratorsSeeWhichUrlFailsAndWhy() {
        prober.finds(TestRelays.TLS, RelayFault.TLS_NAME, "");
        checks.begin().join();
        JsonNode answer =
                JSON.readTree(signedIn(administrator).get("/api/relays").body());
        assertThat(answer.get("state").asString()).isEqualTo("limited");
        JsonNode udp = answer.at("/relays/0");
        assertThat(udp.propertyNames())
                .containsExactlyInAnyOrder("name", "url", "state", "latency_ms", "checked_at", "worked_at");
        assertThat(udp.get("name").asString()).isEqualTo("one");
        assertThat(udp.get("url").asString()).isEqualTo(TestRelays.UDP.toString());
        assertThat(udp.get("latency_ms").asInt()).isEqualTo(42);
        JsonNode tls = answer.at("/relays/2");
        assertThat(tls.get("state").asString()).isEqualTo("faulty");
        assertThat(tls.get("fault").asString()).isEqualTo("tls_name");
        assertThat(tls.has("latency_ms")).isFalse();
    }

    @Test
    void aStrangersCheckGetsAllWaysToTheRelayForFiveMinutes() {
        JsonNode relay = JSON.readTree(browser().get("/api/check").body()).at("/ice_servers/0");
        assertThat(relay.get("urls").valueStream().map(JsonNode::asString))
                .containsExactly(TestRelays.UDP.toString(), TestRelays.TCP.toString(), TestRelays.TLS.toString());
        String username = relay.get("username").asString();
        assertThat(username).matches("\\d+:check-[0-9a-f-]{36}");
        assertThat(Instant.ofEpochSecond(Long.parseLong(username.replaceAll(":.*", ""))))
                .isBetween(
                        clock.instant().plus(Duration.ofMinutes(4)),
                        clock.instant().plus(Duration.ofMinutes(5)));
        assertThat(relay.get("credential").asString()).isNotEmpty().doesNotContain(TestRelays.SECRET);
    }

    @Test
    void anAdministratorHasThemTriedAndTheAuditKnows() {
        prober.finds(TestRelays.UDP, RelayFault.WRONG_SECRET, "");
        Browser.Page answer = signedIn(administrator).post("/api/relays/check");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()).at("/relays/0/fault").asString())
                .isEqualTo("wrong_secret");
        assertThat(auditOf(administrator)).contains("relays_checked done");
    }

    @Test
    void asOftenAsSomebodyPressesTheyAreTriedOnceInTenSeconds() {
        Browser admins = signedIn(administrator);
        admins.post("/api/relays/check");
        int before = prober.tries();
        Browser.Page again = admins.post("/api/relays/check");
        assertThat(again.status()).isEqualTo(429);
        assertThat(again.code()).isEqualTo("rate_limited");
        assertThat(again.json()).containsKey("retry_after");
        assertThat(Integer.parseInt(again.header("retry-after"))).isBetween(1, 10);
        assertThat(prober.tries()).isEqualTo(before);
        clock.advance(Duration.ofSeconds(10));
        assertThat(admins.post("/api/relays/check").status()).isEqualTo(200);
    }

    @Test
    void onlyAdministratorsHaveThemTried() {
        int before = prober.tries();
        assertThat(signedIn(therapist).post("/api/relays/check").code()).isEqualTo("forbidden");
        assertThat(browser().post("/api/relays/check").code()).isEqualTo("unauthorized");
        assertThat(signedIn(administrator)
                        .withoutCsrfHeader()
                        .post("/api/relays/check")
                        .status())
                .isEqualTo(403);
        assertThat(prober.tries()).isEqualTo(before);
    }

    @Test
    void staffWhoLookAtTheScheduleAreToldOfAChange() {
        String token = String.valueOf(
                signedIn(therapist).post("/api/realtime/token").json().get("access_token"));
        try (PhoenixClient client = PhoenixClient.connect(port)) {
            PhoenixTopic topic = client.join("schedule:" + therapist.clinic(), Map.of("access_token", token))
                    .expectOk();
            await("the page is one of those who are told").until(() -> watchers() == 1);
            for (var url : List.of(TestRelays.UDP, TestRelays.TCP, TestRelays.TLS)) {
                prober.finds(url, RelayFault.UNREACHABLE, "");
            }
            checks.begin().join();
            assertThat(topic.expect("relays_changed")).isEqualTo(JSON.readTree("{\"state\": \"failing\"}"));
            prober.worksAgain();
            checks.begin().join();
            checks.begin().join();
            assertThat(topic.expect("relays_changed")).isEqualTo(JSON.readTree("{\"state\": \"working\"}"));
            assertThat(topic.received("relays_changed")).isEmpty();
        }
    }

    @Test
    void operatorsOfThisMachineSeeAllAndHaveThemTried() {
        prober.finds(TestRelays.TLS, RelayFault.TLS_EXPIRED, "");
        Browser operator = browser();
        assertThat(operator.post("/actuator/relays", Map.of()).json()).containsEntry("state", "limited");
        assertThat(operator.get("/actuator/relays").body()).contains("\"fault\":\"tls_expired\"", "\"worked_at\"");
        operator.header("X-Forwarded-For", "203.0.113.7");
        assertThat(operator.get("/actuator/relays").status()).isEqualTo(403);
        assertThat(operator.post("/actuator/relays", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void relaysThatFailAreShownByHealthAndMakeNothingDown() {
        for (var url : List.of(TestRelays.UDP, TestRelays.TCP, TestRelays.TLS)) {
            prober.finds(url, RelayFault.UNREACHABLE, "");
        }
        checks.begin().join();
        JsonNode health = JSON.readTree(browser().get("/actuator/health").body());
        assertThat(health.get("status").asString()).isEqualTo("UP");
        assertThat(health.at("/components/relays/status").asString()).isEqualTo("FAILING");
        assertThat(health.at("/components/relays/details/relays/0/fault").asString())
                .isEqualTo("unreachable");
    }

    @Test
    void metricsNameTheRelayAndTheWayAndNoAddress() {
        prober.finds(TestRelays.TLS, RelayFault.TLS_EXPIRED, "");
        checks.begin().join();
        String metrics = browser().get("/actuator/prometheus").body();
        assertThat(metrics)
                .contains("turn_probe_works{relay=\"one\",way=\"udp\"} 1.0")
                .contains("turn_probe_works{relay=\"one\",way=\"tls\"} 0.0")
                .contains("turn_probe_last_success{relay=\"one\",way=\"tls\"}")
                .contains("turn_probe_seconds_count{outcome=\"works\",relay=\"one\",way=\"udp\"}")
                .contains("turn_probe_seconds_count{outcome=\"tls_expired\",relay=\"one\",way=\"tls\"}")
                .doesNotContain("example.org");
    }

    @Test
    void theDescriptionOfTheApiHasThem() {
        JsonNode api = JSON.readTree(browser().get("/v3/api-docs").body());
        assertThat(api.get("paths").propertyNames()).contains("/api/relays", "/api/relays/check");
        assertThat(api.at("/components/schemas/RelayView/properties").propertyNames())
                .contains("latency_ms", "checked_at", "worked_at", "fault");
    }

    private double watchers() {
        return meters.get("sawt.schedule.watchers").gauge().value();
    }

    private Browser browser() {
        Browser browser = new Browser(port);
        browsers.add(browser);
        browser.get("/api/sign-in/options");
        return browser;
    }

    private Browser signedIn(TestStaff.Member member) {
        return browser().signedIn(member.email(), TestStaff.PASSWORD);
    }

    private List<@Nullable String> auditOf(TestStaff.Member member) {
        return database.sql("select action || ' ' || outcome from audit_entries where actor_id = :actor")
                .param("actor", member.id().value())
                .query(String.class)
                .list();
    }
}
