package org.sawt.signaling.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sawt.signaling.SawtApplication;
import org.sawt.signaling.database.TestDatabases;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** Servers that are started one after another on the same database and folder. */
@ExtendWith(OutputCaptureExtension.class)
class RestartTests {

    private static final Map<String, String> DEMO = Map.of("sawt.demo", "true");

    private final TestDatabases.Address database = TestDatabases.fresh();

    @TempDir
    private Path folder;

    @AfterEach
    void nothingThatWasSecretIsInTheLog(CapturedOutput log) {
        assertThat(log.getAll()).doesNotContain("admin@clinic.example", "the first password", "demo.example");
    }

    @Test
    void theDemoShowsThreePeopleAndStaysSignedInOverARestart() {
        Browser browser;
        Object token;
        try (var first = start(DEMO)) {
            browser = new Browser(portOf(first));
            assertThat(browser.get("/api/sign-in/options").json().get("demo"))
                    .isEqualTo(List.of(
                            Map.of("email", "therapist@demo.example", "password", "demo", "role", "therapist"),
                            Map.of("email", "supervisor@demo.example", "password", "demo", "role", "supervisor"),
                            Map.of("email", "admin@demo.example", "password", "demo", "role", "administrator")));
            browser.signedIn("therapist@demo.example", "demo");
            token = browser.post("/api/realtime/token").json().get("access_token");
        }
        try (var second = start(DEMO)) {
            assertThat(browser.at(portOf(second)).get("/api/me").json())
                    .containsEntry("id", DemoClinic.THERAPIST.toString())
                    .containsEntry("demo", true);
            assertThat(second.getBean(RealtimeTokens.class)
                            .verify(String.valueOf(token))
                            .caller())
                    .isEqualTo(new Caller.Staff(DemoClinic.THERAPIST, DemoClinic.ID, StaffRole.THERAPIST));
        }
    }

    @Test
    void whatEverybodyKnowsOpensNothingOnceTheDemoIsOver(CapturedOutput log) {
        Browser browser;
        try (var demo = start(DEMO)) {
            browser = new Browser(portOf(demo)).signedIn("admin@demo.example", "demo");
        }
        try (var real = start(Map.of(
                "sawt.setup.admin-email", "admin@clinic.example",
                "sawt.setup.admin-password", "the first password"))) {
            Browser same = browser.at(portOf(real));
            assertThat(log.getAll()).contains("they are disabled now");
            assertThat(same.get("/api/me").status()).isEqualTo(401);
            assertThat(same.post("/api/sign-in", Map.of("email", "admin@demo.example", "password", "demo"))
                            .code())
                    .isEqualTo("bad_credentials");
            same.signedIn("admin@clinic.example", "the first password");
        }
        try (var demo = start(DEMO)) {
            new Browser(portOf(demo)).signedIn("admin@demo.example", "demo");
        }
    }

    @Test
    void aRealServerBeginsWithTheAdministratorOfItsSettings() {
        Map<String, String> setup = Map.of(
                "sawt.setup.admin-email", "admin@clinic.example",
                "sawt.setup.admin-password", "the first password",
                "sawt.setup.clinic-name-en", "Riverside",
                "sawt.setup.clinic-name-ar", "ضفة النهر",
                "sawt.setup.zone", "Asia/Amman",
                "sawt.setup.weekend", "FRIDAY,SATURDAY",
                "sawt.setup.first-day", "SUNDAY",
                "sawt.setup.language", "ar");
        try (var server = start(setup)) {
            Map<String, Object> me = new Browser(portOf(server))
                    .signedIn("admin@clinic.example", "the first password")
                    .get("/api/me")
                    .json();
            assertThat(me)
                    .containsEntry("role", "administrator")
                    .containsEntry("password_temporary", true)
                    .containsEntry("demo", false);
            assertThat(String.valueOf(me.get("clinic")))
                    .contains("Riverside", "ضفة النهر", "Asia/Amman", "weekend=[5, 6]", "first_day=7", "language=ar");
        }
    }

    @Test
    void aRealServerWithoutAnyAccountSaysWhatToDo(CapturedOutput log) {
        start(Map.of()).close();

        assertThat(log.getAll()).contains("set SAWT_SETUP_ADMINEMAIL and SAWT_SETUP_ADMINPASSWORDFILE");
    }

    private ConfigurableApplicationContext start(Map<String, String> settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--sawt.security.secrets-folder=" + folder.resolve("secrets")));
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return new SpringApplicationBuilder(SawtApplication.class)
                .initializers(new MainClassesOnly())
                .run(arguments.toArray(String[]::new));
    }

    private static int portOf(ConfigurableApplicationContext server) {
        return server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
