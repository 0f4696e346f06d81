package org.sawt.signaling.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class CsrfTests {

    private final Browser browser;
    private final TestStaff staff;

    CsrfTests(@LocalServerPort int port, @Autowired TestStaff staff) {
        this.browser = new Browser(port);
        this.staff = staff;
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void anyGetUnderApiBringsTheCookieEvenARefusedOne() {
        Browser.Page answer = browser.get("/api/me");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.setCookie("XSRF-TOKEN"))
                .contains("Path=/", "SameSite=Lax")
                .doesNotContain("HttpOnly");
    }

    @Test
    void aPageBringsNone() {
        assertThat(browser.get("/").setCookie("XSRF-TOKEN")).isEmpty();
    }

    @Test
    void aChangeWithoutTheHeaderIsRefused() {
        signIn();

        Browser.Page answer = browser.withoutCsrfHeader().patch("/api/me", Map.of("language", "ar"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("forbidden");
        assertThat(answer.body()).contains("X-XSRF-TOKEN");
        assertThat(browser.get("/api/me").json()).containsEntry("language", "en");
    }

    @Test
    void aChangeWithAnInventedHeaderIsRefused() {
        signIn();

        assertThat(browser.withoutCsrfHeader()
                        .header("X-XSRF-TOKEN", "invented")
                        .patch("/api/me", Map.of("language", "ar"))
                        .code())
                .isEqualTo("forbidden");
    }

    @Test
    void anotherSiteCannotSignSomebodyIn() {
        TestStaff.Member member = staff.add(StaffRole.THERAPIST);

        Browser.Page answer = browser.withoutCsrfHeader()
                .post("/api/sign-in", Map.of("email", member.email(), "password", TestStaff.PASSWORD));

        assertThat(answer.code()).isEqualTo("forbidden");
        assertThat(browser.cookie("SAWT_SESSION")).isEmpty();
    }

    @Test
    void theValueChangesWithTheSignInAndTheNewOneCountsAtOnce() {
        browser.get("/api/sign-in/options");
        String before = browser.cookie("XSRF-TOKEN");

        signIn();

        assertThat(browser.cookie("XSRF-TOKEN")).isNotEqualTo(before);
        assertThat(browser.patch("/api/me", Map.of("language", "ar")).status()).isEqualTo(204);
    }

    @Test
    void onlyTheRealtimeTokenNeedsNoHeader() {
        signIn();

        assertThat(browser.withoutCsrfHeader().post("/api/realtime/token").status())
                .isEqualTo(200);
    }

    private void signIn() {
        browser.signedIn(staff.add(StaffRole.THERAPIST).email(), TestStaff.PASSWORD);
    }
}
