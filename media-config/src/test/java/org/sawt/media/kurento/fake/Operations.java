package org.sawt.media.kurento.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** What {@code invoke} can ask of the server manager and of any media object. */
final class Operations {

    private final FakeObjects objects;
    private final Behaviour behaviour;
    private final ElementOperations elements;

    Operations(FakeObjects objects, Behaviour behaviour, Events events) {
        this.objects = objects;
        this.behaviour = behaviour;
        this.elements = new ElementOperations(objects, events);
    }

    JsonElement invoke(String session, FakeObject object, String operation, JsonObject params) {
        return switch (operation) {
            case "addTag" -> {
                object.tags.put(Json.text(params, "key"), Json.text(params, "value"));
                yield JsonNull.INSTANCE;
            }
            case "removeTag" -> {
                object.tags.remove(Json.text(params, "key"));
                yield JsonNull.INSTANCE;
            }
            case "getTag" -> tag(object, Json.text(params, "key"));
            case "getTags" -> Json.tags(object);
            case "getName" -> new JsonPrimitive(object.name);
            case "setName" -> {
                object.name = Json.text(params, "name");
                yield JsonNull.INSTANCE;
            }
            case "getCreationTime" -> new JsonPrimitive(object.created);
            case "getChildren" -> ids(object.children);
            default ->
                object.id.equals(FakeObject.MANAGER)
                        ? manage(operation, params)
                        : elements.invoke(session, object, operation, params);
        };
    }

    private JsonElement manage(String operation, JsonObject params) {
        return switch (operation) {
            case "getInfo" -> info();
            case "getPipelines" -> ids(objects.heldPipelines());
            case "getSessions" -> Json.strings(objects.sessions());
            case "getCpuCount" -> new JsonPrimitive(2);
            case "getUsedMemory" -> new JsonPrimitive(33024);
            case "getMetadata" -> new JsonPrimitive("");
            case "getUsedCpu" -> usedCpu(params.get("interval").getAsInt());
            default -> throw Refusal.noSuchOperation(operation, params.size());
        };
    }

    /** Keeps the whole connection waiting, as the real server does. */
    private JsonElement usedCpu(int interval) {
        LockSupport.parkNanos(interval * 1_000_000L);
        return new JsonPrimitive(behaviour.cpu);
    }

    private static JsonElement tag(FakeObject object, String key) {
        var value = object.tags.get(key);
        if (value == null) {
            throw new Refusal(40110, "MEDIA_OBJECT_TAG_KEY_NOT_FOUND", "Tag key not found");
        }
        return new JsonPrimitive(value);
    }

    private static JsonArray ids(Iterable<FakeObject> objects) {
        var ids = new JsonArray();
        objects.forEach(object -> ids.add(object.id));
        return ids;
    }

    private static JsonObject info() {
        var info = Json.typed("ServerInfo");
        info.add("capabilities", Json.strings(List.of("transactions")));
        var modules = new JsonArray();
        modules.add(module("core", "HubPort", "MediaPipeline", "PassThrough"));
        modules.add(module("elements", "Composite", "PlayerEndpoint", "WebRtcEndpoint"));
        info.add("modules", modules);
        info.addProperty("type", "KMS");
        info.addProperty("version", "7.3.0");
        return info;
    }

    private static JsonObject module(String name, String... factories) {
        var module = Json.typed("ModuleInfo");
        module.add("factories", Json.strings(List.of(factories)));
        module.addProperty("generationTime", "Nov 21 2026 11:51:26");
        module.addProperty("name", name);
        module.addProperty("version", "7.3.0");
        return module;
    }
}
