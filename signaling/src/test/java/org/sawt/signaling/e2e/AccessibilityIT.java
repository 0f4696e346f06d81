package org.sawt.signaling.e2e;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sawt.signaling.e2e.Browser.Device;
import tools.jackson.databind.JsonNode;

/** Every page and state, in both languages, on a desk and in a hand, is for everybody. */
class AccessibilityIT {

    static final Duration AUDIBLE = Duration.ofSeconds(10);

    @TempDir
    private Path home;

    private SawtProcess sawt;
    private Browser browser;
    private GuestWalk.Links links;

    /** A demo for each walk: late in the evening it has no second appointment today. */
    @BeforeEach
    void start() {
        sawt = SawtProcess.demo(home);
        browser = Browser.start();
        links = linksThatDoNotWork();
    }

    @AfterEach
    void stop() {
        browser.close();
        sawt.close();
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP_ENGLISH,SMALL_PHONE_ENGLISH", "SMALL_PHONE_ARABIC,PHONE_ARABIC"})
    void everybodyCanUseEveryPage(Device therapistDevice, Device parentDevice) {
        SoftAssertions findings = new SoftAssertions();
        Therapist therapist = new Therapist(browser.newPerson(therapistDevice), Words.of(therapistDevice));
        Parent parent = new Parent(browser.newPerson(parentDevice), Words.of(parentDevice));
        StaffWalk staff = new StaffWalk(therapist, new Inspection(therapist.page(), therapistDevice, findings));
        GuestWalk guest = new GuestWalk(parent, parentDevice, new Inspection(parent.page(), parentDevice, findings));

        String link = staff.toACall(sawt.address());
        Api api = Api.staff(sawt.address(), Call.THERAPIST, Call.PASSWORD);
        FamilyView.live(sawt.address(), SessionGoals.studentOf(api, therapist.session()));
        LiveWalk live = besideTheCall(therapist, therapistDevice, findings);
        live.opens();
        guest.triesLinksThatDoNotWork(sawt.address(), links);
        guest.comesToTheDoor(link);
        staff.seesSomebodyArrive();
        live.seesSomebodyWait();
        staff.admits();
        live.seesThatTheyCameIn();
        live.close();
        staff.looksAround();
        staff.worksAtGoals();
        guest.isHeard();
        guest.seesHowItIsGoing();
        comesAndGoes(staff, parentDevice, findings);
        staff.writes(Said.in(therapistDevice).question());
        guest.readsAndAnswers(
                Said.in(therapistDevice).question(), Said.in(parentDevice).answer());
        staff.reads(Said.in(parentDevice).answer());
        staff.endsTheSession();
        guest.isThanked();
        guest.seesHowItIsGoingAfterwards();
        guest.checksTheDevice(sawt.address());

        therapist.page().context().close();
        parent.page().context().close();
        findings.assertAll();
    }

    private LiveWalk besideTheCall(Therapist therapist, Device device, SoftAssertions findings) {
        Page tab = therapist.page().context().newPage();
        return new LiveWalk(sawt.address(), tab, new Inspection(tab, device, findings));
    }

    /** A third person, until the link is switched off. */
    private void comesAndGoes(StaffWalk staff, Device device, SoftAssertions findings) {
        String link = staff.invitesAnInterpreter("Salma");
        Parent interpreter = new Parent(browser.newPerson(device), Words.of(device));
        GuestWalk third = new GuestWalk(interpreter, device, new Inspection(interpreter.page(), device, findings));
        interpreter.opens(link).joins();
        staff.admits();
        third.isOneOfThree();
        staff.seesThree();
        staff.switchesOffTheLinkOf("Salma");
        third.isShownOut();
        interpreter.page().context().close();
    }

    /** What the two write to each other, each in the own language. */
    private record Said(String question, String answer) {

        static Said in(Device device) {
            return device.locale().startsWith("ar")
                    ? new Said("بطاقات الصور في الصفحة 12.", "وجدناها، شكرًا لك.")
                    : new Said("The picture cards are on page 12.", "We found them, thank you.");
        }
    }

    private GuestWalk.Links linksThatDoNotWork() {
        Api api = Api.staff(sawt.address(), Call.THERAPIST, Call.PASSWORD);
        String cancelled = appointmentInAMonth(api, "09:00");
        String cancelledLink = api.guardianLink(cancelled);
        api.post("/api/appointments/" + cancelled + "/cancel", Map.of());
        JsonNode revoked = api.get("/api/appointments/" + appointmentInAMonth(api, "10:00") + "/invitations")
                .get("invitations")
                .get(0);
        api.post("/api/invitations/" + revoked.get("id").asString() + "/revoke", Map.of());
        return new GuestWalk.Links(
                api.guardianLink(appointmentInAMonth(api, "12:00")),
                cancelledLink,
                revoked.get("url").asString());
    }

    private static String appointmentInAMonth(Api api, String time) {
        String student =
                api.get("/api/students").get("students").get(0).get("id").asString();
        String date = LocalDate.now(ZoneOffset.UTC).plusMonths(1).toString();
        return api.post("/api/appointments", Map.of("student", student, "date", date, "time", time, "minutes", 45))
                .get("id")
                .asString();
    }
}
