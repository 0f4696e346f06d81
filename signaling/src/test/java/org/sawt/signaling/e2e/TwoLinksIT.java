package org.sawt.signaling.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sawt.signaling.e2e.Browser.Device;
import tools.jackson.databind.JsonNode;

/** Two children of one family, each with a link, opened in two tabs of one phone. */
class TwoLinksIT {

    private static final Pattern OTHER_LINK =
            Pattern.compile("^(Another link was opened in this browser|فُتح رابط آخر في هذا المتصفح)$");
    private static final Pattern WAITING =
            Pattern.compile("^(Waiting for your therapist|بانتظار بدء الجلسة من المعالج)$");

    /** The demo's clinic is in Riyadh; its links open ten minutes before the start. */
    private static final ZoneId CLINIC = ZoneId.of("Asia/Riyadh");

    @TempDir
    private Path home;

    @ParameterizedTest
    @EnumSource(names = {"SMALL_PHONE_ENGLISH", "SMALL_PHONE_ARABIC"})
    void aTabNeverBecomesTheOtherChilds(Device device) {
        try (SawtProcess sawt = SawtProcess.demo(home);
                Browser browser = Browser.start()) {
            List<String> links = twoChildrenInARow(sawt);
            SoftAssertions findings = new SoftAssertions();
            Parent first = new Parent(browser.newPerson(device), Words.of(device));
            Parent second = new Parent(first.page().context().newPage(), Words.of(device));
            List<String> consents = consentsOf(first.page());

            first.opens(links.get(0));
            second.opens(links.get(1));
            first.joins().reads(OTHER_LINK);
            new Inspection(first.page(), device, findings).at("link-other");
            assertThat(consents).isEmpty();

            first.opens(links.get(0)).joins().reads(WAITING);
            assertThat(consents).hasSize(1);
            second.page().reload();
            second.reads(OTHER_LINK);

            second.opens(links.get(1));
            first.page().reload();
            first.reads(OTHER_LINK);
            assertThat(consents).hasSize(1);
            findings.assertAll();
        }
    }

    /** The links to one session that is open, and to the appointment after it, both to be used now. */
    private static List<String> twoChildrenInARow(SawtProcess sawt) {
        Api api = Api.staff(sawt.address(), Call.THERAPIST, Call.PASSWORD);
        clearTheDay(api);
        LocalDateTime start =
                LocalDateTime.now(CLINIC).truncatedTo(ChronoUnit.MINUTES).plusMinutes(2);
        JsonNode children = api.get("/api/students").get("students");
        String one = plan(api, children.get(0), start);
        String other = plan(api, children.get(1), start.plusMinutes(5));
        api.post("/api/appointments/" + one + "/session", Map.of());
        return List.of(api.guardianLink(one), api.guardianLink(other));
    }

    private static void clearTheDay(Api api) {
        LocalDateTime now = LocalDateTime.now(CLINIC);
        api.get("/api/appointments?from=" + now.toLocalDate() + "&to="
                        + now.toLocalDate().plusDays(1))
                .get("appointments")
                .valueStream()
                .filter(one -> one.get("state").asString().equals("scheduled"))
                .forEach(one -> api.post("/api/appointments/" + one.get("id").asString() + "/cancel", Map.of()));
    }

    private static String plan(Api api, JsonNode child, LocalDateTime start) {
        Map<String, Object> plan = Map.of(
                "student",
                child.get("id").asString(),
                "date",
                start.toLocalDate().toString(),
                "time",
                start.toLocalTime().toString(),
                "minutes",
                5);
        return api.post("/api/appointments", plan).get("id").asString();
    }

    /** Those that the server took. */
    private static List<String> consentsOf(Page page) {
        List<String> taken = new CopyOnWriteArrayList<>();
        page.onResponse(answer -> {
            if (answer.url().endsWith("/api/guest/consent") && answer.ok()) {
                taken.add(answer.url());
            }
        });
        return taken;
    }
}
