package org.sawt.signaling.progress.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.rooms.EndReason;
import org.sawt.signaling.schedule.Appointment;
import org.sawt.signaling.schedule.http.HttpScenario;
import org.sawt.signaling.security.Browser;
import org.sawt.signaling.security.RelativeAccesses;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.SessionId;
import org.sawt.signaling.shared.TrialId;

/** What a family sees in its browser. */
class FamilyOverHttpTests extends HttpScenario {

    private static final String GOAL = """
            {"text": {"en": "Says ten words", "ar": "يقول عشر كلمات"}, "area": "Language", "measure": "percent_correct",
             "baseline": 20, "criterion": {"direction": "at_least", "threshold": 80, "consecutive": 3}}""";

    private Browser staff;
    private Appointment worked;
    private String family;
    private String guardianPath;

    @BeforeEach
    void thereWasWorkThatIsSigned() {
        staff = signedIn(account);
        family = "/api/students/" + student + "/family";
        guardianPath = "/api/students/" + student + "/guardians/" + guardian;
        worked = plan("13:05", 45);
        String goal = String.valueOf(staff.send("POST", "/api/students/" + student + "/goals", GOAL)
                .json()
                .get("id"));
        staff.post("/api/goals/" + goal + "/status", Map.of("version", 0, "status", "active"));
        SessionId session = starts.start(therapist, worked.id());
        staff.send("POST", "/api/sessions/" + session + "/trials", """
                {"trials": [{"id": "%s", "goal": "%s", "at": "2026-11-23T10:00:00Z", "result": "correct"}]}""".formatted(TrialId.next(), goal));
    }

    @Test
    void staffLetAGuardianSeeAndHandOutALinkThatIsExchangedByAPressOnly() {
        assertThat(staff.get(family).json()).containsEntry("released_view", "off");
        assertThat(staff.post(guardianPath + "/progress-link").code()).isEqualTo("conflict");
        live();
        assertThat(staff.put(guardianPath + "/rights", Map.of("may_view_records", true))
                        .status())
                .isEqualTo(204);

        Browser.Page shown = staff.post(guardianPath + "/progress-link");

        assertThat(shown.json()).containsOnlyKeys("url", "expires_at");
        String url = String.valueOf(shown.json().get("url"));
        assertThat(url).contains("/progress#");
        assertThat(staff.get(family).body())
                .contains("\"may_view_records\":true", "\"issued_at\":\"2026-11-23T10:00:00Z\"")
                .doesNotContain(tokenIn(url));
        Browser parent = browser();
        assertThat(parent.get("/api/family/progress").code()).isEqualTo("unauthorized");
        Browser.Page welcome = parent.post("/api/progress-links/exchange", Map.of("token", tokenIn(url)));
        assertThat(welcome.json()).containsOnlyKeys("clinic", "language").containsEntry("language", "ar");
        assertThat(welcome.header("set-cookie"))
                .startsWith(RelativeAccesses.COOKIE + "=")
                .contains("HttpOnly", "SameSite=Lax");
        assertThat(parent.get("/api/family/progress").status()).isEqualTo(200);

        staff.post(guardianPath + "/progress-link/revoke");
        assertThat(parent.get("/api/family/progress").code()).isEqualTo("unauthorized");
        Browser.Page revoked = parent.post("/api/progress-links/exchange", Map.of("token", tokenIn(url)));
        assertThat(revoked.code()).isEqualTo("revoked");
        assertThat(revoked.json()).containsEntry("language", "ar").containsKey("clinic");
    }

    @Test
    void theAnswerHasTheChildsProgressAndNothingOfStaff() {
        live();
        Browser parent = relative();
        record();

        Browser.Page seen = parent.get("/api/family/progress?from=2026-11-01");

        assertThat(seen.header("cache-control")).contains("no-store");
        assertThat(seen.json())
                .containsOnlyKeys("student", "view", "from", "to", "goals", "appointments", "minutes")
                .containsEntry("student", Map.of("en", "Child", "ar", "طفل"))
                .containsEntry("minutes", 30)
                .containsEntry(
                        "appointments",
                        List.of(Map.of(
                                "starts_at",
                                "2026-11-23T10:05:00Z",
                                "date",
                                "2026-11-23",
                                "attendance",
                                "present",
                                "minutes",
                                30)));
        assertThat(seen.body())
                .contains("\"points\":[{\"date\":\"2026-11-23\",\"n\":1,\"value\":100.0,\"unprompted\":100.0}]")
                .doesNotContain("By telephone", "Tired today", therapist.id().toString(), "area", "session");
    }

    @Test
    void aGuardianInACallSeesTheSameByTheCallsCookieAndAnInterpreterNothing() {
        live();
        Browser guest = browser();
        exchange(guest, tokenOf(worked));
        assertThat(guest.get("/api/guest/progress").code()).isEqualTo("not_found");
        staff.put(guardianPath + "/rights", Map.of("may_view_records", true));
        assertThat(guest.get("/api/guest/progress").json()).containsEntry("view", "live");

        assertThat(guest("interpreter").get("/api/guest/progress").code()).isEqualTo("not_found");
    }

