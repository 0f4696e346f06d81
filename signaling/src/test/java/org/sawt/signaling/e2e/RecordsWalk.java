package org.sawt.signaling.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A therapist reads how a child gets on, prints it, signs off, and lets the family see it; with a look at each station. */
record RecordsWalk(Therapist therapist, Inspection look, String address) {

    /** Of the demo: somebody with weeks of work, whose family sees what was released. */
    private static final String CHILD = "01980000-0000-7000-8000-100000000003";

    private static final String CONFIRM = "Confirm|Confirm anew|تأكيد|تأكيد من جديد";

    private static final Locator.WaitForOptions DETACHED =
            new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

    void readsTheProgress() {
        page().navigate(address + "/progress/" + CHILD);
        page().getByRole(AriaRole.ARTICLE).first().waitFor();
        look.at("progress");
        page().getByRole(AriaRole.SWITCH).first().click();
        assertThat(page().getByRole(AriaRole.TABLE).first()).isVisible();
        look.at("progress-table");
    }

    /** On the same page; nothing is saved, for others walk here, too. */
    void looksAtThePlan() {
        Locator add = button("New plan|خطة جديدة");
        add.scrollIntoViewIfNeeded();
        look.at("progress-plan");
        add.click();
        button("Save|حفظ").click();
        look.at("plan-missing");
        page().keyboard().press("Escape");
        page().getByRole(AriaRole.DIALOG).waitFor(DETACHED);
    }

    /** In the other language than the page's; what is kept of it is for whoever reviews the pages. */
    void printsACopyFor(String family) {
        page().evaluate("window.print = () => { window.printed = true; }");
        button("Print|طباعة").click();
        page().getByRole(AriaRole.DIALOG).waitFor();
        look.at("print");
        page().getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions()
                        .setHasText(Pattern.compile(family.equals("ar") ? "Arabic|العربية" : "English|الإنجليزية")))
                .click();
        page().waitForCondition(() -> Boolean.TRUE.equals(page().evaluate("window.printed === true")));
        assertThat(page().locator(".print-copy [lang=" + family + "] svg").first())
                .isAttached();
        assertThat(look.paper("progress-" + family)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        page().evaluate("window.dispatchEvent(new Event('afterprint'))");
        assertThat(page().locator(".print-copy")).hasCount(0);
    }

    void signsOff() {
        page().navigate(address + "/records");
        Locator oldest = page().getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LISTITEM)
                .getByRole(AriaRole.LINK)
                .first();
        oldest.waitFor();
        look.at("unsigned");
        oldest.click();
        page().getByRole(AriaRole.SWITCH).click();
        page().locator("ol.events li").first().waitFor();
        look.at("record");
        page().getByRole(AriaRole.COMBOBOX).selectOption("closed");
        button(CONFIRM).click();
        look.at("record-reason");
        page().getByRole(AriaRole.TEXTBOX).last().fill("A holiday");
        button(CONFIRM).click();
        button("Sign|توقيع").click();
        page().getByRole(AriaRole.DIALOG).waitFor();
        look.at("record-sign");
        button("Not yet|ليس الآن").click();
    }

    /** By a link of its own, without an account. */
    void letsTheFamilySee(Page family, Inspection familyLook) {
        page().navigate(address + "/progress/" + CHILD);
        Locator may = page().getByRole(
                        AriaRole.SWITCH, new Page.GetByRoleOptions().setName(Pattern.compile("^(May see|يحق له)")))
                .first();
        may.waitFor();
        if (may.getAttribute("aria-checked").equals("false")) {
            may.click();
        }
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^(Show link for|إظهار الرابط)")))
                .first()
                .click();
        Locator link = page().getByLabel(Pattern.compile("^(Link to the progress|رابط التقدم)$"));
        page().waitForCondition(() -> link.inputValue().contains("/progress#"));
        look.at("family-rights");

        family.navigate(link.inputValue());
        family.waitForURL(Pattern.compile("/progress$"));
        family.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(2))
                .first()
                .waitFor();
        familyLook.at("family");
    }

    private Locator button(String names) {
        return page().getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^(" + names + ")$")));
    }

    private Page page() {
        return therapist.page();
    }
}
