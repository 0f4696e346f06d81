package org.sawt.signaling.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class ProblemTests {

    private final Browser browser;
    private final TestStaff staff;

    ProblemTests(@LocalServerPort int port, @Autowired TestStaff staff) {
        this.browser = new Browser(port);
        this.staff = staff;
    }

    @BeforeEach
    void signIn() {
        browser.signedIn(staff.add(StaffRole.THERAPIST).email(), TestStaff.PASSWORD);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aRefusalIsAProblemWithItsCodeAndWhatTheCodePromises() {
        Browser.Page answer = browser.get("/api/probe/early");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("content-type")).startsWith("application/problem+json");
        assertThat(answer.json())
                .containsEntry("type", "about:blank")
                .containsEntry("title", "Forbidden")
                .containsEntry("status", 403)
                .containsEntry("detail", "come later")
                .containsEntry("code", "too_early")
                .containsEntry("opens_at", "1970-01-01T00:00:00Z")
                .doesNotContainKey("retry_after");
    }

    @Test
    void aBugIsLoggedOnceAndToldToNobody(CapturedOutput log) {
        Browser.Page answer = browser.get("/api/probe/bug");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.code()).isEqualTo("internal");
        assertThat(answer.body()).doesNotContain("child", "Exception", "org.sawt");
        String request = String.valueOf(answer.json().get("instance")).replace("urn:uuid:", "");
        assertThat(log.getAll()).containsOnlyOnce("request " + request + " failed");
    }

    @Test
    void whatSpringRefusesHasACodeToo() {
        assertThat(browser.get("/api/no/such/thing").code()).isEqualTo("not_found");
        assertThat(browser.post("/api/probe/early").status()).isEqualTo(405);
        assertThat(browser.post("/api/probe/early").code()).isEqualTo("malformed");
        assertThat(browser.get("/api/probe/number").code()).isEqualTo("malformed");
        assertThat(browser.get("/api/probe/number?value=two").code()).isEqualTo("malformed");
        assertThat(browser.get("/api/probe/number?value=two").body()).doesNotContain("two");
    }

    @Test
    void aBodyThatIsNotJsonIsRefused() {
        Browser.Page answer = browser.header("Content-Type", "text/plain").post("/api/probe/json", "words");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.code()).isEqualTo("malformed");
    }

    @Test
    void aProblemIsJsonWhateverWasAskedFor() {
        Browser.Page answer = browser.header("Accept", "text/csv").get("/api/probe/early");

        assertThat(answer.code()).isEqualTo("too_early");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"words_said\": null}",
                "{\"words_said\": \"3\"}",
                "{\"words_said\": 3.5}",
                "{\"words_said\": 1, \"words_said\": 2}",
                "{\"words_said\": 1} {}",
                "{\"wordsSaid\": 1}",
                "{\"words_said\": 1, \"remark\": {\"secret\": 1}}"
            })
    void aBodyThatIsNotWhatItShouldBeIsRefused(String body) {
        Browser.Page answer = browser.send("POST", "/api/probe/json", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("malformed");
        assertThat(answer.body()).doesNotContain("secret", "tools.jackson", "Exception");
    }

    @Test
    void theProblemNamesTheField() {
        Browser.Page answer = browser.post("/api/probe/json", "{\"words_said\": \"three\"}");

        assertThat(answer.json()).containsEntry("detail", "body.words_said is missing or of the wrong type");
    }

    @Test
    void anUnknownFieldIsIgnoredAndAnAbsentOneLeftOut() {
        Browser.Page answer = browser.post("/api/probe/json", "{\"words_said\": 3, \"new_in_2030\": true}");

        assertThat(answer.json()).isEqualTo(Map.of("words_said", 3));
    }
}
