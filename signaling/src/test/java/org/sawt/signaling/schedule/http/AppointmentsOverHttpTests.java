package org.sawt.signaling.schedule.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sawt.signaling.schedule.Appointment;
import org.sawt.signaling.schedule.TestClinic;
import org.sawt.signaling.security.Browser;
import org.sawt.signaling.security.StaffRole;

class AppointmentsOverHttpTests extends HttpScenario {

    private static final String[] FIELDS = {
        "id",
        "version",
        "student",
        "therapist",
        "starts_at",
        "minutes",
        "date",
        "time",
        "state",
        "opens_at",
        "closes_at",
        "waiting",
        "joined",
        "guardians",
        "may"
    };

    private Browser browser;

    @BeforeEach
    void signIn() {
        browser = signedIn(account);
    }

    @Test
    void anAppointmentIsPlannedReadMovedAndCancelled() {
        Browser.Page planned = browser.post("/api/appointments", body("15:00", 45));

        assertThat(planned.status()).isEqualTo(201);
        Map<String, Object> appointment = planned.json();
        assertThat(appointment)
                .containsOnlyKeys(FIELDS)
                .containsEntry("date", "2026-11-23")
                .containsEntry("time", "15:00")
                .containsEntry("minutes", 45)
                .containsEntry("starts_at", "2026-11-23T12:00:00Z")
                .containsEntry("opens_at", "2026-11-23T11:50:00Z")
                .containsEntry("closes_at", "2026-11-23T13:15:00Z")
                .containsEntry("state", "scheduled")
                .containsEntry("waiting", 0)
                .containsEntry("may", Map.of("start", true, "change", true))
                .containsEntry("student", Map.of("id", student.toString(), "name", Map.of("en", "Child", "ar", "طفل")));
        String address = planned.header("location");
        assertThat(browser.get(address).json()).isEqualTo(appointment);
        assertThat(browser.get("/api/appointments?from=2026-11-23&to=2026-11-29")
                        .json())
                .containsEntry("today", "2026-11-23")
                .containsEntry("now", "2026-11-23T10:00:00Z")
                .containsEntry("appointments", List.of(appointment));

        Browser.Page moved = browser.patch(address, Map.of("version", 0, "time", "16:30"));
        assertThat(moved.json()).containsEntry("time", "16:30").containsEntry("version", 1);
        assertThat(browser.patch(address, Map.of("version", 0, "time", "17:00")).code())
                .isEqualTo("conflict");
        assertThat(browser.post(address + "/cancel").json()).containsEntry("state", "cancelled");
    }

