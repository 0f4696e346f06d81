package org.sawt.signaling.channels;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.ObjectNode;

/** The parts that both serializers are made of; each method reads the value at the parser's current token. */
final class FrameParts {

    static final int LONGEST_REF = 64;
    static final int LONGEST_NAME = 255;

    private FrameParts() {}

    /** A ref: a string, a number (some clients count in numbers) taken as its text, or null. */
    static @Nullable String ref(JsonParser parser) throws NotAFrameException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        expect(token == JsonToken.VALUE_STRING || (token != null && token.isNumeric()), "a ref is a string or null");
        String ref = parser.getString();
        expect(ref.length() <= LONGEST_REF, "a ref has at most " + LONGEST_REF + " characters");
        return ref;
    }

    /** A topic or an event. */
    static String name(JsonParser parser) throws NotAFrameException {
        expect(parser.currentToken() == JsonToken.VALUE_STRING, "topic and event are strings");
        String name = parser.getString();
        expect(
                !name.isEmpty() && name.length() <= LONGEST_NAME,
                "topic and event have 1 to " + LONGEST_NAME + " characters");
        return name;
    }

    static ObjectNode payload(JsonParser parser) throws NotAFrameException {
        expect(parser.currentToken() == JsonToken.START_OBJECT, "a payload is an object");
        return parser.readValueAsTree();
    }

    static void expect(boolean holds, String rule) throws NotAFrameException {
        if (!holds) {
            throw new NotAFrameException(rule);
        }
    }
}
