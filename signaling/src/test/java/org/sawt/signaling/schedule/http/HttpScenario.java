package org.sawt.signaling.schedule.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.sawt.signaling.schedule.ScheduleScenario;
import org.sawt.signaling.security.Browser;
import org.sawt.signaling.security.TestStaff;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The schedule as browsers meet it. */
public abstract class HttpScenario extends ScheduleScenario {

    @LocalServerPort
    protected int port;

    private final List<Browser> browsers = new ArrayList<>();

    @AfterEach
    void closeTheBrowsers() {
        browsers.forEach(Browser::close);
    }

    /** A browser that has opened a page, and so has the CSRF cookie. */
    protected Browser browser() {
        Browser browser = new Browser(port);
        browsers.add(browser);
        browser.get("/api/sign-in/options");
        return browser;
    }

    protected Browser signedIn(TestStaff.Member member) {
        return browser().signedIn(member.email(), TestStaff.PASSWORD);
    }

    protected Browser.Page exchange(Browser browser, String token) {
        return browser.post("/api/invitations/exchange", Map.of("token", token));
    }
}
