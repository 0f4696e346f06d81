package org.sawt.signaling.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sawt.turn.Ports;

/** A clinic of its own on a bad network: two hosts in namespaces, packets late and lost, and an interface that goes away. */
class NetworkIT {

    private static final Duration LATE = Duration.ofMillis(200);
    private static final double LOSS = 0.05;

    @TempDir
    private Path home;

    @Test
    void aCallSurvivesTenSecondsWithoutNetwork() {
        try (LanSegment lan = new LanSegment()) {
            // Long before the browsers: a network that is seconds old still changes, and pages that load then fail.
            String clinicSide = lan.host("clinic", 2, LATE, LOSS);
            String kitchen = lan.host("kitchen", 3, LATE, LOSS);
            try (SmallClinic clinic = SmallClinic.open(home, LanSegment.SERVER, Ports.free(), Map.of());
                    Browser therapistBrowser =
                            Browser.startIn(clinicSide, clinic.sawt().address(), home);
                    Browser parentBrowser =
                            Browser.startIn(kitchen, clinic.sawt().address(), home)) {
                String address = clinic.sawt().address();
                Therapist therapist =
                        new Therapist(therapistBrowser.newPerson(Browser.Device.DESKTOP_ENGLISH), Words.ENGLISH);
                therapist.signsIn(address, SmallClinic.THERAPIST, SmallClinic.PASSWORD);
                String link = therapist.startsSession().joinLink();
                Parent parent = new Parent(parentBrowser.newPerson(Browser.Device.PHONE_ENGLISH), Words.ENGLISH);
                parent.opens(link).joins();
                therapist.admits();
                parent.isInTheCall();
                therapist.hearing().hearsWithin(Duration.ofSeconds(15));
                parent.hearing().hearsWithin(Duration.ofSeconds(15));

                lan.cut(kitchen);
                therapist.page().waitForTimeout(10_000);
                lan.mend(kitchen);

                therapist.hearing().hearsWithin(Duration.ofSeconds(30));
                parent.hearing().hearsWithin(Duration.ofSeconds(30));
                assertThat(therapist.hearing().connectionsMade()).isEqualTo(1);
                assertThat(parent.hearing().connectionsMade()).isEqualTo(1);
                assertThat(clinic.journalOf(therapist.session()).toString()).contains("link_restarted");
            }
        }
    }
}
