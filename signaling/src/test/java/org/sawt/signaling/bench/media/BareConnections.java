package org.sawt.signaling.bench.media;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.sawt.signaling.e2e.Browser;

/** The limit: two RTCPeerConnections in one page, with no server and no page around them. */
final class BareConnections implements Entrance {

    private static final String ADDRESS = "http://127.0.0.1/bare";

    private final Page page;
    private final Ears ears;

    BareConnections(Browser browser) {
        page = browser.newPerson(Browser.Device.PHONE_ENGLISH);
        ears = new Ears(page);
        Route.FulfillOptions answer =
                new Route.FulfillOptions().setContentType("text/html").setBody(Ears.resource("bare.html"));
        page.route(ADDRESS, route -> route.fulfill(answer));
    }

    @Override
    public String subject() {
        return "two bare connections";
    }

    @Override
    public FirstSound enter() {
        page.navigate("about:blank");
        page.navigate(ADDRESS);
        ears.awaitMicrophone();
        page.getByRole(AriaRole.BUTTON).click();
        FirstSound heard = FirstSound.heardBy(ears);
        page.navigate("about:blank");
        return heard;
    }

    @Override
    public void close() {
        page.context().close();
    }
}
