package org.sawt.signaling.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sawt.signaling.e2e.StrictNetwork.Lets;
import org.sawt.turn.Certificates;
import org.sawt.turn.ServerCertificate;
import org.sawt.turn.ShippedCoturn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Two homes behind firewalls, a clinic's server and its relay: the call gets through, and through what. Mostly people talk
 * and time passes: so all of it runs beside the other browser tests, by itself one after the other.
 */
@Execution(ExecutionMode.CONCURRENT)
class StrictNetworkIT {

    private static final Logger log = LoggerFactory.getLogger(StrictNetworkIT.class);

    private static final String SECRET = "the-secret-of-server-and-relay";
    private static final int HTTPS = 443;
    /** The shortest that the server takes. */
    private static final Duration LIFETIME = Duration.ofMinutes(2);

    private static final Duration AUDIBLE = Duration.ofSeconds(20);
    /** The page waits longer from one attempt to the next, up to sixteen seconds. */
    private static final Duration NEXT_ATTEMPT = Duration.ofSeconds(30);

    private static final Pattern NO_PATH = Pattern.compile("No sound gets through|The sound does not get through");
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int REPEATS = 10;

    @TempDir
    private static Path home;

    private static final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private static StrictNetwork network;
    private static SmallClinic clinic;
    private static List<Browser> browsers;
    private static Therapist therapist;
    private static Parent parent;

    @BeforeAll
    static void start() throws Exception {
        network = opened(new StrictNetwork());
        // Long before the browsers: a network that is seconds old still changes, and pages that load then fail.
        List<String> homes = List.of(network.home("office"), network.home("kitchen"));
        Certificates certificates = new Certificates(home);
        opened(ShippedCoturn.start(home, List.of(), settingsOfTheRelay(certificates.goodAt(StrictNetwork.RELAY))));
        clinic = opened(SmallClinic.open(home.resolve("clinic"), StrictNetwork.PAGES, HTTPS, turn()));
        String address = clinic.sawt().address();
        String pin = certificates.pinOfGood();
        browsers = homes.stream()
                .map(namespace -> opened(Browser.startSpeakingIn(namespace, address, pin, home)))
                .toList();
        therapist = new Therapist(browsers.getFirst().newPerson(Browser.Device.DESKTOP_ENGLISH), Words.ENGLISH);
        parent = new Parent(browsers.getLast().newPerson(Browser.Device.PHONE_ENGLISH), Words.ENGLISH);
        therapist.signsIn(address, SmallClinic.THERAPIST, SmallClinic.PASSWORD).seesTheSchedule();
    }

