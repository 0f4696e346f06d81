package org.sawt.signaling.security;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the tests write and read it: without any rule of ours, so that ours are what is tested. */
final class Json {

    private static final JsonMapper PLAIN = new JsonMapper();

    private Json() {}

    static String text(Object value) {
        return value instanceof String text ? text : PLAIN.writeValueAsString(value);
    }

    static Map<String, Object> object(String text) {
        return PLAIN.readValue(text, new TypeReference<>() {});
    }
}
