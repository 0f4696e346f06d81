package org.sawt.signaling.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** A therapist at the pages, doing what a person does: by label and button, never by id or class. */
public final class Therapist {

    private final Page page;
    private final Words words;

    public Therapist(Page page, Words words) {
        this.page = page;
        this.words = words;
    }

    public Therapist signsIn(String address, String email, String password) {
        page.navigate(address + "/");
        page.getByLabel(words.email(), new Page.GetByLabelOptions().setExact(true))
                .fill(email);
        page.getByLabel(words.password(), new Page.GetByLabelOptions().setExact(true))
                .fill(password);
        press(words.signIn());
        return this;
    }

    Therapist seesTheSchedule() {
        button(words.startSession()).first().waitFor();
        return this;
    }

    public Therapist startsSession() {
        press(words.startSession());
        joinLinkField().waitFor();
        return this;
    }

    public String joinLink() {
        Locator field = joinLinkField();
        page.waitForCondition(() -> field.inputValue().contains("/join#"));
        return field.inputValue();
    }

    public Therapist admits() {
        press(words.admit());
        return this;
    }

    public Therapist mutes() {
        press(words.mute());
        return this;
    }

    public Therapist unmutes() {
        press(words.unmute());
        return this;
    }

    public Therapist endsSession() {
        press(words.endSession());
        page.getByRole(AriaRole.DIALOG)
                .or(page.getByRole(AriaRole.ALERTDIALOG))
                .getByRole(AriaRole.BUTTON, named(words.endSession()))
                .click();
        return this;
    }

    /** Waits until the page says {@code text} somewhere where a person can read it. */
    void reads(Pattern text) {
        page.getByText(text)
                .filter(new Locator.FilterOptions().setVisible(true))
                .first()
                .waitFor();
    }

    /** The id of the session whose call page this is. */
    public String session() {
        return page.url().replaceAll(".*/session/([0-9a-f-]{36}).*", "$1");
    }

    public Listening hearing() {
        return new Listening(page);
    }

    public Page page() {
        return page;
    }

    private Locator joinLinkField() {
        return page.getByLabel(words.joinLink(), new Page.GetByLabelOptions().setExact(true));
    }

    /** Turns off the microphone of the only other one, by the menu beside the name. */
    void silences() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Options for ")))
                .click();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Turn off microphone of ")))
                .click();
    }

    private void press(String name) {
        button(name).click();
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
