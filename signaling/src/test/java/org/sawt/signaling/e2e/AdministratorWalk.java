package org.sawt.signaling.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** An administrator's way through the page of staff and clinic, with a look at each station. */
record AdministratorWalk(Therapist administrator, Inspection look) {

    static final String ADMINISTRATOR = "admin@demo.example";

    /** A demo has no relay: what stands on the page of one is the answer that http.md shows. */
    static final String RELAYS = "**/api/relays";

    void signsIn(String address) {
        administrator.signsIn(address, ADMINISTRATOR, Call.PASSWORD);
        button("Not now|ليس الآن").waitFor();
        look.at("relays-note");
        button("Not now|ليس الآن").click();
        assertThat(button("Not now|ليس الآن")).hasCount(0);
    }

    void looksAtTheRelays() {
        link("Relays|الوسطاء").click();
        page().getByText(Pattern.compile("^(No relay is set up|لم يُضبط أي وسيط)$"))
                .waitFor();
        look.at("relays-none");
        page().route(RELAYS, route -> fulfil(route, "relays.json"));
        page().reload();
        button("Test now|فحص الآن").waitFor();
        assertThat(inTheList("tls_expired")).hasCount(0);
        assertThat(inTheList("turns:turn.clinic.example:443"))
                .containsText(Pattern.compile("The certificate has expired|انتهت صلاحية الشهادة"));
        look.at("relays");
        page().unroute(RELAYS);
        link("To the schedule|إلى الجدول").click();
    }

    void looksAtTheStaff() {
        link("Staff|فريق العمل").click();
        inTheList(ADMINISTRATOR).waitFor();
        field(page(), "Links open.*|فتح الروابط.*").waitFor();
        look.at("staff");
    }

    /** Returns the temporary password. */
    String addsATherapist(String name, String email) {
        button("Add account|إضافة حساب").click();
        look.at("staff-add");
        press("Create account|إنشاء الحساب");
        assertThat(field(dialog(), "Name in Latin letters|الاسم بالحروف اللاتينية"))
                .isFocused();
        look.at("staff-add-lacking");
        field(dialog(), "Name in Latin letters|الاسم بالحروف اللاتينية").fill(name);
        field(dialog(), "E-mail address|عنوان البريد الإلكتروني").fill(email);
        press("Create account|إنشاء الحساب");
        Locator once = field(dialog(), "Temporary password|كلمة مرور مؤقتة");
        once.waitFor();
        look.at("staff-password");
        String password = once.inputValue();
        press("Done|تم");
        inTheList(email).waitFor();
        return password;
    }

    void givesStudentsTo(String email) {
        actionFor(email, "Caseload .*|حالات .*").click();
        Locator students = dialog().getByRole(AriaRole.CHECKBOX);
        students.first().check();
        students.nth(1).check();
        look.at("staff-caseload");
        press("Save|حفظ");
        assertThat(dialog()).hasCount(0);
        actionFor(email, "Caseload .*|حالات .*").click();
        assertThat(students.first()).isChecked();
        assertThat(students.nth(2)).not().isChecked();
        page().keyboard().press("Escape");
        assertThat(dialog()).hasCount(0);
    }

    void makesASupervisorOf(String email) {
        actionFor(email, "Role .*|دور .*").click();
        dialog().getByRole(AriaRole.COMBOBOX).selectOption("supervisor");
        look.at("staff-role");
        press("Save|حفظ");
        assertThat(inTheList(email)).containsText(Pattern.compile("Supervisor|مشرف"));
    }

    void asksBeforeDisabling(String email) {
        actionFor(email, "Disable .*|تعطيل .*").click();
        look.at("staff-disable");
        press("Disable|تعطيل");
        actionFor(email, "Enable .*|تفعيل .*").waitFor();
        look.at("staff-disabled");
    }

    void setsTheJoinWindow(String minutes) {
        Locator opens = field(page(), "Links open.*|فتح الروابط.*");
        opens.fill("a while");
        save().click();
        assertThat(opens).isFocused();
        look.at("clinic-wrong");
        opens.fill(minutes);
        save().click();
        page().getByText(Pattern.compile("^(The clinic’s settings are saved\\.|حُفظت إعدادات العيادة\\.)$"))
                .last()
                .waitFor();
        look.at("clinic-saved");
        page().reload();
        assertThat(opens).hasValue(minutes);
    }

    static void fulfil(Route route, String answer) {
        route.fulfill(new Route.FulfillOptions()
                .setContentType("application/json")
                .setPath(Path.of("docs", "golden", "http", answer)));
    }

    private Locator save() {
        return button("Save|حفظ");
    }

    private void press(String names) {
        dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(named(names)))
                .click();
    }

    private Locator actionFor(String email, String names) {
        return inTheList(email).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(named(names)));
    }

    private Locator inTheList(String email) {
        return page().getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(email));
    }

    private Locator dialog() {
        return page().getByRole(AriaRole.DIALOG);
    }

    private Locator link(String names) {
        return page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(named(names)));
    }

    private Locator button(String names) {
        return page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(named(names)));
    }

    private static Locator field(Page where, String names) {
        return where.getByLabel(named(names));
    }

    private static Locator field(Locator where, String names) {
        return where.getByLabel(named(names));
    }

    private static Pattern named(String names) {
        return Pattern.compile("^(" + names + ")$");
    }

    private Page page() {
        return administrator.page();
    }
}
