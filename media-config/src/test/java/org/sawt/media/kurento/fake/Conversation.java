package org.sawt.media.kurento.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;

/**
 * The same questions to any server, and the shapes of its answers by step. The script is a resource; {@code $name} in
 * it stands for what the step of that name created, {@code $session} for the session.
 */
final class Conversation {

    private static final Duration EVENTS_COME_WITHIN = Duration.ofSeconds(10);

    private final Map<String, String> named = new HashMap<>();
    private final Map<String, JsonElement> shapes = new TreeMap<>();

    private Conversation() {}

    static Map<String, JsonElement> with(URI server) throws InterruptedException {
        var conversation = new Conversation();
        try (var talker = new Talker(server)) {
            var script = resource("script.json");
            for (var step : script.getAsJsonArray("steps")) {
                conversation.take(step.getAsJsonObject(), talker);
            }
            talker.events().forEach((type, shapes) -> conversation.shapes.put("event " + type, array(shapes.values())));
        }
        return conversation.shapes;
    }

    static JsonObject resource(String name) {
        try (var in = Conversation.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no " + name);
            }
            return JsonParser.parseString(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(JsonObject step, Talker talker) throws InterruptedException {
        var name = step.get("step").getAsString();
        if (step.has("after")) {
            awaitEvents(step.getAsJsonObject("after"), talker);
        }
        var params = step.has("params") ? filled(step.getAsJsonObject("params")) : null;
        var answer = talker.ask(step.get("method").getAsString(), params);
        remember(name, answer);
        shapes.put(name, Shape.of(answer));
    }

    /** So many shapes of each type: events of different objects look different. */
    private static void awaitEvents(JsonObject expected, Talker talker) {
        Awaitility.await()
                .atMost(EVENTS_COME_WITHIN)
                .until(() -> expected.entrySet().stream()
                        .allMatch(each -> talker.events()
                                        .getOrDefault(each.getKey(), Map.of())
                                        .size()
                                >= each.getValue().getAsInt()));
    }

    private static JsonArray array(Iterable<JsonElement> elements) {
        var array = new JsonArray();
        elements.forEach(array::add);
        return array;
    }

    private void remember(String name, JsonObject answer) {
        if (answer.has("result") && answer.get("result").isJsonObject()) {
            var result = answer.getAsJsonObject("result");
            named.put("$session", result.get("sessionId").getAsString());
            if (result.has("value") && result.get("value").isJsonPrimitive()) {
                named.put("$" + name, result.get("value").getAsString());
            }
        }
    }

    private JsonObject filled(JsonObject params) {
        var filled = new JsonObject();
        params.entrySet().forEach(entry -> filled.add(entry.getKey(), filled(entry.getValue())));
        return filled;
    }

    private JsonElement filled(JsonElement value) {
        if (value.isJsonObject()) {
            return filled(value.getAsJsonObject());
        }
        var known = value.isJsonPrimitive() ? named.get(value.getAsString()) : null;
        return known == null ? value : new JsonPrimitive(known);
    }
}
