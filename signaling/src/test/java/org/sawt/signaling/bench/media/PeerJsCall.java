package org.sawt.signaling.bench.media;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import org.sawt.signaling.bench.Conditions;
import org.sawt.signaling.bench.peers.Contestant;
import org.sawt.signaling.bench.peers.Field;
import org.sawt.signaling.bench.peers.PeerJsClient;
import org.sawt.signaling.e2e.Browser;

/** PeerJS's server, and pages with its own library that are connected with it before anybody presses Join. */
final class PeerJsCall implements Entrance {

    private static final String ORIGIN = "http://127.0.0.1";
    private static final String PAGE = ORIGIN + "/peerjs";
    private static final String LIBRARY = ORIGIN + "/peerjs.js";

    private final String subject;
    private final Contestant server;
    private final Page host;
    private final Page guest;
    private final Ears ears;

    PeerJsCall(Conditions conditions, Browser browser) throws IOException, InterruptedException {
        PeerJsClient client = PeerJsClient.installed(conditions);
        server = Field.peerJs(conditions);
        subject = server.subject() + " with its client " + client.version();
        host = person(browser, client);
        guest = person(browser, client);
        ears = new Ears(guest);
        open(host, "#host");
    }

    @Override
    public String subject() {
        return subject;
    }

    @Override
    public FirstSound enter() {
        open(guest, "");
        guest.getByRole(AriaRole.BUTTON).click();
        FirstSound heard = FirstSound.heardBy(ears);
        guest.navigate("about:blank");
        return heard;
    }

    @Override
    public void close() {
        host.context().close();
        guest.context().close();
        server.close();
    }

    private Page person(Browser browser, PeerJsClient client) {
        Page page = browser.newPerson(Browser.Device.PHONE_ENGLISH);
        String html = Ears.resource("peerjs.html")
                .replace("{port}", String.valueOf(server.address().getPort()));
        answer(page, PAGE, "text/html", html);
        answer(page, LIBRARY, "text/javascript", client.script());
        return page;
    }

    private static void answer(Page page, String address, String type, String body) {
        Route.FulfillOptions answer =
                new Route.FulfillOptions().setContentType(type).setBody(body);
        page.route(address, route -> route.fulfill(answer));
    }

    private static void open(Page page, String fragment) {
        page.navigate("about:blank");
        page.navigate(PAGE + fragment);
        new Ears(page).awaitMicrophone();
        page.waitForCondition(() -> (boolean) page.evaluate("window.isOpen === true"));
    }
}
