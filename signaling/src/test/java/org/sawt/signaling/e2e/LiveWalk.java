package org.sawt.signaling.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The page of what goes on now, in a tab beside the call, where a proxy lets no WebSocket through. */
final class LiveWalk implements AutoCloseable {

    private final PlainProxy proxy;
    private final Page page;
    private final Inspection look;

    LiveWalk(String address, Page page, Inspection look) {
        this.proxy = new PlainProxy(address);
        this.page = page;
        this.look = look;
    }

    void opens() {
        page.navigate(proxy.address() + "/live");
        page.getByText(Pattern.compile("Live over a slower path|التحديث مباشر عبر مسار أبطأ"))
                .waitFor();
        assertThat(proxy.refused()).isPositive();
        assertThat(people()).hasCount(1);
        look.at("live-slower-path");
    }

    void seesSomebodyWait() {
        assertThat(people()).hasCount(2);
        assertThat(people().last()).containsText(Pattern.compile("Waiting since|في الانتظار منذ"));
        look.at("live-waiting");
    }

    void seesThatTheyCameIn() {
        assertThat(people().last()).containsText(Pattern.compile("There since|في الجلسة منذ"));
        look.at("live");
    }

    private Locator people() {
        return page.getByRole(
                        AriaRole.LIST,
                        new Page.GetByRoleOptions()
                                .setName(Pattern.compile("^(People in the session of|الحاضرون في جلسة) .*")))
                .getByRole(AriaRole.LISTITEM);
    }

    @Override
    public void close() {
        page.close();
        proxy.close();
    }
}
