package org.sawt.signaling.progress.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sawt.signaling.schedule.Appointment;
import org.sawt.signaling.schedule.http.HttpScenario;
import org.sawt.signaling.security.Browser;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.AppointmentId;

/** The note beside a call as the page meets it. */
class NotesOverHttpTests extends HttpScenario {

    private Browser browser;
    private Appointment planned;
    private AppointmentId appointment;
    private String path;

    @BeforeEach
    void signIn() {
        browser = signedIn(account);
        planned = plan("13:05", 45);
        appointment = planned.id();
        path = "/api/appointments/" + appointment;
    }

    @Test
    void aNoteIsSavedWithASmallAnswerAndReadBack() {
        assertThat(browser.get(path + "/notes").json())
                .isEqualTo(Map.of(
                        "appointment",
                        appointment.toString(),
                        "student",
                        student.toString(),
                        "signed",
                        false,
                        "notes",
                        List.of()));

        Browser.Page saved = browser.put(path + "/note", Map.of("text", "Went well"));

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.json()).isEqualTo(Map.of("version", 0, "saved_at", "2026-11-23T10:00:00Z"));
        assertThat(browser.get(path + "/notes?purpose=report").json().get("notes"))
                .isEqualTo(List.of(Map.of(
                        "author",
                        therapist.id().toString(),
                        "version",
                        0,
                        "text",
                        "Went well",
                        "saved_at",
                        "2026-11-23T10:00:00Z")));
        assertThat(browser.put(path + "/note", Map.of("text", "Other words")).code())
                .isEqualTo("conflict");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|body.text is missing or of the wrong type",
                "{'text': null}|body is missing or of the wrong type",
                "{'version': 'one', 'text': ''}|body.version is missing or of the wrong type"
            })
    void whatIsNoNoteIsRefusedWithASentence(String body, String sentence) {
        Browser.Page refused = browser.send("PUT", path + "/note", body.replace('\'', '"'));

        assertThat(refused.code()).isEqualTo("malformed");
        assertThat(refused.json()).containsEntry("detail", sentence);
    }

    @Test
    void guestsAndAdministratorsGetNothing() {
        Browser guest = browser();
        exchange(guest, tokenOf(planned));
        Browser administrator = signedIn(clinic.member(StaffRole.ADMINISTRATOR));

        for (Browser other : List.of(guest, administrator)) {
            assertThat(other.get(path + "/notes").code()).isEqualTo("forbidden");
            assertThat(other.put(path + "/note", Map.of("text", "Hello")).code())
                    .isEqualTo("forbidden");
        }
        assertThat(browser.withoutCsrfHeader()
                        .put(path + "/note", Map.of("text", "Hello"))
                        .code())
                .isEqualTo("forbidden");
    }
}
