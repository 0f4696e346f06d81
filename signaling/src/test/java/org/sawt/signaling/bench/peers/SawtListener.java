package org.sawt.signaling.bench.peers;

import java.util.List;
import java.util.Optional;
import org.sawt.signaling.bench.load.Signals;
import org.sawt.signaling.bench.load.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody on the channel {@code realtime:board}, as Supabase's client joins it (signaling/docs/protocol.md, section 5). */
final class SawtListener implements Visitor {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TOPIC = "realtime:board";

    private final String cookie;
    private final String wanted;
    private String token = "";
    private boolean in;

    private SawtListener(String cookie, String wanted) {
        this.cookie = cookie;
        this.wanted = wanted;
    }

    /** Who hears and says messages. */
    static SawtListener ofMessages(String cookie) {
        return new SawtListener(cookie, "");
    }

    /** Who hears of goals of {@code student}. */
    static SawtListener ofGoals(String cookie, String student) {
        return new SawtListener(cookie, """
                ,"postgres_changes":[{"event":"INSERT","schema":"public","table":"goals","filter":"student_id=eq.%s"}]\
                """.formatted(student));
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
        return List.of(push("phx_join", """
                {"config":{"broadcast":{"ack":false,"self":false},"presence":{"enabled":false}%s},"access_token":"%s"}\
                """.formatted(wanted, token)));
    }

    /** Who asked for rows is in once the server says that they come. */
    @Override
    public List<String> hears(String text) {
        JsonNode frame = JSON.readTree(text);
        String event = frame.get(3).asString();
        if (!frame.get(4).path("status").asString("ok").equals("ok") || event.equals("phx_close")) {
            throw new IllegalStateException(text);
        }
        in |= event.equals(wanted.isEmpty() ? "phx_reply" : "system");
        return List.of();
    }

    @Override
    public boolean isIn() {
        return in;
    }

    @Override
    public String signal() {
        return push("broadcast", "{\"type\":\"broadcast\",\"event\":\"said\",\"payload\":" + Signals.candidate() + "}");
    }

    @Override
    public Optional<String> heartbeat() {
        return Optional.of("[null,\"0\",\"phoenix\",\"heartbeat\",{}]");
    }

    private static String push(String event, String payload) {
        return "[\"1\",\"1\",\"" + TOPIC + "\",\"" + event + "\"," + payload + "]";
    }
}
