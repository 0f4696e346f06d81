package org.sawt.signaling.channels;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** The serializers of Phoenix Channels, chosen by {@code vsn} in the handshake. */
final class Serializer {

    static final Serializer V1 = new Serializer("1.0.0", new ObjectFormat());
    static final Serializer V2 = new Serializer("2.0.0", new ArrayFormat());

    private final String vsn;
    private final FrameFormat format;

    private Serializer(String vsn, FrameFormat format) {
        this.vsn = vsn;
        this.format = format;
    }

    /** The serializer that {@code vsn} names; 1.0.0, as in Phoenix itself, where it is not given; empty for any other. */
    static Optional<Serializer> named(@Nullable String vsn) {
        if (vsn == null || vsn.equals(V1.vsn)) {
            return Optional.of(V1);
        }
        return vsn.equals(V2.vsn) ? Optional.of(V2) : Optional.empty();
    }

    /** Reads one frame and refuses whatever follows it. */
    Frame read(String text, PayloadCodec codec) throws NotAFrameException {
        try (JsonParser parser = codec.mapper().createParser(text)) {
            Frame frame = format.read(parser);
            FrameParts.expect(parser.nextToken() == null, "nothing follows a frame");
            return frame;
        } catch (JacksonException notJson) {
            throw new NotAFrameException("not JSON, too deep, or a key twice");
        }
    }

    String write(OutboundMessage message) {
        return format.write(message);
    }

    boolean hasBinary() {
        return format.hasBinary();
    }
}
