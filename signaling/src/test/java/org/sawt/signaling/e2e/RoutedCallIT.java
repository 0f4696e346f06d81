package org.sawt.signaling.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people whose call runs through a media server, as they do when it does not. */
@NeedsMediaServer
class RoutedCallIT {

    private static final Duration AUDIBLE = Duration.ofSeconds(10);
    private static final Pattern TO_SERVER = Pattern.compile("Encrypted to the server");

    @TempDir
    private Path home;

    private SawtProcess sawt;
    private Browser browser;

    @BeforeEach
    void start() {
        sawt = SawtProcess.routed(home, System.getenv(NeedsMediaServer.URI));
        browser = Browser.start();
    }

    @AfterEach
    void stop() {
        browser.close();
        sawt.close();
    }

    @Test
    void twoHearEachOtherThroughTheServerWhichDecodesNothing() {
        Call call = Call.begin(sawt, browser, Browser.Device.DESKTOP_ENGLISH, Browser.Device.PHONE_ENGLISH);
        hearEachOther(call);
        call.therapist().reads(TO_SERVER);
        call.parent().reads(TO_SERVER);
        assertThat(call.therapist().hearing().openConnections()).isEqualTo(1);
        assertThat(sawt.metric("media_rooms", "server", "mesh")).isZero();
        assertThat(sawt.metric("media_rooms")).isEqualTo(1);

        call.parent().mutes();
        call.therapist().hearing().fallsSilentWithin(AUDIBLE);
        call.parent().unmutes();
        call.therapist().hearing().hearsWithin(AUDIBLE);

        call.parent().leaves();
        call.therapist().hearing().fallsSilentWithin(AUDIBLE);
        call.parent().opens(call.link()).joins().isInTheCall();
        hearEachOther(call);

        assertThat(sawt.metric("media_transcodings_total")).isZero();
        call.therapist().endsSession();
        call.parent().isOut();
        await().atMost(AUDIBLE).until(() -> sawt.metric("media_rooms") == 0);
        assertThat(call.parent().hearing().openConnections()).isZero();
        call.close();
    }

    @Test
    void aPageThatRestartsIceMeetsAFreshEndpointAndHearsAgain() {
        Call call = Call.begin(sawt, browser, Browser.Device.DESKTOP_ENGLISH, Browser.Device.PHONE_ENGLISH);
        hearEachOther(call);
        List<String> before = call.parent().hearing().farEnds();

        call.parent().hearing().restartIce();

        await().atMost(AUDIBLE).until(() -> !call.parent().hearing().farEnds().equals(before));
        hearEachOther(call);
        assertThat(call.parent().hearing().openConnections()).isEqualTo(1);
        assertThat(call.parent().hearing().connectionsMade())
                .as("no other link was needed")
                .isEqualTo(1);
        call.therapist().endsSession();
        call.close();
    }

    private static void hearEachOther(Call call) {
        call.therapist().hearing().hearsWithin(AUDIBLE);
        call.parent().hearing().hearsWithin(AUDIBLE);
    }
}