    /** As shipped; only that the servers' private network is the whole world here must be said. */
    private static Map<String, String> settingsOfTheRelay(ServerCertificate certificate) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "TURN_SECRET",
                SECRET,
                "TURN_REALM",
                "turn.clinic.example",
                "TURN_ADDRESS",
                StrictNetwork.RELAY,
                "TURN_ALLOWED_PEERS",
                StrictNetwork.RELAY));
        settings.putAll(certificate.settings());
        return settings;
    }

    private static Map<String, String> turn() {
        return Map.of(
                "sawt.turn.secret",
                SECRET,
                "sawt.turn.lifetime",
                LIFETIME.toSeconds() + "s",
                "sawt.turn.servers[0].host",
                StrictNetwork.RELAY);
    }

    @AfterAll
    static void stop() throws Exception {
        while (!opened.isEmpty()) {
            opened.pop().close();
        }
    }

    @AfterEach
    void part() {
        therapist.endsSession();
        parent.isOut();
    }

    private static <T extends AutoCloseable> T opened(T thing) {
        opened.push(thing);
        return thing;
    }

    @ParameterizedTest
    @Execution(ExecutionMode.SAME_THREAD)
    @CsvSource({"TO_SERVERS,udp", "TCP_TO_SERVERS,tcp", "HTTPS_PORT_TO_SERVERS,tls"})
    void theCallGoesThroughWhatTheFirewallLeavesOpen(Lets lets, String way) {
        network.let(lets);
        meet();

        assertThat(paths()).allMatch(StrictNetworkIT::isRelayed).anyMatch(path -> path.startsWith("relay " + way));
        await().atMost(AUDIBLE)
                .untilAsserted(
                        () -> assertThat(relayedInTheJournal()).hasSize(2).containsOnly(true));
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void aCallWithoutAnyPathSaysSoAndGoesOnTrying() {
        network.let(Lets.PAGES_ALONE);
        come();
        therapist.reads(NO_PATH);
        parent.reads(NO_PATH);

        network.let(Lets.TO_SERVERS);
        ears().forEach(one -> one.hearsWithin(NEXT_ATTEMPT));
        // The exact words stand in the line of the call; what was read out to those who do not see stays where it was.
        assertThat(parent.page()
                        .getByText(
                                "The sound does not get through at the moment.",
                                new Page.GetByTextOptions().setExact(true)))
                .isHidden();
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void aCallThatOutlivesItsCredentialsChangesItsPathAgainAndAgain() {
        network.let(Lets.EVERYTHING);
        meet();
        // A relay that is found later was given on credentials that did not exist when they met.
        Instant runOut = Instant.now().plus(LIFETIME).plus(SOON);
        List<Duration> silences = new ArrayList<>();
        Instant cut = Instant.now();
        awaitTheDirectPath();
        while (silences.size() < REPEATS || cut.isBefore(runOut)) {
            cut = Instant.now();
            silences.add(silenceAfterACut());
            network.let(Lets.EVERYTHING);
            therapist.hearing().restartIce();
            awaitTheDirectPath();
        }

        assertThat(median(silences)).isLessThan(SOON);
        assertThat(relayedInTheJournal()).as("of both").hasSize(2);
    }

    private static void awaitTheDirectPath() {
        await().atMost(AUDIBLE)
                .until(() -> paths().size() == 2 && paths().stream().noneMatch(StrictNetworkIT::isRelayed));
    }

    private static void meet() {
        come();
        ears().forEach(one -> one.hearsWithin(AUDIBLE));
    }

    private static void come() {
        String session = clinic.therapist()
                .post("/api/appointments/" + clinic.appointment() + "/session", Map.of())
                .get("session")
                .asString();
        therapist.page().navigate(clinic.sawt().address() + "/session/" + session);
        parent.opens(clinic.therapist().guardianLink(clinic.appointment())).joins();
        therapist.admits();
        parent.isInTheCall();
    }

    /** Of the longer of the two, and nobody presses anything. */
    private static Duration silenceAfterACut() {
        ears().forEach(Listening::startWatching);
        network.let(Lets.TO_SERVERS);
        await().atMost(SOON.multipliedBy(3))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> paths().size() == 2 && paths().stream().allMatch(StrictNetworkIT::isRelayed));
        ears().forEach(one -> one.hearsWithin(AUDIBLE));
        return ears().stream()
                .map(Listening::longestGap)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static List<Listening> ears() {
        return List.of(therapist.hearing(), parent.hearing());
    }

    private static boolean isRelayed(String path) {
        return path.contains("relay");
    }

    private static List<String> paths() {
        return ears().stream().flatMap(one -> one.paths().stream()).toList();
    }

    /** What it said last of each participant. */
    private static Collection<Boolean> relayedInTheJournal() {
        Map<String, Boolean> relayed = new HashMap<>();
        for (JsonNode entry : clinic.journalOf(therapist.session())) {
            if (entry.get("type").asString().equals("path_changed")) {
                relayed.put(
                        entry.get("participant").asString(),
                        entry.get("data").get("relayed").asBoolean());
            }
        }
        return relayed.values();
    }

    private static Duration median(List<Duration> silences) {
        List<Duration> sorted = silences.stream().sorted().toList();
        log.info(
                "direct path cut: {} ms",
                sorted.stream().map(Duration::toMillis).toList());
        return sorted.get(sorted.size() / 2);
    }
}
