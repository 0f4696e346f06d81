package org.sawt.signaling.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The connection to the server goes away in many ways; the voices do not. */
class RecoveryIT {

    private static final Duration AUDIBLE = Duration.ofSeconds(5);
    private static final Duration UNBROKEN = Duration.ofMillis(2500);
    private static final Pattern RECONNECTING = Pattern.compile("Reconnecting");

    @TempDir
    private Path home;

    private SawtProcess sawt;
    private Browser therapistBrowser;
    private Browser parentBrowser;
    private CuttableWire wire;
    private Call call;

    @BeforeEach
    void aRunningCall() {
        sawt = SawtProcess.demo(home);
        int port = URI.create(sawt.address()).getPort();
        wire = new CuttableWire(port);
        therapistBrowser = Browser.start();
        parentBrowser = Browser.startThrough(wire, port);
        call = Call.begin(
                sawt, therapistBrowser, parentBrowser, Browser.Device.DESKTOP_ENGLISH, Browser.Device.PHONE_ENGLISH);
        call.therapist().hearing().hearsWithin(AUDIBLE);
        call.parent().hearing().hearsWithin(AUDIBLE);
        call.therapist().hearing().startWatching();
        call.parent().hearing().startWatching();
    }

    @AfterEach
    void close() {
        parentBrowser.close();
        therapistBrowser.close();
        wire.close();
        sawt.close();
    }

    @Test
    void aCutSocketIsSeenAndHealsWhileTheVoicesGoOn() {
        wire.cut();
        call.therapist().reads(RECONNECTING);
        call.parent().page().waitForTimeout(5_000);
        wire.mend();

        bothAreBack();
        assertThat(call.therapist().page().getByText(RECONNECTING).all())
                .allSatisfy(text -> assertThat(text.isVisible()).isFalse());
        nothingWasInterrupted();
        assertThat(typesOf(journal())).contains("reconnecting", "returned").doesNotContain("left");
    }

    @Test
    void aKilledServerComesBackToTheSameCallAndLosesNoTap() throws InterruptedException {
        Taps taps = Taps.begin(therapist(), call.therapist().session(), 1000);
        taps.awaitAnswered(300);

        sawt.kill();
        sawt.startAgain();

        bothAreBack();
        nothingWasInterrupted();
        assertTheJournalIsWhole();
        taps.assertEachIsThereOnce();
    }

    @Test
    void aStoppedServerTellsItsClientsAndFindsThemAgain() {
        sawt.terminate();
        sawt.startAgain();

        bothAreBack();
        nothingWasInterrupted();
        assertTheJournalIsWhole();
    }

    private void bothAreBack() {
        await().atMost(30, TimeUnit.SECONDS)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> participants("joined") == 2 && participants("reconnecting") == 0);
    }

    private void nothingWasInterrupted() {
        for (Listening ears : List.of(call.therapist().hearing(), call.parent().hearing())) {
            ears.hearsWithin(AUDIBLE);
            assertThat(ears.longestGap()).isLessThan(UNBROKEN);
            assertThat(ears.connectionsMade())
                    .as("no new connection was needed")
                    .isEqualTo(1);
        }
    }

    private void assertTheJournalIsWhole() {
        JsonNode entries = journal();
        assertThat(entries.size()).isPositive();
        for (int i = 0; i < entries.size(); i++) {
            assertThat(entries.get(i).get("seq").asInt()).isEqualTo(i + 1);
        }
        assertThat(typesOf(entries))
                .startsWith("opened")
                .contains("waiting", "admitted", "joined", "returned")
                .doesNotContain("left", "ended");
    }

    private double participants(String state) {
        return sawt.metric("sawt_participants", "state", state);
    }

    private JsonNode journal() {
        return therapist().get("/api/sessions/" + call.therapist().session() + "/events.json");
    }

    private Api therapist() {
        return Api.staff(sawt.address(), Call.THERAPIST, Call.PASSWORD);
    }

    private static List<String> typesOf(JsonNode entries) {
        return entries.valueStream().map(entry -> entry.get("type").asString()).toList();
    }
}
