package org.sawt.media.kurento.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** The few shapes that many answers share. */
final class Json {

    private Json() {}

    static String text(JsonObject params, String name) {
        var value = params.get(name);
        if (value == null) {
            throw Refusal.missing(name);
        }
        return value.getAsString();
    }

    static JsonArray strings(Iterable<String> values) {
        var array = new JsonArray();
        values.forEach(array::add);
        return array;
    }

    /** A complex value, which names its type. */
    static JsonObject typed(String type) {
        var value = new JsonObject();
        value.addProperty("__module__", "kurento");
        value.addProperty("__type__", type);
        return value;
    }

    static JsonArray tags(FakeObject object) {
        var tags = new JsonArray();
        object.tags.forEach((key, value) -> {
            var tag = typed("Tag");
            tag.addProperty("key", key);
            tag.addProperty("value", value);
            tags.add(tag);
        });
        return tags;
    }
}
