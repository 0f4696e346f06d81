package org.sawt.signaling.schedule.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sawt.signaling.security.Browser;

class FamiliesOverHttpTests extends HttpScenario {

    @Test
    void aStudentIsAddedAndThenAGuardian() {
        Browser browser = signedIn(account);

        Browser.Page added = browser.post("/api/students", Map.of("name", Map.of("en", "Salma", "ar", "سلمى")));

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json())
                .containsOnlyKeys("id", "name", "guardians")
                .containsEntry("name", Map.of("en", "Salma", "ar", "سلمى"))
                .containsEntry("guardians", List.of());
        Browser.Page guarded = browser.post(
                "/api/students/" + added.json().get("id") + "/guardians",
                Map.of("name", Map.of("en", "Reem"), "language", "ar", "email", "", "phone", "+٩٦٦ ٥٠ ١٢٣ ٤٥٦٧"));
        assertThat(guarded.status()).isEqualTo(201);
        assertThat(guarded.body()).contains("Reem", "\"language\":\"ar\"").doesNotContain("966", "phone");
        assertThat(jdbc.sql(
                                "select phone from guardians where clinic_id = :clinic and email is null and phone is not null")
                        .param("clinic", clinic.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("+966501234567");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'name': null}",
                "{'name': {'en': ' '}}",
                "{'name': {'ar': 'سلمى'}}",
                "{'name': {'en': 'Salma'}, 'guardian': {'name': {'en': 'Reem'}}}",
                "{'name': {'en': 'Salma'}, 'guardian': {'name': {'en': 'Reem'}, 'language': 'fr'}}",
                "{'name': {'en': 'Salma'}, 'guardian': {'name': {'en': 'Reem'}, 'language': 'ar', 'email': 'reem'}}",
                "{'name': {'en': 'Salma'}, 'guardian': {'name': {'en': 'Reem'}, 'language': 'ar', 'phone': '0501234567'}}"
            })
    void whatCannotBeKeptIsRefusedAndNobodyIsAdded(String body) {
        Browser browser = signedIn(account);
        Object before = browser.get("/api/students").json();

        Browser.Page refused = browser.send("POST", "/api/students", body.replace('\'', '"'));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("malformed");
        assertThat(browser.get("/api/students").json()).isEqualTo(before);
    }

    @Test
    void aGuestAddsNobody() {
        Browser guest = browser();
        exchange(guest, tokenOf(plan("13:05", 45)));

        assertThat(guest.post("/api/students", Map.of("name", Map.of("en", "Salma")))
                        .code())
                .isEqualTo("forbidden");
    }
}
