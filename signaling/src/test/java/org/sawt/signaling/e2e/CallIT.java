package org.sawt.signaling.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two people in two browsers, from the schedule to the goodbye. */
class CallIT {

    private static final Duration AUDIBLE = Duration.ofSeconds(5);

    @TempDir
    private Path home;

    private SawtProcess sawt;
    private Browser browser;

    /** A demo for each call: late in the evening it has no second appointment today. */
    @BeforeEach
    void start() {
        sawt = SawtProcess.packed(home, Map.of());
        browser = Browser.start();
    }

    @AfterEach
    void stop() {
        browser.close();
        sawt.close();
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP_ENGLISH,DESKTOP_ENGLISH", "DESKTOP_ARABIC,DESKTOP_ARABIC", "PHONE_ENGLISH,SMALL_PHONE_ARABIC"})
    void theyHearEachOtherAndSayGoodbye(Browser.Device therapistDevice, Browser.Device parentDevice) {
        Call call = Call.begin(sawt, browser, therapistDevice, parentDevice);
        call.therapist().hearing().hearsWithin(AUDIBLE);
        call.parent().hearing().hearsWithin(AUDIBLE);

        call.parent().mutes();
        call.therapist().hearing().fallsSilentWithin(AUDIBLE);
        call.parent().unmutes();
        call.therapist().hearing().hearsWithin(AUDIBLE);
        call.therapist().mutes();
        call.parent().hearing().fallsSilentWithin(AUDIBLE);
        call.therapist().unmutes();

        call.parent().leaves();
        call.therapist().hearing().fallsSilentWithin(AUDIBLE);
        assertThat(call.therapist().hearing().openConnections()).isZero();

        call.parent().opens(call.link()).joins().isInTheCall();
        call.therapist().hearing().hearsWithin(AUDIBLE);
        call.parent().hearing().hearsWithin(AUDIBLE);

        call.therapist().endsSession();
        call.parent().reads(Pattern.compile("The session has ended|انتهت الجلسة"));
        assertThat(call.parent().hearing().openConnections()).isZero();
        call.close();
    }
}
