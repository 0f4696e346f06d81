package org.sawt.signaling.channels;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.ObjectNode;

/** Serializer 2.0.0: {@code [join_ref, ref, topic, event, payload]}. */
final class ArrayFormat implements FrameFormat {

    @Override
    public Frame read(JsonParser parser) throws NotAFrameException {
        FrameParts.expect(parser.nextToken() == JsonToken.START_ARRAY, "a frame is an array");
        parser.nextToken();
        @Nullable String joinRef = FrameParts.ref(parser);
        parser.nextToken();
        @Nullable String ref = FrameParts.ref(parser);
        parser.nextToken();
        String topic = FrameParts.name(parser);
        parser.nextToken();
        String event = FrameParts.name(parser);
        parser.nextToken();
        ObjectNode payload = FrameParts.payload(parser);
        FrameParts.expect(parser.nextToken() == JsonToken.END_ARRAY, "a frame has five parts");
        return new Frame(joinRef, ref, topic, event, payload);
    }

    @Override
    public boolean hasBinary() {
        return true;
    }

    @Override
    public String write(OutboundMessage message) {
        StringBuilder out = FrameFormat.sized(message).append('[');
        ref(out, message.joinRef()).append(',');
        ref(out, message.ref()).append(',');
        FrameFormat.quote(out, message.topic()).append(',');
        FrameFormat.quote(out, message.event()).append(',');
        return out.append(message.payload()).append(']').toString();
    }

    private static StringBuilder ref(StringBuilder out, @Nullable String ref) {
        return ref == null ? out.append("null") : FrameFormat.quote(out, ref);
    }
}
