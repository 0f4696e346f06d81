package org.sawt.signaling.relays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sawt.media.TestClock;
import org.sawt.signaling.shared.RefusedException;
import org.sawt.turn.RelayServer;
import org.sawt.turn.probe.RelayFault;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Rounds of the probe over one relay with three URLs, whose probe finds what the test says. */
@ExtendWith(OutputCaptureExtension.class)
class RelayChecksTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final List<RelayServer> SERVERS = List.of(TestRelays.one());

    private final TestClock clock = TestClock.standingAt(NOW);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ScriptedProber prober = new ScriptedProber();
    private final List<Object> told = new ArrayList<>();
    private final RelayWatch watch = new RelayWatch(SERVERS, told::add);
    private final RelayChecks checks = checks(Duration.ofSeconds(10));

    private RelayChecks checks(Duration within) {
        new RelayGauges(watch).bindTo(registry);
        return new RelayChecks(
                new ProbeRound(SERVERS, prober, within, new ProbeMetrics(registry), clock), watch, clock);
    }

    @AfterEach
    void nothingIsLeftUnderWay() {
        prober.release();
        await().until(() -> prober.inside() == 0);
        checks.close();
    }

    @Test
    void beforeTheFirstRoundNothingIsKnownAndNothingAlarms() {
        assertThat(watch.report().state()).isEqualTo(RelaysState.UNKNOWN);
        assertThat(watch.report().checkedAt()).isNull();
        assertThat(gauge("turn.probe.works", "udp")).isNaN();
        assertThat(gauge("turn.probe.last.success", "udp")).isZero();
    }

    @Test
    void everyUrlIsTriedAtTheSameTime() {
        prober.hold();
        CompletableFuture<RelaysReport> round = checks.begin();
        await().until(() -> prober.inside() == 3);
        prober.release();
        assertThat(round.join().state()).isEqualTo(RelaysState.WORKING);
        assertThat(watch.report().urls())
                .extracting(RelayStatus::url)
                .containsExactly(TestRelays.UDP, TestRelays.TCP, TestRelays.TLS);
        assertThat(watch.report().checkedAt()).isEqualTo(NOW);
    }

    @Test
    void whoAsksWhileARoundRunsGetsWhatItFinds() {
        prober.hold();
        CompletableFuture<RelaysReport> scheduled = checks.begin();
        CompletableFuture<RelaysReport> asked = checks.beginForSomebody();
        await().until(() -> prober.inside() == 3);
        prober.release();
        assertThat(asked.join()).isSameAs(scheduled.join());
        assertThat(prober.tries()).isEqualTo(3);
        assertThat(prober.mostAtOnce()).isEqualTo(3);
    }

    @Test
    void peopleBeginARoundEveryTenSecondsAndTheScheduleWheneverItLikes() {
        checks.beginForSomebody().join();
        clock.advance(Duration.ofSeconds(4));
        assertThatThrownBy(checks::beginForSomebody)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().retryAfter()).isEqualTo(6));
        checks.begin().join();
        clock.advance(Duration.ofSeconds(6));
        checks.beginForSomebody().join();
        assertThat(prober.tries()).isEqualTo(9);
    }

    @ParameterizedTest
    @EnumSource(RelayFault.class)
    void onlyAFaultThatStopsCallsMakesRelaysFail(RelayFault fault) {
        Stream.of(TestRelays.UDP, TestRelays.TCP, TestRelays.TLS).forEach(url -> prober.finds(url, fault, ""));
        boolean open = fault == RelayFault.OPEN_TO_PRIVATE || fault == RelayFault.OPEN_TO_ANYONE;
        assertThat(checks.begin().join().state()).isEqualTo(open ? RelaysState.LIMITED : RelaysState.FAILING);
    }

    @Test
    void aChangeOfTheWholeIsToldOnceAndWhatChangedIsLoggedWithoutAnAddress(CapturedOutput log) {
        checks.begin().join();
        prober.finds(TestRelays.TLS, RelayFault.TLS_EXPIRED, "");
        checks.begin().join();
        checks.begin().join();
        prober.finds(TestRelays.UDP, RelayFault.REFUSED, "error 508");
        prober.finds(TestRelays.TCP, RelayFault.REFUSED, "error 508");
        checks.begin().join();
        prober.worksAgain();
        checks.begin().join();
        assertThat(told)
                .containsExactly(
                        new RelaysChanged(RelaysState.WORKING),
                        new RelaysChanged(RelaysState.LIMITED),
                        new RelaysChanged(RelaysState.FAILING),
                        new RelaysChanged(RelaysState.WORKING));
        assertThat(log.getAll())
                .containsOnlyOnce("relay one over tls is faulty: tls_expired. " + RelayFault.TLS_EXPIRED.advice())
                .containsOnlyOnce("relay one over udp is faulty: refused (error 508). ")
                .doesNotContain("example.org");
    }

    @Test
    void aFaultKeepsWhenItWorkedLast() {
        checks.begin().join();
        clock.advance(Duration.ofMinutes(5));
        prober.finds(TestRelays.TLS, RelayFault.TLS_EXPIRED, "");
        RelayStatus tls = checks.begin().join().urls().getLast();
        assertThat(tls.state()).isEqualTo(RelayState.FAULTY);
        assertThat(tls.fault()).isEqualTo(RelayFault.TLS_EXPIRED);
        assertThat(tls.latency()).isNull();
        assertThat(tls.workedAt()).isEqualTo(NOW);
        assertThat(tls.checkedAt()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
    }

    @Test
    void metricsSayWhichWayFailsWhyAndSinceWhen() {
        checks.begin().join();
        clock.advance(Duration.ofMinutes(5));
        prober.finds(TestRelays.TLS, RelayFault.TLS_EXPIRED, "");
        checks.begin().join();
        assertThat(gauge("turn.probe.works", "udp")).isOne();
        assertThat(gauge("turn.probe.works", "tls")).isZero();
        assertThat(gauge("turn.probe.last.success", "tls")).isEqualTo((double) NOW.getEpochSecond());
        assertThat(gauge("turn.probe.last.success", "udp")).isEqualTo((double) (NOW.getEpochSecond() + 300));
        assertThat(timed("tls", "tls_expired")).isOne();
        assertThat(timed("udp", "works")).isEqualTo(2);
        assertThat(registry.get("turn.probe")
                        .tag("outcome", "works")
                        .tag("way", "udp")
                        .timer()
                        .mean(TimeUnit.NANOSECONDS))
                .isEqualTo((double) ScriptedProber.LATENCY.toNanos());
    }

    @Test
    void aBugOfTheProbeIsLoggedAndTheNextRoundRuns(CapturedOutput log) {
        checks.begin().join();
        prober.stumbles();
        assertThat(checks.begin().join().state()).isEqualTo(RelaysState.WORKING);
        assertThat(log.getAll()).contains("the probe of relay one over tls failed");
        prober.worksAgain();
        assertThat(checks.begin().join().state()).isEqualTo(RelaysState.WORKING);
    }

    @Test
    void aProbeThatHangsIsCutOff(CapturedOutput log) {
        try (RelayChecks impatient = checks(Duration.ofMillis(1))) {
            prober.hold();
            assertThat(impatient.begin().join().state()).isEqualTo(RelaysState.UNKNOWN);
            await().until(() -> prober.inside() == 0);
            assertThat(log.getAll()).contains("the probe of relay one over udp hangs");
        }
    }

    @Test
    void theScheduleTriesAtTheStartAndAgainUntilTheServerStops() {
        ProbeSchedule schedule = new ProbeSchedule(checks, watch, Duration.ofMillis(20));
        schedule.start();
        await().until(() -> prober.tries() >= 9);
        prober.hold();
        await().until(() -> prober.inside() == 3);
        schedule.stop();
        checks.close();
        await().until(() -> prober.inside() == 0);
        assertThat(schedule.isRunning()).isFalse();
    }

    @Test
    void withoutRelaysThereIsNothingToTryAndTheStartSaysWhatThatMeans(CapturedOutput log) {
        RelayWatch none = new RelayWatch(List.of(), told::add);
        ProbeSchedule schedule = new ProbeSchedule(checks, none, Duration.ofMillis(20));
        schedule.start();
        schedule.stop();
        assertThat(none.report().state()).isEqualTo(RelaysState.NONE);
        assertThat(log.getAll()).contains("no TURN server is configured");
        assertThat(prober.tries()).isZero();
    }

    private double gauge(String name, String way) {
        return registry.get(name).tags("relay", "one", "way", way).gauge().value();
    }

    private long timed(String way, String outcome) {
        return registry.get("turn.probe")
                .tags("relay", "one", "way", way, "outcome", outcome)
                .timer()
                .count();
    }
}
