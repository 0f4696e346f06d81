package org.sawt.signaling.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;

/** Somebody who came by link. */
public final class Parent {

    private final Page page;
    private final Words words;

    public Parent(Page page, Words words) {
        this.page = page;
        this.words = words;
    }

    public Parent opens(String link) {
        page.navigate("about:blank");
        page.navigate(link);
        button(words.join()).waitFor();
        return this;
    }

    public Parent joins() {
        button(words.join()).click();
        return this;
    }

    public Parent leaves() {
        button(words.leave()).click();
        return this;
    }

    public Parent mutes() {
        button(words.mute()).click();
        return this;
    }

    public Parent unmutes() {
        button(words.unmute()).click();
        return this;
    }

    /** Waits until this page is in the call. */
    public Parent isInTheCall() {
        button(words.leave()).waitFor();
        return this;
    }

    /** Waits until this page is in no call any more. */
    void isOut() {
        button(words.leave()).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    void reads(Pattern text) {
        page.getByText(text)
                .filter(new Locator.FilterOptions().setVisible(true))
                .first()
                .waitFor();
    }

    public Listening hearing() {
        return new Listening(page);
    }

    public Page page() {
        return page;
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
