package org.sawt.signaling.bench.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.sawt.signaling.bench.Conditions;
import org.sawt.signaling.bench.peers.Contestant;
import org.sawt.signaling.bench.peers.Field;
import org.sawt.signaling.bench.peers.PeerJsClient;
import org.sawt.signaling.e2e.Browser;

/** PeerJS's server, and pages with its own library that are connected with it before anybody presses Join. */
final class PeerJsCall implements Entrance {

    private final String subject;
    private final Contestant server;
    private final HttpServer pages;
    private final Page host;
    private final Page guest;
    private final Ears ears;

    PeerJsCall(Conditions conditions, Browser browser) throws IOException, InterruptedException {
        PeerJsClient client = PeerJsClient.installed(conditions);
        server = Field.peerJs(conditions);
        subject = server.subject() + " with its client " + client.version();
        pages = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String html = Ears.resource("peerjs.html")
                .replace("{port}", String.valueOf(server.address().getPort()));
        offer("/", "text/html", html);
        offer("/peerjs.js", "text/javascript", client.script());
        pages.start();
        host = browser.newPerson(Browser.Device.PHONE_ENGLISH);
        guest = browser.newPerson(Browser.Device.PHONE_ENGLISH);
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
        pages.stop(0);
        server.close();
    }

    /** From a real port: a page that the test itself answers may not reach one. */
    private void offer(String path, String type, String text) {
        byte[] body = text.getBytes(UTF_8);
        pages.createContext(path, request -> {
            try (request) {
                request.getResponseHeaders().set("Content-Type", type);
                request.sendResponseHeaders(200, body.length);
                request.getResponseBody().write(body);
            }
        });
    }

    private void open(Page page, String fragment) {
        page.navigate("about:blank");
        page.navigate("http://127.0.0.1:" + pages.getAddress().getPort() + "/" + fragment);
        new Ears(page).awaitMicrophone();
        page.waitForCondition(() -> (boolean) page.evaluate("window.isOpen === true"));
    }
}
