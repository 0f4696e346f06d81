package org.sawt.signaling.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An interpreter joins therapist and parent: each hears the two others. */
class ThreePeopleIT {

    @Test
    void everybodyHearsEverybodyElse(@TempDir Path home) {
        try (SawtProcess sawt = SawtProcess.demo(home);
                Browser browser = Browser.start()) {
            Call call = Call.begin(sawt, browser, Browser.Device.DESKTOP_ENGLISH, Browser.Device.PHONE_ENGLISH);
            Parent interpreter = new Parent(browser.newPerson(Browser.Device.PHONE_ARABIC), Words.ARABIC);
            interpreter.opens(call.linkFor("interpreter", sawt)).joins();
            call.therapist().admits();
            interpreter.isInTheCall();

            for (Listening ears :
                    new Listening[] {call.therapist().hearing(), call.parent().hearing(), interpreter.hearing()}) {
                ears.hearsVoicesWithin(2, Duration.ofSeconds(10));
                assertThat(ears.openConnections()).isEqualTo(2);
            }
        }
    }
}