    @Test
    void anOverlapSaysWithWhat() {
        browser.post("/api/appointments", body("15:00", 45));

        Browser.Page refused = browser.post("/api/appointments", body("15:30", 45));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("overlaps");
        assertThat(refused.json())
                .containsEntry(
                        "overlap", Map.of("of", "therapist", "starts_at", "2026-11-23T12:00:00Z", "minutes", 45));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"student\":\"%1$s\",\"date\":\"2026-11-23\",\"time\":\"25:00\",\"minutes\":45}",
                "{\"student\":\"%1$s\",\"date\":\"2026-02-30\",\"time\":\"15:00\",\"minutes\":45}",
                "{\"student\":\"%1$s\",\"date\":\"2026-11-23\",\"time\":\"15:00\"}",
                "{\"student\":\"%1$s\",\"date\":\"2026-11-23\",\"time\":\"15:00\",\"minutes\":\"45\"}",
                "{\"student\":\"%1$s\",\"date\":\"2026-11-23\",\"time\":\"15:00\",\"minutes\":4.5}",
                "{\"student\":\"%1$s\",\"date\":\"2026-11-23\",\"time\":\"15:00\",\"minutes\":45,\"minutes\":30}",
                "{\"student\":\"%1$s\",\"date\":\"2026-11-23\",\"time\":null,\"minutes\":45}",
                "{\"student\":\"somebody\",\"date\":\"2026-11-23\",\"time\":\"15:00\",\"minutes\":45}",
                "{\"student\":\"%1$s\",\"date\":\"2026-11-22\",\"time\":\"15:00\",\"minutes\":45}",
                "{\"student\":\"%1$s\",\"date\":\"2026-11-23\",\"time\":\"15:00\",\"minutes\":241}"
            })
    void badInputIsRefusedAndChangesNothing(String body) {
        Browser.Page refused = browser.send("POST", "/api/appointments", body.formatted(student));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("malformed");
        assertThat(browser.get("/api/appointments").json()).containsEntry("appointments", List.of());
    }

    @Test
    void whatIsNotTheCallersIsNotFoundAndWhatIsNotAnIdIsMalformed() {
        Appointment planned = plan("15:00", 45);
        Browser stranger = signedIn(new TestClinic(jdbc).member(StaffRole.SUPERVISOR));

        assertThat(stranger.get("/api/appointments/" + planned.id()).code()).isEqualTo("not_found");
        assertThat(stranger.get("/api/appointments/" + planned.id() + "/calendar.ics")
                        .code())
                .isEqualTo("not_found");
        assertThat(stranger.post("/api/appointments/" + planned.id() + "/session")
                        .code())
                .isEqualTo("not_found");
        assertThat(browser.get("/api/appointments/1-1-1-1-1").status()).isEqualTo(400);
    }

    @Test
    void nobodyReadsAScheduleWithoutSigningInAndAGuestDoesNotEither() {
        Browser guest = browser();
        exchange(guest, tokenOf(plan("13:05", 45)));

        assertThat(browser().get("/api/appointments").status()).isEqualTo(401);
        assertThat(guest.get("/api/appointments").status()).isEqualTo(403);
        assertThat(guest.get("/api/students").status()).isEqualTo(403);
    }

    @Test
    void aLongerListThanIsServedIsRefused() {
        assertThat(browser.get("/api/appointments?from=2026-01-01&to=2026-02-11")
                        .status())
                .isEqualTo(200);
        assertThat(browser.get("/api/appointments?from=2026-01-01&to=2026-02-12")
                        .code())
                .isEqualTo("too_large");
        assertThat(browser.get("/api/appointments?from=2026-01-02&to=2026-01-01")
                        .code())
                .isEqualTo("malformed");
    }

    @Test
    void startingASessionAnswersItsId() {
        Appointment planned = plan("13:05", 45);

        Browser.Page started = browser.post("/api/appointments/" + planned.id() + "/session");

        assertThat(started.json()).containsOnlyKeys("session");
        assertThat(browser.get("/api/appointments/" + planned.id()).json())
                .containsEntry("session", started.json().get("session"))
                .containsEntry("session_state", "open")
                .containsEntry("state", "in_progress");
    }

    @Test
    void aMissedAppointmentIsMarkedOnceItHasStarted() {
        String address = "/api/appointments/" + plan("13:05", 45).id() + "/no-show";
        Browser.Page early = browser.post(address);
        assertThat(early.code()).isEqualTo("too_early");
        assertThat(early.json()).containsEntry("opens_at", "2026-11-23T10:05:00Z");

        clock.set(clinicTime("13:20"));
        assertThat(browser.post(address).json()).containsEntry("state", "no_show");
    }

    @Test
    void theCalendarFileIsADownloadWithoutNames() {
        Browser.Page file = browser.get("/api/appointments/" + plan("15:00", 45).id() + "/calendar.ics");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("content-type")).isEqualToIgnoringCase("text/calendar;charset=UTF-8");
        assertThat(file.header("content-disposition")).contains("attachment").contains(".ics");
        assertThat(file.body())
                .contains("BEGIN:VEVENT", "DTSTART:20261123T120000Z", "Voice session")
                .doesNotContain("Child", "Parent", "Layla");
    }

    @Test
    void theCaseloadAndWhomOneMayPlanForAreListed() {
        assertThat(browser.get("/api/students").json().get("students"))
                .isEqualTo(List.of(Map.of(
                        "id", student.toString(),
                        "name", Map.of("en", "Child", "ar", "طفل"),
                        "guardians",
                                List.of(Map.of(
                                        "id", guardian.toString(),
                                        "name", Map.of("en", "Parent", "ar", "ولي أمر"),
                                        "language", "ar")))));
        assertThat(browser.get("/api/therapists").json().get("therapists"))
                .isEqualTo(
                        List.of(Map.of("id", therapist.id().toString(), "name", Map.of("en", "Layla", "ar", "ليلى"))));
    }

    private Map<String, Object> body(String time, int minutes) {
        return Map.of("student", student.toString(), "date", "2026-11-23", "time", time, "minutes", minutes);
    }
}
