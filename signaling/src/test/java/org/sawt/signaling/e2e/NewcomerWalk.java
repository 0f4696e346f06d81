package org.sawt.signaling.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;

/** Somebody who comes in with a temporary password and replaces it, with a look at each station. */
record NewcomerWalk(Therapist newcomer, Inspection look) {

    private static final String OWN = "three quiet red birds";

    void replacesThePassword(String address, String email, String temporary) {
        newcomer.signsIn(address, email, temporary);
        page().getByText(Pattern.compile("^(Your password is temporary|كلمة مرورك مؤقتة)$"))
                .waitFor();
        assertThat(page().getByText(Pattern.compile("^\\s*(Loading…|جارٍ التحميل…)$")))
                .hasCount(0);
        look.at("password-note");
        button("Change password|تغيير كلمة المرور").click();
        Locator fields = dialog().locator("input");
        fields.first().fill("not this one");
        fields.last().fill(OWN);
        press("Save|حفظ");
        dialog().getByRole(AriaRole.ALERT)
                .filter(saying("The current password is not right|كلمة المرور الحالية غير صحيحة"))
                .waitFor();
        look.at("password-wrong");
        fields.first().fill(temporary);
        press("Save|حفظ");
        dialog().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(button("Change password|تغيير كلمة المرور")).hasCount(0);
    }

    void isToldThatNoRelayWorks() {
        page().route(AdministratorWalk.RELAYS, route -> AdministratorWalk.fulfil(route, "relays.staff.json"));
        page().reload();
        page().getByText(Pattern.compile("^(No relay works at the moment|لا يعمل أي وسيط الآن)$"))
                .waitFor();
        look.at("relays-failing");
        page().unroute(AdministratorWalk.RELAYS);
        page().reload();
    }

    void findsTheOwnAccount() {
        button("Your account|حسابك").click();
        look.at("account");
        press("Change password|تغيير كلمة المرور");
        assertThat(dialog().locator("input")).hasCount(2);
        look.at("password");
        page().keyboard().press("Escape");
        assertThat(dialog()).hasCount(0);
        assertThat(button("Your account|حسابك")).isFocused();
    }

    private void press(String names) {
        dialog().getByRole(
                        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^(" + names + ")$")))
                .click();
    }

    private static Locator.FilterOptions saying(String words) {
        return new Locator.FilterOptions().setHasText(Pattern.compile(words));
    }

    private Locator dialog() {
        return page().getByRole(AriaRole.DIALOG);
    }

    private Locator button(String names) {
        return page().getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^(" + names + ")$")));
    }

    private Page page() {
        return newcomer.page();
    }
}
