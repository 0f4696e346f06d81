package org.sawt.media.kurento.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a message looks like without what it says: names and types, the form of ids, the kinds of an SDP's lines; and an
 * error's code and type, on which clients decide.
 */
final class Shape {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern SDP_LINE = Pattern.compile("(?m)^(a=[a-z-]+|[a-z]=)");

    private Shape() {}

    static JsonElement of(JsonElement message) {
        if (message.isJsonObject()) {
            return of(message.getAsJsonObject());
        }
        if (message.isJsonArray()) {
            return of(message.getAsJsonArray());
        }
        return message.isJsonNull() ? JsonNull.INSTANCE : of(message.getAsJsonPrimitive());
    }

    private static JsonObject of(JsonObject object) {
        var shape = new TreeMap<String, JsonElement>();
        object.entrySet().forEach(entry -> shape.put(entry.getKey(), of(entry.getValue())));
        if (object.has("code") && object.has("message")) {
            shape.put("code", object.get("code"));
        }
        if (object.size() == 1 && object.has("type")) {
            shape.put("type", object.get("type"));
        }
        var sorted = new JsonObject();
        shape.forEach(sorted::add);
        return sorted;
    }

    /** Each kind of element once. */
    private static JsonArray of(JsonArray array) {
        var kinds = new TreeMap<String, JsonElement>();
        array.forEach(element -> kinds.put(of(element).toString(), of(element)));
        var shape = new JsonArray();
        kinds.values().forEach(shape::add);
        return shape;
    }

    private static JsonElement of(JsonPrimitive value) {
        if (!value.isString()) {
            return new JsonPrimitive(value.isNumber() ? "number" : "boolean");
        }
        var text = value.getAsString();
        if (text.startsWith("v=0")) {
            return sdp(text);
        }
        var ids = UUID.matcher(text);
        return new JsonPrimitive(ids.lookingAt() ? ids.replaceAll("<uuid>") : "text");
    }

    private static JsonArray sdp(String text) {
        var kinds = new TreeSet<String>();
        SDP_LINE.matcher(text).results().forEach(line -> kinds.add(line.group()));
        return Json.strings(kinds);
    }
}
