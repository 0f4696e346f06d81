package org.sawt.signaling.progress.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sawt.signaling.schedule.http.HttpScenario;
import org.sawt.signaling.security.Browser;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.AppointmentId;

/** The record of an appointment as the page meets it. */
class RecordsOverHttpTests extends HttpScenario {

    private Browser browser;
    private AppointmentId missed;
    private String path;

    @BeforeEach
    void nobodyCame() {
        browser = signedIn(account);
        missed = plan("13:05", 45).id();
        path = "/api/appointments/" + missed + "/record";
        clock.set(clinicTime("13:20"));
        bookings.markNoShow(therapist, missed);
    }

    @Test
    void aRecordIsProposedConfirmedSignedAndAddedTo() {
        Browser.Page proposed = browser.get(path);
        assertThat(proposed.json())
                .containsOnlyKeys("appointment", "student", "proposed", "evidence", "addenda")
                .containsEntry("proposed", Map.of("attendance", "no_show", "minutes", 0));

        Browser.Page confirmed = browser.put(path, Map.of("attendance", "no_show", "minutes", 0));
        assertThat(confirmed.status()).isEqualTo(200);
        assertThat(confirmed.json().get("record"))
                .isEqualTo(Map.of(
                        "version",
                        0,
                        "attendance",
                        "no_show",
                        "minutes",
                        0,
                        "proposed",
                        Map.of("attendance", "no_show", "minutes", 0),
                        "written_by",
                        therapist.id().toString()));

        Browser.Page signed = browser.post(path + "/sign", Map.of("version", 0));
        assertThat(signed.body())
                .contains("\"signed_by\":\"" + therapist.id() + "\"", "\"signed_at\":\"2026-11-23T10:20:00Z\"");

        Browser.Page added = browser.post(path + "/addenda", Map.of("text", "The father called at night."));
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.body())
                .contains("\"text\":\"The father called at night.\"", "\"at\":\"2026-11-23T10:20:00Z\"");
        assertThat(browser.get(path + "?purpose=report").json()).isEqualTo(added.json());
        assertThat(clinic.audit()).contains("record_read done report");
        Map<String, Object> minutes = browser.get("/api/students/" + student + "/minutes?from=2026-11-01")
                .json();
        assertThat(minutes.remove("weeks"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(4);
        assertThat(minutes)
                .isEqualTo(Map.of(
                        "student",
                        student.toString(),
                        "from",
                        "2026-11-01",
                        "to",
                        "2026-11-23",
                        "minutes",
                        0,
                        "signed_minutes",
                        0,
                        "lines",
                        List.of(Map.of(
                                "appointment",
                                missed.toString(),
                                "starts_at",
                                "2026-11-23T10:05:00Z",
                                "date",
                                "2026-11-23",
                                "attendance",
                                "no_show",
                                "minutes",
                                0,
                                "signed",
                                true))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'attendance': 'present', 'minutes': 0}|malformed|minutes and attendance contradict each other",
                "{'attendance': 'no_show', 'minutes': 5}|malformed|minutes and attendance contradict each other",
                "{'attendance': 'present', 'minutes': 1441}|malformed|minutes must be from 0 to 1440",
                "{'attendance': 'student_absent', 'minutes': 0}|malformed|reason is missing: this is not what the journal says",
                "{'attendance': 'asleep', 'minutes': 0}|malformed|body.attendance is missing or of the wrong type",
                "{'attendance': 'no_show'}|malformed|body.minutes is missing or of the wrong type",
                "{'attendance': 'no_show', 'minutes': 0.5}|malformed|body.minutes is missing or of the wrong type",
                "{'attendance': null, 'minutes': 0}|malformed|body is missing or of the wrong type",
                "{'version': 3, 'attendance': 'no_show', 'minutes': 0}|conflict|it was changed in the meantime"
            })
    void whatIsNoConfirmationIsRefusedWithASentenceAndNothingIsKept(String body, String code, String sentence) {
        Browser.Page refused = browser.send("PUT", path, body.replace('\'', '"'));

        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.json()).containsEntry("detail", sentence);
        assertThat(browser.get(path).json()).doesNotContainKey("record");
    }

    @Test
    void whatHasNotBegunIsTooEarlyAndSaysWhenItBegins() {
        AppointmentId coming = plan("15:05", 45).id();

        Browser.Page early = browser.put(
                "/api/appointments/" + coming + "/record",
                Map.of("attendance", "student_absent", "minutes", 0, "reason", "Will not come"));

        assertThat(early.status()).isEqualTo(403);
        assertThat(early.json()).containsEntry("code", "too_early").containsEntry("opens_at", "2026-11-23T12:05:00Z");
    }

    @Test
    void guestsGetNothingAndAdministratorsReadOnly() {
        Browser guest = browser();
        exchange(guest, tokenOf(plan("13:25", 45)));
        Browser administrator = signedIn(clinic.member(StaffRole.ADMINISTRATOR));
        Map<String, Object> body = Map.of("attendance", "no_show", "minutes", 0);

        assertThat(guest.get(path).code()).isEqualTo("forbidden");
        assertThat(guest.put(path, body).code()).isEqualTo("forbidden");
        assertThat(administrator.get(path).status()).isEqualTo(200);
        assertThat(administrator.put(path, body).code()).isEqualTo("forbidden");
        assertThat(administrator.post(path + "/sign", Map.of("version", 0)).code())
                .isEqualTo("forbidden");
        assertThat(browser.withoutCsrfHeader().put(path, body).code()).isEqualTo("forbidden");
    }

    @Test
    void whatIsToBeSignedIsListedWithItsStudent() {
        Object student = Map.of("id", this.student.toString(), "name", Map.of("en", "Child", "ar", "طفل"));

        assertThat(browser.get("/api/records/unsigned").json().get("appointments"))
                .isEqualTo(List.of(Map.of(
                        "appointment",
                        missed.toString(),
                        "starts_at",
                        "2026-11-23T10:05:00Z",
                        "student",
                        student,
                        "drafted",
                        false)));
    }
}
