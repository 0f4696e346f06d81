package org.sawt.signaling.bench.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.bench.load.Signals;
import org.sawt.signaling.bench.load.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** As our pages speak (signaling/docs/protocol.md): fetches a token, joins; who moderates admits whoever waits. */
final class SawtVisitor implements Visitor {

    /** What somebody came for. */
    enum Goal {
        /** To know who is there. */
        SNAPSHOT,
        /** To have a link to the other; who moderates admits. */
        LINK
    }

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String topic;
    private final String cookie;
    private final Goal goal;
    private String token = "";
    private boolean informed;
    private @Nullable JsonNode links;

    SawtVisitor(String session, String cookie, Goal goal) {
        this.topic = "session:" + session;
        this.cookie = cookie;
        this.goal = goal;
    }

    @Override
    public String path() {
        return "/realtime/v1/websocket?vsn=2.0.0";
    }

    @Override
    public Optional<Errand> errand() {
        return Optional.of(new Errand("/api/realtime/token", cookie));
    }

    @Override
    public void brought(String body) {
        token = JSON.readTree(body).get("access_token").asString();
    }

    @Override
    public List<String> greeting() {
        return List.of(push("phx_join", "{\"access_token\":\"" + token + "\"}"));
    }

    @Override
    public List<String> hears(String text) {
        JsonNode frame = JSON.readTree(text);
        JsonNode payload = frame.get(4);
        return switch (frame.get(3).asString()) {
            case "phx_reply" -> agreed(payload, text);
            case "snapshot" -> {
                informed = true;
                yield admitted(payload.get("participants").valueStream().toList());
            }
            case "participant_joined", "participant_updated" -> admitted(List.of(payload.get("participant")));
            case "links" -> {
                links = payload.get("links").isEmpty() ? null : payload;
                yield List.of();
            }
            case "phx_close", "phx_error" -> throw new IllegalStateException(text);
            default -> List.of();
        };
    }

    @Override
    public boolean isIn() {
        return goal == Goal.LINK ? links != null : informed;
    }

    @Override
    public String signal() {
        if (links == null) {
            return push("signal", "{\"candidate\":" + Signals.candidate() + "}");
        }
        String link = links.get("links").get(0).get("id").asString();
        return push(
                "signal",
                "{\"link\":\"%s\",\"epoch\":%d,\"candidate\":%s}"
                        .formatted(link, links.get("epoch").asInt(), Signals.candidate()));
    }

    @Override
    public Optional<String> remark() {
        return Optional.of(push("chat", "{\"text\":\"One, two, three.\"}"));
    }

    @Override
    public Optional<String> farewell() {
        return Optional.of(push("leave", "{}"));
    }

    @Override
    public Optional<String> heartbeat() {
        return Optional.of("[null,\"0\",\"phoenix\",\"heartbeat\",{}]");
    }

    private List<String> agreed(JsonNode reply, String text) {
        if (!reply.get("status").asString().equals("ok")) {
            throw new IllegalStateException(text);
        }
        return List.of();
    }

    private List<String> admitted(List<JsonNode> seen) {
        List<String> pushes = new ArrayList<>();
        for (JsonNode participant : seen) {
            boolean waits = participant.get("state").asString().equals("waiting");
            // Who waits sees only itself, and cannot admit.
            if (goal == Goal.LINK && waits && moderates()) {
                pushes.add(push(
                        "admit", "{\"participant\":\"" + participant.get("id").asString() + "\"}"));
            }
        }
        return pushes;
    }

    private boolean moderates() {
        return cookie.startsWith(SawtRooms.STAFF_COOKIE);
    }

    private String push(String event, String payload) {
        return "[\"1\",\"1\",\"" + topic + "\",\"" + event + "\"," + payload + "]";
    }
}
