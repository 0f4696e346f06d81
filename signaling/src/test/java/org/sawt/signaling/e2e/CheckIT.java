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
import org.sawt.turn.Coturn;
import org.sawt.turn.Ports;

/** The check before a session, with a real relay, with none, and with one that does not know our secret. */
class CheckIT {

    private static final String SECRET = "the-secret-of-server-and-relay";
    private static final List<String> WITHOUT_RELAY =
            List.of("Microphone", "Speaker", "Connection to the server", "Direct connection");

    private static final String OVER_UDP = "Relay over UDP";
    private static final String OVER_TCP = "Relay over TCP";
    private static final String OVER_TLS = "Relay over TLS";

    /** The check itself gives a relay twelve seconds. */
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
    void eachWayToARelayIsTriedOnItsOwn() {
        int port = Ports.free();
        try (SawtProcess sawt = SawtProcess.on(home.resolve("relayed"), "127.0.0.1", relay(udp(port), tcp(port)))) {
            try (Coturn relay = Coturn.withSecret(home, port, SECRET)) {
                Page page = checks(sawt);
                works(page, OVER_UDP, "Sound gets through this way.");
                works(page, OVER_TCP, "Sound gets through this way");
                reads(row(page, OVER_TLS), "Not offered");
                WITHOUT_RELAY.forEach(check -> works(page, check, ""));
                reads(page.getByRole(AriaRole.MAIN), "A call works here.");
                reads(page.getByRole(AriaRole.MAIN), "You are ready for your session.");
            }
            try (Coturn stranger = Coturn.withSecret(home, port, "a-secret-of-somebody-else")) {
                Page page = checks(sawt);
                for (String way : List.of(OVER_UDP, OVER_TCP)) {
                    reads(row(page, way), "Does not get through");
                    reads(row(page, way), "No relay answered this way.");
                }
                WITHOUT_RELAY.forEach(check -> works(page, check, ""));
                reads(page.getByRole(AriaRole.MAIN), "No relay can be reached");
                reads(page.getByRole(AriaRole.MAIN), "UDP port " + port + " to 127.0.0.1");
            }
        }
    }

    @Test
    void whereOnlyTcpGetsThroughCallsMayStutter() {
        int port = Ports.free();
        Map<String, String> settings = relay(udp(Ports.free()), tcp(port));
        try (SawtProcess sawt = SawtProcess.on(home.resolve("by-tcp"), "127.0.0.1", settings);
                Coturn relay = Coturn.withSecret(home, port, SECRET)) {
            Page page = checks(sawt);
            reads(row(page, OVER_UDP), "Does not get through");
            works(page, OVER_TCP, "Sound gets through this way");
            reads(page.getByRole(AriaRole.MAIN), "Through the relay by TCP only: calls work, but may stutter.");
        }
    }

    @Test
    void withoutARelayThePageSaysSoAndTheRestWorks() {
        try (SawtProcess sawt = SawtProcess.demo(home.resolve("direct"))) {
            Page page = checks(sawt);
            List.of(OVER_UDP, OVER_TCP, OVER_TLS).forEach(way -> reads(row(page, way), "Not offered"));
            WITHOUT_RELAY.forEach(check -> works(page, check, ""));
            reads(page.getByRole(AriaRole.MAIN), "This server has no relay");
            reads(page.getByRole(AriaRole.MAIN), "You can join a session.");
        }
    }

    private static String udp(int port) {
        return "turn:127.0.0.1:" + port + "?transport=udp";
    }

    private static String tcp(int port) {
        return "turn:127.0.0.1:" + port + "?transport=tcp";
    }

    private static Map<String, String> relay(String udp, String tcp) {
        return Map.of("sawt.turn.servers[0].urls", udp + "," + tcp, "sawt.turn.secret", SECRET);
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
