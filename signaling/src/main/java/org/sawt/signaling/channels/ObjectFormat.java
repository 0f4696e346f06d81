package org.sawt.signaling.channels;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.ObjectNode;

/** Serializer 1.0.0: {@code {"topic", "event", "payload", "ref", "join_ref"}} in any order. */
final class ObjectFormat implements FrameFormat {

    @Override
    public Frame read(JsonParser parser) throws NotAFrameException {
        FrameParts.expect(parser.nextToken() == JsonToken.START_OBJECT, "a frame is an object");
        Draft draft = new Draft();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            draft.take(parser.currentName(), parser);
        }
        return draft.complete();
    }

    @Override
    public boolean hasBinary() {
        return false;
    }

    @Override
    public String write(OutboundMessage message) {
        StringBuilder out = FrameFormat.sized(message).append("{\"topic\":");
        FrameFormat.quote(out, message.topic()).append(",\"event\":");
        FrameFormat.quote(out, message.event()).append(",\"payload\":").append(message.payload());
        ref(out, ",\"ref\":", message.ref());
        ref(out, ",\"join_ref\":", message.joinRef());
        return out.append('}').toString();
    }

    private static void ref(StringBuilder out, String name, @Nullable String ref) {
        out.append(name);
        if (ref == null) {
            out.append("null");
        } else {
            FrameFormat.quote(out, ref);
        }
    }

    private static final class Draft {
        private @Nullable String joinRef;
        private @Nullable String ref;
        private @Nullable String topic;
        private @Nullable String event;
        private @Nullable ObjectNode payload;

        void take(String name, JsonParser parser) throws NotAFrameException {
            parser.nextToken();
            switch (name) {
                case "join_ref" -> joinRef = FrameParts.ref(parser);
                case "ref" -> ref = FrameParts.ref(parser);
                case "topic" -> topic = FrameParts.name(parser);
                case "event" -> event = FrameParts.name(parser);
                case "payload" -> payload = FrameParts.payload(parser);
                default -> parser.skipChildren();
            }
        }

        Frame complete() throws NotAFrameException {
            if (topic == null || event == null || payload == null) {
                throw new NotAFrameException("a frame has topic, event and payload");
            }
            return new Frame(joinRef, ref, topic, event, payload);
        }
    }
}
