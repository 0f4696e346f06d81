package org.sawt.media.kurento.fake;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The methods of Kurento's JSON-RPC, as one life of the server answers them. */
final class Methods {

    private final String serverId = UUID.randomUUID().toString();
    private final FakeObjects objects;
    private final Behaviour behaviour;
    private final Operations operations;

    Methods(FakeObjects objects, Behaviour behaviour, Events events) {
        this.objects = objects;
        this.behaviour = behaviour;
        this.operations = new Operations(objects, behaviour, events);
    }

    /** The {@code result} of a request, with the session in which it was done. {@code known} is the connection's. */
    @Nullable
    JsonObject answer(String method, JsonObject params, @Nullable String known) {
        var named = params.has("sessionId") ? params.get("sessionId").getAsString() : known;
        var session = named == null ? UUID.randomUUID().toString() : named;
        behaviour.before(method);
        var result = new JsonObject();
        result.addProperty("sessionId", session);
        switch (method) {
            case "connect" -> connect(result, named);
            case "ping" -> ping(result, named);
            case "create" -> create(result, session, params);
            case "invoke" -> invoke(result, session, params);
            case "subscribe" -> subscribe(result, session, params);
            case "unsubscribe" -> unsubscribe(session, params);
            case "describe" -> describe(result, session, params);
            case "release" -> objects.release(Json.text(params, "object"));
            case "closeSession" -> {
                objects.endSession(
                        session, params.has("release") && params.get("release").getAsBoolean());
                return null;
            }
            default -> throw new Refusal(-32601, null, "Method not found.");
        }
        return result;
    }

    private void connect(JsonObject result, @Nullable String named) {
        if (named != null) {
            objects.keepAlive(named);
        }
        result.addProperty("serverId", serverId);
    }

    private static void ping(JsonObject result, @Nullable String named) {
        if (named == null) {
            result.remove("sessionId");
        }
        result.addProperty("value", "pong");
    }

    private void create(JsonObject result, String session, JsonObject params) {
        var type = Json.text(params, "type");
        behaviour.before("create " + type);
        var constructor = params.getAsJsonObject("constructorParams");
        var parent = constructor != null && constructor.has("mediaPipeline")
                ? constructor.get("mediaPipeline").getAsString()
                : null;
        var made = objects.create(session, type, parent);
        if (constructor != null && constructor.has("certificateKeyType")) {
            made.certificate = constructor.get("certificateKeyType").getAsString();
        }
        result.addProperty("value", made.id);
    }

    private void invoke(JsonObject result, String session, JsonObject params) {
        var operation = Json.text(params, "operation");
        var object = objects.get(session, Json.text(params, "object"));
        behaviour.before(operation);
        var given = params.getAsJsonObject("operationParams");
        result.add("value", operations.invoke(session, object, operation, given == null ? new JsonObject() : given));
    }

    private void subscribe(JsonObject result, String session, JsonObject params) {
        var object = objects.get(session, Json.text(params, "object"));
        var type = Json.text(params, "type");
        if (!EventTypes.known(object.type, type)) {
            throw new Refusal(40106, "MEDIA_OBJECT_EVENT_NOT_SUPPORTED", "Event '" + type + "' not supported");
        }
        behaviour.before("subscribe " + type);
        var subscription = UUID.randomUUID().toString();
        object.subscribers
                .computeIfAbsent(type, _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(session, _ -> ConcurrentHashMap.newKeySet())
                .add(subscription);
        result.add("value", new JsonPrimitive(subscription));
    }

    private void unsubscribe(String session, JsonObject params) {
        var object = objects.find(Json.text(params, "object"));
        if (object == null) {
            return;
        }
        object.subscribers
                .values()
                .forEach(of -> of.computeIfPresent(session, (_, subscriptions) -> {
                    subscriptions.remove(Json.text(params, "subscription"));
                    return subscriptions.isEmpty() ? null : subscriptions;
                }));
    }

    private void describe(JsonObject result, String session, JsonObject params) {
        var object = objects.get(session, Json.text(params, "object"));
        result.addProperty("type", object.type);
        result.addProperty("qualifiedType", "kurento." + object.type);
        result.add("hierarchy", Json.strings(EventTypes.hierarchy(object.type)));
    }
}
