package org.sawt.signaling.e2e;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A clinic of its own, not the demo: one therapist, one student, and an appointment that begins now. */
record SmallClinic(SawtProcess sawt, String appointment) implements AutoCloseable {

    static final String THERAPIST = "therapist@clinic.example";
    static final String PASSWORD = "a long first password";

    private static final String ADMINISTRATOR = "head@clinic.example";
    private static final ZoneId ZONE = ZoneId.of("Asia/Riyadh");

    /** Served on {@code host} and {@code port}, with {@code more} settings. */
    static SmallClinic open(Path home, String host, int port, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
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
                PASSWORD));
        settings.putAll(more);
        SawtProcess sawt = SawtProcess.on(home, host, port, settings);
        return new SmallClinic(sawt, planned(sawt.address()));
    }

    Api therapist() {
        return Api.staff(sawt.address(), THERAPIST, PASSWORD);
    }

    /** What the session's journal holds. */
    JsonNode journalOf(String session) {
        return therapist().get("/api/sessions/" + session + "/events.json");
    }

    @Override
    public void close() {
        sawt.close();
    }

    /** What the first administrator of a new clinic does, and then the first therapist. */
    private static String planned(String address) {
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
        return api.post(
                        "/api/appointments",
                        Map.of(
                                "student", student.get("id").asString(),
                                "guardian",
                                        student.get("guardians")
                                                .get(0)
                                                .get("id")
                                                .asString(),
                                "date", start.toLocalDate().toString(),
                                "time", start.format(DateTimeFormatter.ofPattern("HH:mm")),
                                "minutes", 30))
                .get("id")
                .asString();
    }
}
