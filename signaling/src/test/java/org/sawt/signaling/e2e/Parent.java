package org.sawt.signaling.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Somebody who came by link. */
final class Parent {

    private final Page page;
    private final Words words;

    Parent(Page page, Words words) {
        this.page = page;
        this.words = words;
    }

    Parent opens(String link) {
        page.navigate("about:blank");
        page.navigate(link);
        button(words.join()).waitFor();
        return this;
    }

    Parent joins() {
        button(words.join()).click();
        return this;
    }

    Parent leaves() {
        button(words.leave()).click();
        return this;
    }

    Parent mutes() {
        button(words.mute()).click();
        return this;
    }

    Parent unmutes() {
        button(words.unmute()).click();
        return this;
    }

    /** Waits until this page is in the call. */
    Parent isInTheCall() {
        button(words.leave()).waitFor();
        return this;
    }

    void reads(Pattern text) {
        page.getByText(text)
                .filter(new Locator.FilterOptions().setVisible(true))
                .first()
                .waitFor();
    }

    Listening hearing() {
        return new Listening(page);
    }

    Page page() {
        return page;
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