    @Test
    void aGuardianIsToldWhileThereIsARecordToSeeAndNothingIsReadForThat() {
        Browser parent = browser();
        exchange(parent, tokenOf(worked));
        List<Browser> others =
                Stream.of("student", "interpreter", "observer").map(this::guest).toList();
        staff.put(guardianPath + "/rights", Map.of("may_view_records", true));
        assertThat(recordShown(parent)).as("by a clinic that shows nothing").isFalse();

        live();

        assertThat(recordShown(parent)).isTrue();
        assertThat(others).extracting(FamilyOverHttpTests::recordShown).containsOnly(false);
        staff.put(guardianPath + "/rights", Map.of("may_view_records", false));
        assertThat(recordShown(parent)).isFalse();
        assertThat(clinic.audit()).noneMatch(FamilyOverHttpTests::isRead);
        staff.put(guardianPath + "/rights", Map.of("may_view_records", true));
        parent.get("/api/guest/progress");
        assertThat(clinic.audit()).filteredOn(FamilyOverHttpTests::isRead).hasSize(1);

        invitations.revoke(therapist, linkOf(worked).invitation().id());

        assertThat(parent.get("/api/guest").json()).doesNotContainKey("record_shown");
        assertThat(parent.get("/api/guest/progress").code()).isEqualTo("unauthorized");
    }

    @Test
    void aProgressLinkOpensNothingElse() {
        live();
        Browser parent = relative();

        for (String path : List.of(
                "/api/students",
                "/api/students/" + student + "/progress",
                "/api/appointments/" + worked.id() + "/record",
                family)) {
            assertThat(parent.get(path).code()).as(path).isEqualTo("forbidden");
        }
        assertThat(parent.get("/api/guest").code()).isEqualTo("unauthorized");
        assertThat(parent.get("/api/guest/progress").code()).isEqualTo("unauthorized");
        assertThat(parent.post("/api/realtime/token", Map.of("as", "relative")).status())
                .isEqualTo(200);
        assertThat(staff.get("/api/family/progress").code()).isEqualTo("unauthorized");
    }

    @Test
    void releasingIsForStaffAndTheClinicsSettingForAdministrators() {
        String record = "/api/appointments/" + worked.id() + "/record";
        assertThat(staff.post(record + "/release").code()).isEqualTo("conflict");
        record();

        assertThat(staff.post(record + "/release").status()).isEqualTo(204);
        assertThat(staff.get(record).json()).containsEntry("released_at", "2026-11-23T10:20:00Z");
        assertThat(staff.post(record + "/withdraw").status()).isEqualTo(204);
        assertThat(staff.get(record).json()).doesNotContainKey("released_at");
        Browser administrator = signedIn(clinic.member(StaffRole.ADMINISTRATOR));
        assertThat(administrator
                        .patch("/api/clinic", Map.of("released_view", "after_signing"))
                        .json())
                .containsEntry("released_view", "after_signing");
        assertThat(administrator
                        .patch("/api/clinic", Map.of("released_view", "everything"))
                        .code())
                .isEqualTo("malformed");
        assertThat(administrator.post(record + "/release").code()).isEqualTo("forbidden");
        assertThat(staff.patch("/api/clinic", Map.of("released_view", "live")).code())
                .isEqualTo("forbidden");
        assertThat(relative().get("/api/family/progress").json()).containsEntry("minutes", 0);
    }

    private void live() {
        jdbc.sql("update clinics set released_view = 'live' where id = :id")
                .param("id", clinic.id().value())
                .update();
    }

    /** With a note and a reason, which are nobody's but staff's. */
    private void record() {
        String path = "/api/appointments/" + worked.id();
        clock.set(clinicTime("13:20"));
        sessions.end(
                Objects.requireNonNull(appointments
                                .find(therapist, worked.id())
                                .orElseThrow()
                                .meeting())
                        .session(),
                EndReason.ENDED_BY_STAFF);
        staff.put(path + "/note", Map.of("text", "Tired today"));
        staff.put(path + "/record", Map.of("attendance", "present", "minutes", 30, "reason", "By telephone"));
        assertThat(staff.post(path + "/record/sign", Map.of("version", 0)).status())
                .isEqualTo(200);
    }

    /** Who came to the call by a link of their own, and is no guardian. */
    private Browser guest(String role) {
        String link = String.valueOf(staff.post(
                        "/api/appointments/" + worked.id() + "/invitations",
                        Map.of("role", role, "name", "Somebody", "language", "en"))
                .json()
                .get("url"));
        Browser guest = browser();
        exchange(guest, tokenIn(link));
        return guest;
    }

    private static boolean recordShown(Browser guest) {
        return (boolean) Objects.requireNonNull(guest.get("/api/guest").json().get("record_shown"));
    }

    private static boolean isRead(String entry) {
        return entry.startsWith("record_read");
    }

    private Browser relative() {
        staff.put(guardianPath + "/rights", Map.of("may_view_records", true));
        String url = String.valueOf(
                staff.post(guardianPath + "/progress-link").json().get("url"));
        Browser parent = browser();
        parent.post("/api/progress-links/exchange", Map.of("token", tokenIn(url)));
        return parent;
    }

    private static String tokenIn(String url) {
        return url.substring(url.indexOf('#') + 1);
    }
}
