package org.sawt.media.kurento.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.function.BiConsumer;

/** What the server tells those who subscribed. */
final class Events {

    private static final int COMPONENTS = 2;

    private final BiConsumer<String, String> send;

    /** {@code send} takes a session and a message for it. */
    Events(BiConsumer<String, String> send) {
        this.send = send;
    }

    /** As the real server: an ICE state for each component, then the candidates, then the end of them. */
    void gathered(FakeObject endpoint) {
        for (var component = 1; component <= COMPONENTS; component++) {
            var state = new JsonObject();
            state.addProperty("componentId", component);
            state.addProperty("state", "GATHERING");
            state.addProperty("streamId", 1);
            fire(endpoint, "IceComponentStateChanged", state);
        }
        for (var component = 1; component <= COMPONENTS; component++) {
            fire(endpoint, "IceCandidateFound", candidate(component));
        }
        fire(endpoint, "IceGatheringDone", new JsonObject());
    }

    private static JsonObject candidate(int component) {
        var found = Json.typed("IceCandidate");
        found.addProperty(
                "candidate",
                "candidate:1 " + component + " UDP " + (2015364096L - component) + " 127.0.0.1 " + (30000 + component)
                        + " typ host");
        found.addProperty("sdpMLineIndex", 0);
        found.addProperty("sdpMid", "0");
        var data = new JsonObject();
        data.add("candidate", found);
        return data;
    }

    void connected(String type, FakeObject source, FakeObject sink) {
        var data = new JsonObject();
        data.addProperty("mediaType", "AUDIO");
        data.addProperty("sink", sink.id);
        data.addProperty("sinkMediaDescription", "default");
        data.addProperty("sourceMediaDescription", "default");
        fire(source, type, data);
    }

    /** {@code data} lacks only what all events share. */
    void fire(FakeObject object, String type, JsonObject data) {
        var sessions = object.subscribers.get(type);
        if (sessions == null || sessions.isEmpty()) {
            return;
        }
        data.addProperty("source", object.id);
        data.add("tags", new JsonArray());
        data.addProperty("timestampMillis", Long.toString(System.currentTimeMillis()));
        if (!type.startsWith("Object")) {
            data.addProperty("type", type);
        }
        var message = envelope(object, type, data).toString();
        sessions.keySet().forEach(session -> send.accept(session, message));
    }

    private static JsonObject envelope(FakeObject object, String type, JsonObject data) {
        var value = new JsonObject();
        value.add("data", data);
        value.addProperty("object", object.id);
        value.addProperty("type", type);
        var params = new JsonObject();
        params.add("value", value);
        var event = new JsonObject();
        event.addProperty("jsonrpc", "2.0");
        event.addProperty("method", "onEvent");
        event.add("params", params);
        return event;
    }
}
