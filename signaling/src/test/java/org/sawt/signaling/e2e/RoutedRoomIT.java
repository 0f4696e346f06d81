package org.sawt.signaling.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a media server can enforce, against pages that do what they are not meant to do. */
@NeedsMediaServer
class RoutedRoomIT {

    private static final Duration AUDIBLE = Duration.ofSeconds(10);

    @TempDir
    private Path home;

    private SawtProcess sawt;
    private Browser browser;

    @BeforeEach
    void start() {
        sawt = SawtProcess.routed(home, System.getenv(NeedsMediaServer.URI));
        browser = Browser.startSpeaking(home);
    }

    @AfterEach
    void stop() {
        browser.close();
        sawt.close();
    }

    @Test
    void fourHearEachOtherAndAnObserverHearsAllButIsHeardByNobody() {
        try (Party party = Party.ofFour(sawt, browser).meet()) {
            for (Listening ears : party.ears()) {
                ears.hearsVoicesWithin(3, AUDIBLE);
                assertThat(ears.openConnections())
                        .as("one sends, three bring a voice")
                        .isEqualTo(4);
            }
            List<Parent> speakers = List.copyOf(party.guests());
            browser.withScript(Browser.resource("loud-observer.js"));
            Parent observer = party.invite("observer", browser);
            party.comes(observer);
            observer.hearing().hearsVoicesWithin(4, AUDIBLE);

            observer.page().evaluate("sawtObserver.shouts()");
            awaitSending(observer.hearing());
            party.therapist().mutes();
            speakers.forEach(Parent::mutes);
            for (Listening ears : party.ears()) {
                ears.fallsSilentWithin(AUDIBLE);
            }
            awaitSending(observer.hearing());
            assertThat(party.ears())
                    .allSatisfy(ears -> assertThat(ears.voices()).isZero());
            assertThat(sawt.metric("media_transcodings_total")).isZero();
        }
    }

    @Test
    void whoTheTherapistMutesIsSilentAlthoughThePageGoesOnSending() {
        browser.withScript(Browser.resource("deaf-to-muting.js"));
        try (Party party = Party.ofTwo(sawt, browser).meet()) {
            Listening therapist = party.therapist().hearing();
            therapist.hearsWithin(AUDIBLE);

            party.therapist().silences();

            therapist.fallsSilentWithin(AUDIBLE);
            awaitSending(party.guardian().hearing());
            assertThat(therapist.voices()).isZero();
            party.guardian().hearing().hearsWithin(AUDIBLE);

            party.guardian().unmutes();
            therapist.hearsWithin(AUDIBLE);
        }
    }

    /** Waits until {@code page} sends sound, and not silence, after this. */
    private static void awaitSending(Listening page) {
        double spoken = page.spoken();
        long sent = page.packetsSent();
        await().atMost(AUDIBLE).until(() -> page.spoken() > spoken + 0.01 && page.packetsSent() > sent + 25);
    }
}
