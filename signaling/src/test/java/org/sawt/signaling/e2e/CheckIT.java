package org.sawt.signaling.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sawt.signaling.e2e.Browser.Device;

/** The check before a session, with a real relay, with none, and with one that does not know our secret. */
class CheckIT {

    private static final String SECRET = "the-secret-of-server-and-relay";
    private static final List<String> WITHOUT_RELAY =
            List.of("Microphone", "Speaker", "Connection to the server", "Sound in this browser");
    /** The check itself gives a relay fifteen seconds. */
    private static final double PATIENCE = 40_000;

    @TempDir
    private static Path home;

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @Test
    void withARelayAllFiveWork() {
        int port = SawtProcess.freePort();
        try (SawtProcess sawt = SawtProcess.on(home.resolve("relayed"), "127.0.0.1", relayAt(port))) {
            try (TurnServer relay = new TurnServer(port, SECRET, home)) {
                Page page = checks(sawt);
                works(page, "Relay", "The relay works");
                WITHOUT_RELAY.forEach(check -> works(page, check, ""));
                reads(page.getByRole(AriaRole.MAIN), "Everything works. You are ready for your session.");
            }
            try (TurnServer stranger = new TurnServer(port, "a-secret-of-somebody-else", home)) {
                Page page = checks(sawt);
                reads(row(page, "Relay"), "Not available");
                reads(row(page, "Relay"), "The relay cannot be reached");
                WITHOUT_RELAY.forEach(check -> works(page, check, ""));
            }
        }
    }

    @Test
    void withoutARelayThePageSaysSoAndTheRestWorks() {
        try (SawtProcess sawt = SawtProcess.demo(home.resolve("direct"))) {
            Page page = checks(sawt);
            reads(row(page, "Relay"), "Not available");
            reads(row(page, "Relay"), "This server has no relay");
            WITHOUT_RELAY.forEach(check -> works(page, check, ""));
            reads(page.getByRole(AriaRole.MAIN), "You can join a session. Read the notes below.");
        }
    }

    private static Map<String, String> relayAt(int port) {
        return Map.of(
                "sawt.turn.servers[0].urls", "turn:127.0.0.1:" + port + "?transport=udp", "sawt.turn.secret", SECRET);
    }

    /** Opens the page, starts the checks, and says that the sound was heard. */
    private static Page checks(SawtProcess sawt) {
        Page page = browser.newPerson(Device.DESKTOP_ENGLISH);
        page.navigate(sawt.address() + "/check");
        button(page, "Start the check").click();
        button(page, "Yes, I heard it").click();
        return page;
    }

    private static void works(Page page, String check, String words) {
        reads(row(page, check), "Works");
        reads(row(page, check), words);
        assertThat(row(page, check)).not().containsText("limits");
    }

    private static void reads(Locator place, String words) {
        assertThat(place).containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
    }

    private static Locator row(Page page, String check) {
        return page.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(check, new Page.GetByTextOptions().setExact(true))));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
