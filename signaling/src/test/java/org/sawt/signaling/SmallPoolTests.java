package org.sawt.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.security.Browser;
import org.sawt.signaling.security.ServerTest;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.security.TestStaff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With one connection to the database: nobody who holds it waits for a second one. */
@ServerTest
class SmallPoolTests {

    private static final Duration SOON = Duration.ofSeconds(2);

    private final Browser browser;
    private final TestStaff staff;
    private final JdbcClient database;
    private final HikariDataSource pool;
    private final int size;
    private final long timeout;

    SmallPoolTests(
            @LocalServerPort int port,
            @Autowired TestStaff staff,
            @Autowired JdbcClient database,
            @Autowired DataSource source)
            throws SQLException {
        this.browser = new Browser(port);
        this.staff = staff;
        this.database = database;
        this.pool = source.unwrap(HikariDataSource.class);
        this.size = pool.getMaximumPoolSize();
        this.timeout = pool.getConnectionTimeout();
    }

    @BeforeEach
    void oneConnection() {
        pool.setMaximumPoolSize(1);
        pool.setConnectionTimeout(SOON.toMillis());
        pool.getHikariPoolMXBean().softEvictConnections();
        await().until(() -> pool.getHikariPoolMXBean().getTotalConnections() <= 1);
    }

    @AfterEach
    void asManyAsBefore() {
        pool.setMaximumPoolSize(size);
        pool.setConnectionTimeout(timeout);
        browser.close();
    }

    @Test
    void whatIsRefusedIsOnRecordAllTheSame() {
        TestStaff.Member therapist = staff.add(StaffRole.THERAPIST);
        browser.signedIn(therapist.email(), TestStaff.PASSWORD);
        UUID unknown = UUID.randomUUID();

        List<Browser.Page> refused = List.of(
                browser.get("/api/sessions/" + unknown),
                browser.get("/api/sessions/" + unknown + "/events.json"),
                browser.get("/api/students/" + unknown + "/sessions"),
                browser.get("/api/students/" + unknown + "/progress"),
                browser.get("/api/goals/" + unknown),
                browser.get("/api/appointments/" + unknown + "/record"),
                browser.post("/api/appointments/" + unknown + "/record/sign", Map.of("version", 0)),
                browser.post("/api/students/" + unknown + "/trials", Map.of("trials", List.of())),
                browser.post(
                        "/api/students/" + unknown + "/guardians",
                        Map.of("name", Map.of("en", "Huda"), "language", "ar")),
                browser.post("/api/me/password", Map.of("current", "wrong", "password", "another long one")));

        assertThat(refused)
                .extracting(Browser.Page::code)
                .containsExactly(
                        "not_found",
                        "not_found",
                        "not_found",
                        "not_found",
                        "not_found",
                        "not_found",
                        "not_found",
                        "not_found",
                        "not_found",
                        "bad_credentials");
        assertThat(refusalsOf(therapist))
                .containsExactlyInAnyOrder(
                        "record_read",
                        "record_exported",
                        "record_read",
                        "record_read",
                        "record_read",
                        "record_read",
                        "record_written",
                        "trials_recorded",
                        "student_changed",
                        "password_changed");
    }

    @Test
    void whoGetsNoConnectionIsToldToComeBack() throws SQLException {
        TestStaff.Member therapist = staff.add(StaffRole.THERAPIST);
        browser.signedIn(therapist.email(), TestStaff.PASSWORD);
        try (Connection _ = pool.getConnection()) {
            Browser.Page answer = browser.get("/api/me");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.json()).containsEntry("code", "unavailable").containsKey("retry_after");
        }
        assertThat(browser.get("/api/me").status()).isEqualTo(200);
    }

    private List<String> refusalsOf(TestStaff.Member member) {
        return database.sql("select action from audit_entries where actor_id = :id and outcome = 'refused'")
                .param("id", member.id().value())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
