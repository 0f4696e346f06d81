package org.sawt.signaling.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Behind a proxy that ends TLS, as a server that is reached from outside runs. */
@ServerTest
@TestPropertySource(properties = "server.forward-headers-strategy=framework")
class HeaderTests {

    private final int port;
    private final Browser browser;
    private final TestStaff staff;

    HeaderTests(@LocalServerPort int port, @Autowired TestStaff staff) {
        this.port = port;
        this.browser = new Browser(port);
        this.staff = staff;
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/sign-in/options", "/api/me"})
    void pagesMayLoadAndBeLoadedFromHereOnly(String path) {
        Browser.Page answer = browser.get(path);

        String own = "127.0.0.1:" + port;
        assertThat(answer.header("content-security-policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .contains("connect-src 'self' ws://" + own + " wss://" + own)
                .doesNotContain("unsafe", "*");
        assertThat(answer.header("x-frame-options")).isEqualTo("DENY");
        assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(answer.header("referrer-policy")).isEqualTo("no-referrer");
        assertThat(answer.header("permissions-policy")).contains("microphone=(self)", "camera=()", "geolocation=()");
        assertThat(answer.header("strict-transport-security")).isEmpty();
    }

    @Test
    void noAnswerOfTheApiIsKept() {
        assertThat(browser.get("/api/sign-in/options").header("cache-control")).contains("no-store");
        assertThat(browser.get("/join").header("cache-control")).doesNotContain("no-store");
    }

    @Test
    void whoOpensAPageHasTheCookieForItsFirstChange() {
        browser.get("/assets/nothing.js");
        assertThat(browser.cookie("XSRF-TOKEN")).isEmpty();

        browser.header("Accept", "text/html,*/*").get("/join");

        String given = browser.cookie("XSRF-TOKEN");
        assertThat(given).isNotEmpty();
        assertThat(browser.post("/api/invitations/exchange", Map.of("token", "no link"))
                        .code())
                .isEqualTo("unknown_invitation");
        browser.get("/check");
        assertThat(browser.cookie("XSRF-TOKEN")).isEqualTo(given);
    }

    @Test
    void underTlsCookiesAreSecureAndPlainHttpIsOver() {
        TestStaff.Member member = staff.add(StaffRole.THERAPIST);
        browser.header("X-Forwarded-Proto", "https").get("/api/sign-in/options");

        Browser.Page answer =
                browser.post("/api/sign-in", Map.of("email", member.email(), "password", TestStaff.PASSWORD));

        assertThat(answer.setCookie("SAWT_SESSION")).contains("Secure", "HttpOnly", "SameSite=Lax");
        assertThat(answer.setCookie("XSRF-TOKEN")).contains("Secure", "SameSite=Lax");
        assertThat(answer.header("strict-transport-security")).isEqualTo("max-age=31536000");
    }

    @Test
    void metricsAreForThisMachineAndNotForWhomAProxyBrings() {
        assertThat(browser.get("/actuator/prometheus").status()).isNotIn(401, 403);
        assertThat(browser.get("/actuator/health").body()).contains("UP", "components");
        assertThat(browser.get("/actuator/mediaservers").body()).isEqualTo("{\"servers\":[]}");
        assertThat(browser.get("/actuator/mediaservers/localhost:8888").status())
                .isEqualTo(404);

        assertThat(browser.get("/actuator/relays").body()).isEqualTo("{\"state\":\"none\",\"relays\":[]}");

        browser.header("X-Forwarded-For", "203.0.113.7");

        assertThat(browser.get("/actuator/prometheus").status()).isEqualTo(403);
        assertThat(browser.get("/actuator/mediaservers").status()).isEqualTo(403);
        assertThat(browser.get("/actuator/relays").status()).isEqualTo(403);
        assertThat(browser.post("/actuator/mediaservers/localhost:8888", Map.of("draining", true))
                        .status())
                .isEqualTo(403);
        assertThat(browser.get("/actuator/health").body()).contains("UP").doesNotContain("components");
        assertThat(browser.get("/actuator/env").status()).isEqualTo(403);
    }
}
