package org.sawt.signaling.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A media server dies, or hangs, in the middle of a call: nobody presses anything, and all hear each other again. */
@NeedsMediaServerCommand
class RescueIT {

    private static final Logger log = LoggerFactory.getLogger(RescueIT.class);

    private static final int REPEATS = 10;
    private static final Duration AUDIBLE = Duration.ofSeconds(10);
    private static final Duration SOON = Duration.ofSeconds(2);
    /** A server that hangs is found out by silence, which must last a while to mean something. */
    private static final Duration SOON_AFTER_A_HANG = Duration.ofSeconds(6);
    /** One that died is not trusted at once. */
    private static final Duration TRUSTED_AGAIN = Duration.ofSeconds(30);

    @TempDir
    private Path home;

    private Browser browser;
    private final List<MediaServerProcess> servers = new ArrayList<>();

    /** How many people talk. */
    enum Size {
        TWO(2),
        FOUR(4);

        private final int people;

        Size(int people) {
            this.people = people;
        }

        Party invited(SawtProcess sawt, Browser browser) {
            return switch (this) {
                case TWO -> Party.ofTwo(sawt, browser);
                case FOUR -> Party.ofFour(sawt, browser);
            };
        }
    }

    @BeforeEach
    void start() {
        browser = Browser.startSpeaking(home);
    }

    @AfterEach
    void stop() {
        browser.close();
        servers.forEach(MediaServerProcess::close);
    }

    @ParameterizedTest
    @EnumSource
    void aKilledMediaServerIsReplacedByTheMeshAndUsedAgainWhenItIsBack(Size size) {
        List<Duration> silences = silencesOfTen(1, size, (party, _) -> {
            everybodyIsToldThatTheCallGoesOnDirectly(party);
            assertThat(party.journal("media_moved"))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry)
                            .containsEntry("from", "routed")
                            .containsEntry("to", "mesh")
                            .containsEntry("reason", "server_lost"));
        });
        assertThat(median("killed, to the mesh", size, silences)).isLessThan(SOON);
    }

    @ParameterizedTest
    @EnumSource
    void withASecondMediaServerTheCallGoesOnThere(Size size) {
        List<Duration> silences = silencesOfTen(2, size, (party, sawt) -> {
            assertThat(hostOfTheRoom(sawt).isAlive()).isTrue();
            party.therapist().reads(Pattern.compile("The call goes on over another connection."));
            party.therapist().reads(Pattern.compile("Encrypted to the server"));
            assertThat(party.journal("media_moved"))
                    .last()
                    .satisfies(entry ->
                            assertThat(entry).containsEntry("to", "routed").containsEntry("reason", "server_lost"));
        });
        assertThat(median("killed, to the other server", size, silences)).isLessThan(SOON);
    }

    @ParameterizedTest
    @EnumSource
    void aMediaServerThatHangsIsFoundOut(Size size) {
        try (SawtProcess sawt = sawtOn(1);
                Party party = size.invited(sawt, browser)) {
            awaitHealthy(sawt, servers.getFirst());
            party.meet();
            allHear(party, size);

            Instant frozen = Instant.now();
            servers.getFirst().freeze();

            Duration silence = longestSilence(party, frozen, size);
            log.info("frozen, {}: {} ms", size, silence.toMillis());
            assertThat(silence).isLessThan(SOON_AFTER_A_HANG);
            assertThat(party.journal("media_moved"))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry).containsEntry("reason", "server_silent"));
            party.part();
        }
    }

    /** Each time in a session of its own, which begins on a media server: what was killed is used again. */
    private List<Duration> silencesOfTen(int count, Size size, BiConsumer<Party, SawtProcess> check) {
        try (SawtProcess sawt = sawtOn(count);
                Party party = size.invited(sawt, browser)) {
            List<Duration> silences = new ArrayList<>();
            for (int round = 0; round < REPEATS; round++) {
                servers.forEach(server -> awaitHealthy(sawt, server));
                party.meet();
                allHear(party, size);
                MediaServerProcess host = hostOfTheRoom(sawt);

                Instant killed = Instant.now();
                host.kill();

                silences.add(longestSilence(party, killed, size));
                check.accept(party, sawt);
                party.part();
                host.startAgain();
            }
            assertThat(sawt.metric("media_rescues_total")).isGreaterThanOrEqualTo(REPEATS);
            return silences;
        }
    }

    private SawtProcess sawtOn(int count) {
        for (int one = 0; one < count; one++) {
            servers.add(MediaServerProcess.start());
        }
        return SawtProcess.routed(
                home, servers.stream().map(server -> server.uri().toString()).toArray(String[]::new));
    }

    private static void allHear(Party party, Size size) {
        for (Listening ears : party.ears()) {
            ears.hearsVoicesWithin(size.people - 1, AUDIBLE.multipliedBy(2));
        }
    }

    /** Until the last of them has heard all the others on new connections. */
    private static Duration longestSilence(Party party, Instant failure, Size size) {
        return party.ears().stream()
                .map(ears -> ears.silenceAfter(failure, size.people - 1))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static void everybodyIsToldThatTheCallGoesOnDirectly(Party party) {
        party.therapist().reads(Pattern.compile("The call goes on directly between you."));
        party.therapist().reads(Pattern.compile("End-to-end encrypted"));
        party.guests().forEach(guest -> guest.reads(Pattern.compile("End-to-end encrypted|مشفّر من طرف إلى طرف")));
    }

    private static Duration median(String what, Size size, List<Duration> silences) {
        List<Duration> sorted = silences.stream().sorted().toList();
        Duration median = sorted.get(sorted.size() / 2 - 1)
                .plus(sorted.get(sorted.size() / 2))
                .dividedBy(2);
        log.info(
                "{}, {}: median {} ms of {}",
                what,
                size,
                median.toMillis(),
                sorted.stream().map(Duration::toMillis).toList());
        return median;
    }

    private MediaServerProcess hostOfTheRoom(SawtProcess sawt) {
        List<MediaServerProcess> hosts =
                servers.stream().filter(server -> roomsOn(sawt, server) > 0).toList();
        assertThat(hosts).as(() -> sawt.get("/actuator/mediaservers")).hasSize(1);
        return hosts.getFirst();
    }

    private static void awaitHealthy(SawtProcess sawt, MediaServerProcess server) {
        await().atMost(TRUSTED_AGAIN)
                .until(() -> statusOf(sawt, server).get("state").asString().equals("healthy"));
    }

    private static int roomsOn(SawtProcess sawt, MediaServerProcess server) {
        return statusOf(sawt, server).get("rooms").asInt();
    }

    private static JsonNode statusOf(SawtProcess sawt, MediaServerProcess server) {
        return JsonMapper.shared().readTree(sawt.get("/actuator/mediaservers/" + server.name()));
    }
}
