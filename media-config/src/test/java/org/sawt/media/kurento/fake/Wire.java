package org.sawt.media.kurento.fake;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.exceptions.WebSocketTimeoutException;
import org.jspecify.annotations.Nullable;

/** One WebSocket. Its requests are done one after the other, as in the real server. Public because Jetty asks for it. */
public final class Wire implements Session.Listener.AutoDemanding {

    private final FakeLife life;
    private final LinkedBlockingQueue<String> requests = new LinkedBlockingQueue<>(10_000);
    private volatile @Nullable Session socket;
    private volatile @Nullable Thread worker;
    private volatile @Nullable String session;

    Wire(FakeLife life) {
        this.life = life;
    }

    @Override
    public void onWebSocketOpen(Session opened) {
        socket = opened;
        life.opened(this);
        worker = Thread.ofVirtual().name("fake kurento").start(this::work);
    }

    @Override
    public void onWebSocketText(String message) {
        requests.add(message);
    }

    @Override
    public void onWebSocketClose(int status, @Nullable String reason, Callback callback) {
        life.closed(this);
        var busy = worker;
        if (busy != null) {
            busy.interrupt();
        }
        callback.succeed();
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        // Clients that vanish are what this server is for; those that fall asleep are counted.
        if (cause instanceof WebSocketTimeoutException) {
            life.timedOut();
        }
    }

    /** Ends it as a lost network does: no close frame. */
    void cut() {
        var open = socket;
        if (open != null) {
            open.disconnect();
        }
    }

    void send(String message) {
        var open = socket;
        if (open != null && open.isOpen()) {
            open.sendText(message, Callback.NOOP);
        }
    }

    private void work() {
        try {
            while (!Thread.interrupted()) {
                var request = JsonParser.parseString(requests.take()).getAsJsonObject();
                life.behaviour().awaitWaking();
                send(answer(request).toString());
            }
        } catch (InterruptedException _) {
            // Closed: nobody waits for the rest.
        }
    }

    private JsonObject answer(JsonObject request) {
        var answer = new JsonObject();
        answer.add("id", request.get("id"));
        answer.addProperty("jsonrpc", "2.0");
        var given = request.get("params");
        var params = given != null && given.isJsonObject() ? given.getAsJsonObject() : new JsonObject();
        try {
            var result = life.methods().answer(request.get("method").getAsString(), params, session);
            if (result != null && result.has("sessionId")) {
                session = result.get("sessionId").getAsString();
                life.bind(session, this);
            }
            answer.add("result", result == null ? JsonNull.INSTANCE : result);
        } catch (Refusal refusal) {
            answer.add("error", refusal.json());
        }
        return answer;
    }
}
