package org.sawt.media.kurento.fake;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Speaks JSON-RPC with nothing in between: one question, one answer, and whatever events come. */
final class Talker implements WebSocket.Listener, AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<JsonObject> answers = new LinkedBlockingQueue<>();
    private final Map<String, Map<String, JsonElement>> events = new ConcurrentSkipListMap<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;
    private int asked;

    Talker(URI server) {
        socket = http.newWebSocketBuilder().buildAsync(server, this).join();
    }

    JsonObject ask(String method, @Nullable JsonObject params) throws InterruptedException {
        var request = new JsonObject();
        request.addProperty("jsonrpc", "2.0");
        request.addProperty("id", ++asked);
        request.addProperty("method", method);
        if (params != null) {
            request.add("params", params);
        }
        socket.sendText(request.toString(), true).join();
        var answer = answers.poll(10, TimeUnit.SECONDS);
        if (answer == null) {
            throw new IllegalStateException("no answer to " + method);
        }
        return answer;
    }

    /** The shapes of the events so far, by their type. */
    Map<String, Map<String, JsonElement>> events() {
        return events;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            heard(JsonParser.parseString(partial.toString()).getAsJsonObject());
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void heard(JsonObject message) {
        if (message.has("method")) {
            var value = message.getAsJsonObject("params").getAsJsonObject("value");
            var shape = Shape.of(message);
            events.computeIfAbsent(value.get("type").getAsString(), _ -> new ConcurrentSkipListMap<>())
                    .put(shape.toString(), shape);
        } else {
            answers.add(message);
        }
    }

    @Override
    public void close() {
        socket.abort();
        http.close();
    }
}
