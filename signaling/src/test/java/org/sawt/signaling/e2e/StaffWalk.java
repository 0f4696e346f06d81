package org.sawt.signaling.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;

/** A therapist's way through every page, with a look at each. */
record StaffWalk(Therapist therapist, Inspection look) {

    private static final Pattern MEASURED =
            Pattern.compile("^((Good|Fair|Weak) connection, without a relay|اتصال (جيد|متوسط|ضعيف) بلا وسيط)$");

    /** From the sign-in to a call page with nobody else in it; returns the link to it. */
    String toACall(String address) {
        page().navigate(address + "/");
        page().getByRole(AriaRole.HEADING).first().waitFor();
        look.at("sign-in");
        therapist.signsIn(address, Call.THERAPIST, Call.PASSWORD);
        button("Details|التفاصيل").first().waitFor();
        look.at("schedule-day");
        button("Week|أسبوع").click();
        page().locator("h2[aria-current=date]").waitFor();
        look.at("schedule-week");
        button("Day|يوم").click();
        dialogBehind("New appointment|موعد جديد", AriaRole.RADIO, "plan");
        dialogBehind("Details|التفاصيل", AriaRole.TERM, "appointment");
        String link = therapist.startsSession().joinLink();
        look.at("call-alone");
        return link;
    }

    void seesSomebodyArrive() {
        button("Admit|السماح بالدخول").waitFor();
        look.at("call-arrival");
    }

    void admits() {
        therapist.admits();
        therapist.hearing().hearsWithin(AccessibilityIT.AUDIBLE);
        button("Admit|السماح بالدخول").waitFor(inState(WaitForSelectorState.DETACHED));
    }

    void looksAround() {
        page().getByText(MEASURED).first().waitFor(inState(WaitForSelectorState.ATTACHED));
        look.at("call");
        dialogBehind("Sound|الصوت", AriaRole.COMBOBOX, "call-sound");
        dialogBehind("End session|إنهاء الجلسة", AriaRole.PARAGRAPH, "call-end");
    }

    /** One tap of each kind, by the thumb that also reaches Admit and End. */
    void worksAtGoals() {
        opens("Goals|الأهداف");
        button("Correct|صحيح").click();
        button("Incorrect|خطأ").click();
        page().getByText(Pattern.compile("All saved|كل شيء محفوظ")).first().waitFor();
        look.at("call-goals");
        button("End session|إنهاء الجلسة").click(new Locator.ClickOptions().setTrial(true));
        page().context().setOffline(true);
        button("No response|بلا استجابة").click();
        page().getByText(Pattern.compile("Not yet saved|لم يُحفظ بعد")).first().waitFor();
        look.at("call-goals-unsaved");
        page().context().setOffline(false);
        page().getByText(Pattern.compile("All saved|كل شيء محفوظ")).first().waitFor();
        dialogBehind("Choose goals|اختيار الأهداف", AriaRole.CHECKBOX, "call-goals-choose");
        button("Write a note|كتابة ملاحظة").click();
        page().getByLabel(Pattern.compile("^(Note about this appointment|ملاحظة عن هذا الموعد)$"))
                .fill("s / س");
        page().getByText(Pattern.compile("^(Saved|حُفظت الساعة) ")).waitFor();
        look.at("call-note");
        button("Back to the goals|العودة إلى الأهداف").click();
        opens("Chat|الدردشة");
    }

    /** Returns the link that was made for them. */
    String invitesAnInterpreter(String name) {
        opens("Invite|دعوة");
        button("Invite somebody else|دعوة شخص آخر").click();
        look.at("call-invite");
        page().getByLabel(Pattern.compile("^(Name|الاسم)$")).fill(name);
        String before = therapist.joinLink();
        button("Make the link|إنشاء الرابط").click();
        page().waitForCondition(() -> !therapist.joinLink().equals(before));
        return therapist.joinLink();
    }

    void seesThree() {
        assertThat(page().getByRole(AriaRole.LISTITEM)).hasCount(3);
        page().getByText(MEASURED).nth(1).waitFor(inState(WaitForSelectorState.ATTACHED));
        look.at("call-three-invite");
        opens("Chat|الدردشة");
        look.at("call-three");
    }

    void switchesOffTheLinkOf(String name) {
        opens("Invite|دعوة");
        Locator whose = page().getByLabel(Pattern.compile("^(Link for|صاحب الرابط)$"));
        Locator theirs = whose.locator("option").filter(new Locator.FilterOptions().setHasText(name));
        whose.selectOption(theirs.getAttribute("value"));
        button("Switch off this link|إيقاف هذا الرابط").click();
        look.at("call-revoke");
        page().getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(Pattern.compile("^(Switch off this link|إيقاف هذا الرابط)$")))
                .click();
        assertThat(button("Make a new link|إنشاء رابط جديد")).isFocused();
        look.at("call-revoked");
        opens("Chat|الدردشة");
    }

    void writes(String message) {
        opens("Chat|الدردشة");
        Locator field = page().getByLabel(Pattern.compile("^(Message|رسالة)$"));
        field.fill(message);
        field.press("Enter");
        inTheChat(message).waitFor();
        therapist.mutes();
        look.at("call-muted");
        therapist.unmutes();
    }

    void reads(String answer) {
        inTheChat(answer).waitFor();
        look.at("call-chat");
    }

    void endsTheSession() {
        therapist.endsSession();
        therapist.reads(Pattern.compile("^(Attendance|الحضور)$"));
        look.at("report");
    }

    /** Exactly: what is read out to a screen reader has the words in a sentence. */
    private Locator inTheChat(String words) {
        return page().getByText(words, new Page.GetByTextOptions().setExact(true));
    }

    /** Where there is room for it, it is open by itself. */
    private void opens(String panel) {
        Locator toggle = button(panel);
        if (!"true".equals(toggle.getAttribute("aria-expanded"))) {
            toggle.click();
        }
    }

    /** Looks when {@code content} is there: some dialogs ask the server first. */
    private void dialogBehind(String name, AriaRole content, String station) {
        button(name).first().click();
        Locator dialog = page().getByRole(AriaRole.DIALOG);
        dialog.getByRole(content).first().waitFor();
        look.at(station);
        page().keyboard().press("Escape");
        assertThat(dialog).hasCount(0);
    }

    private Locator button(String names) {
        return page().getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^(" + names + ")$")));
    }

    private Page page() {
        return therapist.page();
    }

    private static Locator.WaitForOptions inState(WaitForSelectorState state) {
        return new Locator.WaitForOptions().setState(state);
    }
}
