package org.sawt.signaling.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sawt.media.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class SignInTests {

    private final Browser browser;
    private final TestStaff staff;
    private final JdbcClient database;
    private final TestClock clock;

    SignInTests(
            @LocalServerPort int port,
            @Autowired TestStaff staff,
            @Autowired JdbcClient database,
            @Autowired TestClock clock) {
        this.browser = new Browser(port);
        this.staff = staff;
        this.database = database;
        this.clock = clock;
    }

    @BeforeEach
    void failuresOfEarlierTestsAreForgotten() {
        clock.advance(Duration.ofHours(2));
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aTherapistSignsInAndIsKnownFromThenOn() {
        TestStaff.Member therapist = staff.add(StaffRole.THERAPIST);

        browser.signedIn(therapist.email(), TestStaff.PASSWORD);

        Map<String, Object> me = browser.get("/api/me").json();
        assertThat(me)
                .containsEntry("id", therapist.id().toString())
                .containsEntry("role", "therapist")
                .containsEntry("language", "en")
                .containsEntry("demo", false)
                .containsEntry("name", Map.of("en", "Layla", "ar", "ليلى"));
        assertThat(me)
                .extractingByKey("clinic")
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("time_zone", "Asia/Riyadh")
                .containsEntry("weekend", List.of(5, 6))
                .containsEntry("first_day", 7)
                .containsEntry("digits", "latn");
        assertThat(lastAudit(therapist)).isEqualTo("sign_in done staff");
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
        TestStaff.Member therapist = staff.add(StaffRole.THERAPIST);
        browser.get("/api/sign-in/options");

        Browser.Page answer =
                browser.post("/api/sign-in", Map.of("email", therapist.email(), "password", TestStaff.PASSWORD));

        assertThat(answer.setCookie("SAWT_SESSION"))
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure");
    }

    @Test
    void theEMailMayBeWrittenInAnyCase() {
        TestStaff.Member therapist = staff.add(StaffRole.THERAPIST);

        browser.signedIn(" " + therapist.email().toUpperCase(Locale.ROOT), TestStaff.PASSWORD);

        assertThat(browser.get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void aWrongPasswordAndAnUnknownEMailReadTheSame() {
        TestStaff.Member therapist = staff.add(StaffRole.THERAPIST);
        browser.get("/api/sign-in/options");

        Browser.Page wrong = attempt(therapist.email(), "not the password");
        assertThat(lastAudit(therapist)).isEqualTo("sign_in refused unknown bad_credentials");
        Browser.Page unknown = attempt("nobody@clinic.example", "not the password");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.code()).isEqualTo("bad_credentials");
        assertThat(unknown.json()).isEqualTo(wrong.json());
        assertThat(browser.cookie("SAWT_SESSION")).isEmpty();
    }

    @Test
    void aDisabledAccountReadsLikeAnUnknownOne() {
        TestStaff.Member therapist = staff.add(StaffRole.THERAPIST);
        disable(therapist);
        browser.get("/api/sign-in/options");

        assertThat(attempt(therapist.email(), TestStaff.PASSWORD).code()).isEqualTo("bad_credentials");
    }

    @Test
    void aDisabledAccountIsOutWithItsNextRequest() {
        TestStaff.Member therapist = staff.add(StaffRole.THERAPIST);
        browser.signedIn(therapist.email(), TestStaff.PASSWORD);

        disable(therapist);

        assertThat(browser.get("/api/me").code()).isEqualTo("unauthorized");
    }

    @Test
    void aSessionThatSomebodyPlantedIsNotTheOneThatIsSignedIn() {
        TestStaff.Member first = staff.add(StaffRole.THERAPIST);
        TestStaff.Member second = staff.add(StaffRole.THERAPIST);
        browser.signedIn(first.email(), TestStaff.PASSWORD);
        String planted = browser.cookie("SAWT_SESSION");

        browser.signedIn(second.email(), TestStaff.PASSWORD);

        assertThat(browser.cookie("SAWT_SESSION")).isNotEqualTo(planted);
        browser.cookie("SAWT_SESSION", planted);
        assertThat(browser.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void signingOutEndsTheSessionAndClearsTheBrowser() {
        TestStaff.Member therapist = staff.add(StaffRole.THERAPIST);
        browser.signedIn(therapist.email(), TestStaff.PASSWORD);
        String session = browser.cookie("SAWT_SESSION");

        Browser.Page answer = browser.post("/api/sign-out");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("clear-site-data")).isEqualTo("\"storage\"");
        assertThat(browser.cookie("SAWT_SESSION")).isEmpty();
        assertThat(lastAudit(therapist)).isEqualTo("sign_out done staff");
        browser.cookie("SAWT_SESSION", session);
        assertThat(browser.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void noSessionOutlivesItsLongestTime() {
        TestStaff.Member therapist = staff.add(StaffRole.THERAPIST);
        browser.signedIn(therapist.email(), TestStaff.PASSWORD);

        clock.advance(Duration.ofHours(11));
        assertThat(browser.get("/api/me").status()).isEqualTo(200);
        clock.advance(Duration.ofHours(1));

        assertThat(browser.get("/api/me").code()).isEqualTo("unauthorized");
    }

    @Test
    void thatASessionIsUsedIsNotedNowAndThenAndNotWithEveryRequest() {
        TestStaff.Member therapist = staff.add(StaffRole.THERAPIST);
        long before = System.currentTimeMillis();
        browser.signedIn(therapist.email(), TestStaff.PASSWORD);
        rest(therapist, Duration.ofSeconds(50));
        long rested = lastUse(therapist);
        clock.set(Instant.now());

        assertThat(browser.get("/api/me").status()).isEqualTo(200);
        assertThat(lastUse(therapist)).isEqualTo(rested);
        rest(therapist, Duration.ofSeconds(20));
        assertThat(browser.get("/api/me").status()).isEqualTo(200);
        assertThat(lastUse(therapist)).isGreaterThanOrEqualTo(before);
    }

    /** As if nothing had been asked for so much longer. */
    private void rest(TestStaff.Member member, Duration length) {
        database.sql(
                        "update spring_session set last_access_time = last_access_time - :length where principal_name = :staff")
                .param("length", length.toMillis())
                .param("staff", member.id().toString())
                .update();
    }

    private long lastUse(TestStaff.Member member) {
        return database.sql("select last_access_time from spring_session where principal_name = :staff")
                .param("staff", member.id().toString())
                .query(Long.class)
                .single();
    }

    @Test
    void guessingIsSlowedDownAndTheAnswerSaysForHowLong() {
        TestStaff.Member therapist = staff.add(StaffRole.THERAPIST);
        browser.get("/api/sign-in/options");
        for (int guess = 1; guess <= 6; guess++) {
            assertThat(attempt(therapist.email(), "guess " + guess).code()).isEqualTo("bad_credentials");
        }

        Browser.Page throttled = attempt(therapist.email(), TestStaff.PASSWORD);

        assertThat(throttled.status()).isEqualTo(429);
        assertThat(throttled.code()).isEqualTo("rate_limited");
        assertThat(throttled.json()).containsEntry("retry_after", 1);
        assertThat(throttled.header("retry-after")).isEqualTo("1");
        assertThat(lastAudit(therapist)).isEqualTo("sign_in refused unknown rate_limited");
        clock.advance(Duration.ofSeconds(2));
        browser.signedIn(therapist.email(), TestStaff.PASSWORD);
    }

    @Test
    void anOldHashIsReplacedByTheNextSignIn() {
        TestStaff.Member therapist = staff.add(StaffRole.THERAPIST);

        browser.signedIn(therapist.email(), TestStaff.PASSWORD);

        assertThat(hashOf(therapist)).startsWith("{argon2id}");
        browser.signedIn(therapist.email(), TestStaff.PASSWORD);
    }

    @Test
    void theLanguageIsRemembered() {
        TestStaff.Member therapist = staff.add(StaffRole.THERAPIST);
        browser.signedIn(therapist.email(), TestStaff.PASSWORD);

        assertThat(browser.patch("/api/me", Map.of("language", "ar")).status()).isEqualTo(204);
        assertThat(browser.patch("/api/me", Map.of("language", "fr")).code()).isEqualTo("malformed");

        assertThat(browser.get("/api/me").json()).containsEntry("language", "ar");
    }

    @Test
    void outsideTheDemoNoAccountIsShown() {
        assertThat(browser.get("/api/sign-in/options").json()).isEqualTo(Map.of("demo", List.of()));
    }

    private Browser.Page attempt(String email, String password) {
        return browser.post("/api/sign-in", Map.of("email", email, "password", password));
    }

    private void disable(TestStaff.Member member) {
        database.sql("update staff set disabled_at = now() where id = :id")
                .param("id", member.id().value())
                .update();
    }

    private String hashOf(TestStaff.Member member) {
        return database.sql("select password_hash from staff where id = :id")
                .param("id", member.id().value())
                .query(String.class)
                .single();
    }

    private String lastAudit(TestStaff.Member member) {
        return database.sql("""
                select concat_ws(' ', action, outcome, actor_kind, detail) from audit_entries
                 where object_id = :id order by at desc, id desc limit 1
                """)
                .param("id", member.id().value())
                .query(String.class)
                .single();
    }
}
