package org.sawt.signaling.schedule.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sawt.signaling.schedule.Appointment;
import org.sawt.signaling.security.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LinksOverHttpTests extends HttpScenario {

    @Autowired
    private WebApplicationContext context;

    @Test
    void theLinkCarriesItsTokenInTheFragment() {
        Appointment planned = plan("13:05", 45);
        Browser browser = signedIn(account);

        assertThat(invitationsOf(browser, planned)).singleElement().satisfies(invitation -> {
            assertThat(invitation.propertyNames())
                    .containsExactlyInAnyOrder("id", "role", "name", "language", "revoked", "url");
            assertThat(invitation.path("role").asString()).isEqualTo("guardian");
            assertThat(invitation.path("language").asString()).isEqualTo("ar");
            assertThat(invitation.path("url").asString())
                    .isEqualTo("http://127.0.0.1:" + port + "/join#" + tokenOf(planned));
        });
    }

    @Test
    void aGuestIsInvitedRevokedAndInvitedAgain() {
        Appointment planned = plan("13:05", 45);
        Browser browser = signedIn(account);
        Browser.Page invited = browser.post(
                "/api/appointments/" + planned.id() + "/invitations",
                Map.of("role", "interpreter", "name", "Lena Fischer", "language", "en"));
        assertThat(invited.status()).isEqualTo(201);
        String address = "/api/invitations/" + invited.json().get("id");

        assertThat(browser.post(address + "/revoke").status()).isEqualTo(204);
        assertThat(invitationsOf(browser, planned))
                .filteredOn(one -> one.path("role").asString().equals("interpreter"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.path("revoked").asBoolean()).isTrue();
                    assertThat(one.has("url")).isFalse();
                });
        assertThat(browser.post(address + "/renew").json().get("url"))
                .isNotNull()
                .isNotEqualTo(invited.json().get("url"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"role\":\"guardian\",\"name\":\"A\",\"language\":\"en\"}",
                "{\"role\":\"therapist\",\"name\":\"A\",\"language\":\"en\"}",
                "{\"role\":\"observer\",\"name\":\" \",\"language\":\"en\"}",
                "{\"role\":\"observer\",\"name\":\"A\",\"language\":\"fr\"}",
                "{\"role\":\"observer\",\"language\":\"en\"}"
            })
    void aGuestWithoutARoleANameOrALanguageOfOursIsRefused(String body) {
        Appointment planned = plan("13:05", 45);

        assertThat(signedIn(account)
                        .send("POST", "/api/appointments/" + planned.id() + "/invitations", body)
                        .code())
                .isEqualTo("malformed");
        assertThat(invitations.of(therapist, planned.id())).hasSize(1);
    }

    @Test
    void whatAMailScannerDoesWithALinkChangesNothing() {
        Appointment planned = plan("13:05", 45);
        String token = tokenOf(planned);
        Browser scanner = new Browser(port);

        for (String path : List.of("/join", "/join?token=" + token, "/join?" + token, "/join#" + token)) {
            assertThat(scanner.get(path).status()).isEqualTo(200);
            assertThat(scanner.send("HEAD", path, null).status()).isEqualTo(200);
        }
        scanner.get("/api/invitations/exchange?token=" + token);
        scanner.send("HEAD", "/api/invitations/exchange", null);
        scanner.close();

        assertThat(scanner.cookie("SAWT_GUEST")).isEmpty();
        assertThat(clinic.audit()).noneMatch(entry -> entry.startsWith("link_exchanged"));
        assertThat(appointments.read(therapist, planned.id()).meeting()).isNull();
        assertThat(exchange(browser(), token).status()).isEqualTo(200);
    }

    @Test
    void theExchangeLeavesACookieThatPagesCannotRead() {
        Browser browser = browser();

        Browser.Page exchanged = exchange(browser, tokenOf(plan("13:05", 45)));

        assertThat(exchanged.status()).isEqualTo(200);
        assertThat(exchanged.json())
                .containsOnlyKeys(
                        "link",
                        "clinic",
                        "role",
                        "language",
                        "session",
                        "state",
                        "starts_at",
                        "closes_at",
                        "rated",
                        "record_shown")
                .containsEntry("record_shown", false)
                .containsEntry("state", "lobby")
                .containsEntry("role", "guardian")
                .containsEntry(
                        "clinic",
                        Map.of(
                                "name", Map.of("en", "Test clinic", "ar", "عيادة"),
                                "time_zone", "Asia/Riyadh",
                                "digits", "latn"));
        // Until 14:20, two hours to rate it, and the six by which a session may overrun: 9 h 20 min from 13:00.
        assertThat(exchanged.setCookie("SAWT_GUEST"))
                .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=33600")
                .doesNotContain("Secure");
        assertThat(exchanged.header("cache-control")).contains("no-store");
        assertThat(browser.get("/api/guest").json()).isEqualTo(exchanged.json());
    }

    @Test
    void aTherapistWhoOpensALinkStaysSignedIn() {
        Browser browser = signedIn(account);

        exchange(browser, tokenOf(plan("13:05", 45)));

        assertThat(browser.get("/api/me").status()).isEqualTo(200);
        assertThat(browser.get("/api/guest").status()).isEqualTo(200);
    }

    @Test
    void aRefusedLinkSaysWhatToDoAndNeverWhoseItIs() {
        Browser.Page early = exchange(browser(), tokenOf(plan("15:00", 45)));

        assertThat(early.status()).isEqualTo(403);
        assertThat(early.json())
                .containsEntry("code", "too_early")
                .containsEntry("opens_at", "2026-11-23T11:50:00Z")
                .containsEntry("language", "ar")
                .containsEntry("clinic", Map.of("en", "Test clinic", "ar", "عيادة"));
        assertThat(early.body()).doesNotContain("Child", "Parent", "Layla", student.toString());

        Browser.Page unknown = exchange(browser(), "no-such-token");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json()).containsEntry("code", "unknown_invitation").doesNotContainKeys("clinic", "language");
    }

    @Test
    void aRevokedGuestIsNobodyAtOnce() {
        Appointment planned = plan("13:05", 45);
        Browser guest = browser();
        exchange(guest, tokenOf(planned));
        assertThat(guest.post("/api/realtime/token").status()).isEqualTo(200);

        invitations.revoke(therapist, linkOf(planned).invitation().id());

        assertThat(guest.get("/api/guest").status()).isEqualTo(401);
        assertThat(guest.post("/api/realtime/token").status()).isEqualTo(401);
    }

    @Test
    void consentOnThePageOfALinkIsNotThatOfALinkOpenedSince() {
        Browser guest = browser();
        exchange(guest, tokenOf(plan("13:05", 45)));
        Object earlier = guest.get("/api/guest").json().get("link");
        Appointment later = plan("14:05", 45);
        starts.start(therapist, later.id());
        exchange(guest, tokenOf(later));

        assertThat(guest.post("/api/guest/consent", Map.of("link", earlier, "version", "2026-11", "language", "ar"))
                        .code())
                .isEqualTo("other_link");
    }

    @Test
    void aGuestConsentsAndRatesOnce() {
        Appointment planned = plan("13:05", 45);
        Browser guest = browser();
        exchange(guest, tokenOf(planned));
        starts.start(therapist, planned.id());

        Object link = guest.get("/api/guest").json().get("link");
        assertThat(guest.post("/api/guest/consent", Map.of("link", link, "version", "2026-11", "language", "ar"))
                        .json())
                .containsKeys("access_token", "expires_in");
        assertThat(guest.post("/api/guest/consent", Map.of("link", link, "version", "", "language", "ar"))
                        .code())
                .isEqualTo("malformed");
        assertThat(guest.post("/api/guest/consent", Map.of("version", "2026-11", "language", "ar"))
                        .code())
                .isEqualTo("malformed");
        assertThat(guest.post("/api/guest/rating", Map.of("stars", 6)).code()).isEqualTo("malformed");
        assertThat(guest.post("/api/guest/rating", Map.of("stars", 5)).status()).isEqualTo(204);
        assertThat(guest.post("/api/guest/rating", Map.of("stars", 5)).code()).isEqualTo("conflict");
        assertThat(guest.get("/api/guest").json()).containsEntry("rated", true).containsEntry("state", "open");
    }

    @Test
    void whoTriesManyLinksFromOneAddressIsSlowedDown() throws Exception {
        MockMvc server = MockMvcBuilders.webAppContextSetup(context).build();
        for (int i = 0; i < 100; i++) {
            server.perform(guess()).andExpect(status().isNotFound());
        }

        server.perform(guess())
                .andExpect(status().isTooManyRequests())
                .andExpect(jsonPath("$.code").value("rate_limited"))
                .andExpect(jsonPath("$.retry_after").value(60));
        assertThat(exchange(browser(), tokenOf(plan("13:05", 45))).status()).isEqualTo(200);
    }

    @Test
    void thePreCallTestNeedsNoAccount() {
        Browser.Page check = new Browser(port).get("/api/check");

        assertThat(check.status()).isEqualTo(200);
        assertThat(check.json()).containsOnlyKeys("ice_servers");
        assertThat(check.header("cache-control")).contains("no-store");
    }

    private static MockHttpServletRequestBuilder guess() {
        return post("/api/invitations/exchange")
                .with(request -> {
                    request.setRemoteAddr("192.0.2.7");
                    return request;
                })
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"token\":\"guess\"}");
    }

    private static Collection<JsonNode> invitationsOf(Browser browser, Appointment appointment) {
        Browser.Page page = browser.get("/api/appointments/" + appointment.id() + "/invitations");
        return JsonMapper.shared().readTree(page.body()).required("invitations").values();
    }
}
