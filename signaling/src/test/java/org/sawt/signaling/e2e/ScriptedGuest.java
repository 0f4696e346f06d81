package org.sawt.signaling.e2e;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sawt.media.Link;
import org.sawt.media.kurento.ChromiumOffers;
import org.sawt.signaling.channels.PhoenixClient;
import org.sawt.signaling.channels.PhoenixReply;
import org.sawt.signaling.channels.PhoenixTopic;
import tools.jackson.databind.JsonNode;

/** Somebody in a session without a browser: speaks the protocol, offers what Chromium would, and sends no sound. */
final class ScriptedGuest implements AutoCloseable {

    private final int port;
    private final String topic;
    private final String token;
    private final Set<String> offered = new HashSet<>();
    private PhoenixClient socket;
    private PhoenixTopic room;
    private JsonNode seat;
    private int epoch;
    private List<Link> links = List.of();

    ScriptedGuest(int port, String session, String token) {
        this.port = port;
        this.topic = "session:" + session;
        this.token = token;
        comes(Map.of("access_token", token));
    }

    String id() {
        return seat.get("participant").asString();
    }

    PhoenixTopic room() {
        return room;
    }

    /** Waits to be given links, all of which it takes up; what was given later than the first is taken, too. */
    ScriptedGuest takesUpLinks() {
        given(room.expect("links"));
        return takesUpMore();
    }

    /** Takes up whatever links it was given meanwhile. */
    ScriptedGuest takesUpMore() {
        room.received("links").forEach(this::given);
        links.stream().filter(link -> offered.add(link.id())).forEach(link -> offer(link, ChromiumOffers.of(link)));
        return this;
    }

    /** Waits until the media server, or who else is at the other end, has answered an offer. */
    void isAnswered() {
        while (!room.expect("signal")
                .path("description")
                .path("type")
                .asString("")
                .equals("answer")) {
            // candidates come in between
        }
    }

    /** The links that it was given last. */
    List<Link> links() {
        return links;
    }

    PhoenixReply offer(Link link, String sdp) {
        return says(link, "offer", sdp);
    }

    PhoenixReply says(Link link, String type, String sdp) {
        return signal(link, Map.of("description", Map.of("type", type, "sdp", sdp)));
    }

    PhoenixReply candidate(Link link, String candidate) {
        return signal(link, Map.of("candidate", Map.of("candidate", candidate, "sdpMid", "0", "sdpMLineIndex", 0)));
    }

    void leaves() {
        room.push("leave").expectOk();
        socket.close();
    }

    /** The network is gone, without a word. */
    void isCut() {
        socket.drop();
    }

    /** The page comes back with its connections. */
    void returns() {
        socket.close();
        comes(Map.of(
                "access_token",
                token,
                "participant",
                id(),
                "resume",
                seat.get("resume").asString()));
    }

    /** A fresh page of the same person takes the place of the one before. */
    void reloads() {
        PhoenixClient before = socket;
        offered.clear();
        comes(Map.of("access_token", token));
        before.close();
    }

    @Override
    public void close() {
        socket.close();
    }

    private PhoenixReply signal(Link link, Map<String, ?> said) {
        Map<String, Object> payload = new HashMap<>(said);
        payload.put("link", link.id());
        payload.put("epoch", epoch);
        return room.push("signal", payload);
    }

    private void comes(Map<String, String> asking) {
        socket = PhoenixClient.connect(port);
        room = socket.join(topic, asking);
        seat = room.joined();
    }

    private void given(JsonNode message) {
        epoch = message.get("epoch").asInt();
        List<Link> all = new ArrayList<>();
        for (JsonNode link : message.get("links")) {
            all.add(new Link(
                    link.get("id").asString(),
                    link.get("peer").asString(),
                    link.get("polite").asBoolean(),
                    link.get("send").asBoolean(),
                    link.get("receive").asBoolean()));
        }
        links = all;
    }
}
