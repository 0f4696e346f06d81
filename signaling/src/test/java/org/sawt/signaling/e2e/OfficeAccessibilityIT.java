package org.sawt.signaling.e2e;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Locale;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sawt.signaling.e2e.Browser.Device;

/** The pages that need no call are for everybody, too; all walks are through one clinic. */
class OfficeAccessibilityIT {

    private static SawtProcess sawt;
    private static Browser browser;

    @BeforeAll
    static void start(@TempDir Path home) {
        sawt = SawtProcess.demo(home);
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        sawt.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP_ARABIC", "SMALL_PHONE_ENGLISH"})
    void everybodyCanPlanWhatIsWorkedOn(Device device) {
        SoftAssertions findings = new SoftAssertions();
        Therapist supervisor = new Therapist(browser.newPerson(device), Words.of(device));
        PlanningWalk walk = new PlanningWalk(supervisor, new Inspection(supervisor.page(), device, findings));

        walk.looksAtGoals(sawt.address());
        walk.writesAGoal("Says " + device.name());
        walk.looksAtLadders(sawt.address());

        supervisor.page().context().close();
        findings.assertAll();
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP_ENGLISH,20", "SMALL_PHONE_ARABIC,21"})
    void everybodyCanRunAClinic(Device device, String joinWindow) {
        SoftAssertions findings = new SoftAssertions();
        Therapist administrator = new Therapist(browser.newPerson(device), Words.of(device));
        Therapist newcomer = new Therapist(browser.newPerson(device), Words.of(device));
        AdministratorWalk office =
                new AdministratorWalk(administrator, new Inspection(administrator.page(), device, findings));
        NewcomerWalk first = new NewcomerWalk(newcomer, new Inspection(newcomer.page(), device, findings));
        String email = device.name().toLowerCase(Locale.ROOT) + "@demo.example";

        office.signsIn(sawt.address());
        office.looksAtTheRelays();
        office.looksAtTheStaff();
        String password = office.addsATherapist("Maryam Al-Qahtani", email);
        office.givesStudentsTo(email);
        first.replacesThePassword(sawt.address(), email, password);
        first.isToldThatNoRelayWorks();
        first.findsTheOwnAccount();
        office.makesASupervisorOf(email);
        office.asksBeforeDisabling(email);
        office.setsTheJoinWindow(joinWindow);

        administrator.page().context().close();
        newcomer.page().context().close();
        findings.assertAll();
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP_ENGLISH", "SMALL_PHONE_ARABIC"})
    void everybodyCanReadAndSignWhatWasDelivered(Device device) {
        SoftAssertions findings = new SoftAssertions();
        Therapist therapist = new Therapist(browser.newPerson(device), Words.of(device));
        Page family = browser.newPerson(device);
        RecordsWalk records =
                new RecordsWalk(therapist, new Inspection(therapist.page(), device, findings), sawt.address());

        therapist.signsIn(sawt.address(), Call.THERAPIST, Call.PASSWORD).seesTheSchedule();
        records.readsTheProgress();
        records.looksAtThePlan();
        records.printsACopyFor(device == Device.DESKTOP_ENGLISH ? "ar" : "en");
        records.signsOff();
        records.letsTheFamilySee(family, new Inspection(family, device, findings));

        therapist.page().context().close();
        family.context().close();
        findings.assertAll();
    }
}
