package org.sawt.signaling.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A clinic of its own on a bad network: two hosts in namespaces, packets late and lost, and an interface that goes away. */
class NetworkIT {

    private static final String ADMINISTRATOR = "head@clinic.example";
    private static final String THERAPIST = "therapist@clinic.example";
    private static final String PASSWORD = "a long first password";
    private static final Duration LATE = Duration.ofMillis(200);
    private static final double LOSS = 0.05;
    private static final ZoneId ZONE = ZoneId.of("Asia/Riyadh");

    @TempDir
    private Path home;

    @Test
    void aCallSurvivesTenSecondsWithoutNetwork() {
        try (LanSegment lan = new LanSegment();
                SawtProcess sawt = SawtProcess.on(home, LanSegment.SERVER, clinic())) {
            String clinicSide = lan.host("clinic", 2, LATE, LOSS);
            String kitchen = lan.host("kitchen", 3, LATE, LOSS);
            try (Browser therapistBrowser = Browser.startIn(clinicSide, sawt.address(), home);
                    Browser parentBrowser = Browser.startIn(kitchen, sawt.address(), home)) {
                Therapist therapist =
                        new Therapist(therapistBrowser.newPerson(Browser.Device.DESKTOP_ENGLISH), Words.ENGLISH);
                planAnAppointmentNow(sawt.address());
                therapist.signsIn(sawt.address(), THERAPIST, PASSWORD);
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
                assertThat(journalOf(therapist, sawt.address())).contains("link_restarted");
            }
        }
    }

    private static Map<String, String> clinic() {
        return Map.of(
                "sawt.demo",
                "false",
                "sawt.setup.clinic-name-en",
                "Kitchen Clinic",
                "sawt.setup.clinic-name-ar",
                "عيادة المطبخ",
                "sawt.setup.zone",
                ZONE.getId(),
                "sawt.setup.admin-email",
                ADMINISTRATOR,
                "sawt.setup.admin-password",
                PASSWORD);
    }

    /** What the first administrator of a new clinic does, and then the first therapist. */
    private static void planAnAppointmentNow(String address) {
        Api.staff(address, ADMINISTRATOR, PASSWORD)
                .post(
                        "/api/staff",
                        Map.of(
                                "email",
                                THERAPIST,
                                "name",
                                Map.of("en", "Reem", "ar", "ريم"),
                                "role",
                                "therapist",
                                "language",
                                "en",
                                "password",
                                PASSWORD));
        Api api = Api.staff(address, THERAPIST, PASSWORD);
        JsonNode student = api.post(
                "/api/students",
                Map.of(
                        "name", Map.of("en", "Sara", "ar", "سارة"),
                        "guardian", Map.of("name", Map.of("en", "Huda", "ar", "هدى"), "language", "en")));
        // Not in a minute: that may be tomorrow.
        LocalDateTime start = LocalDateTime.now(ZONE);
        api.post(
                "/api/appointments",
                Map.of(
                        "student", student.get("id").asString(),
                        "guardian", student.get("guardians").get(0).get("id").asString(),
                        "date", start.toLocalDate().toString(),
                        "time", start.format(DateTimeFormatter.ofPattern("HH:mm")),
                        "minutes", 30));
    }

    private static String journalOf(Therapist therapist, String address) {
        return Api.staff(address, THERAPIST, PASSWORD)
                .get("/api/sessions/" + therapist.session() + "/events.json")
                .toString();
    }
}
