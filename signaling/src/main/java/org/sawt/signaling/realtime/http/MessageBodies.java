package org.sawt.signaling.realtime.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.channels.PayloadCodec;
import org.sawt.signaling.realtime.NewMessage;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads what is sent, as strictly as on the socket, and never more of it than may be sent. */
@Component
class MessageBodies {

    private static final int LARGEST = 4 * 1024 * 1024;

    private final PayloadCodec codec;

    MessageBodies(PayloadCodec codec) {
        this.codec = codec;
    }

    List<NewMessage> batch(HttpServletRequest request) throws IOException {
        return codec.decode(json(bytes(request)), MessageBatch.class).messages();
    }

    /** JSON, or bytes if they are sent as {@code application/octet-stream}. */
    JsonNode payload(HttpServletRequest request) throws IOException {
        byte[] body = bytes(request);
        return isBinary(request.getContentType()) ? JsonNodeFactory.instance.binaryNode(body) : json(body);
    }

    private JsonNode json(byte[] body) {
        try {
            return codec.mapper().readTree(body);
        } catch (JacksonException notJson) {
            throw Refusal.of(RefusalCode.MALFORMED, "the body is not JSON, too deep, or has a key twice")
                    .asException();
        }
    }

    private static byte[] bytes(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw Refusal.of(RefusalCode.TOO_LARGE, "the body is larger than any message may be")
                    .asException();
        }
        return body;
    }

    private static boolean isBinary(@Nullable String contentType) {
        try {
            return contentType != null
                    && MediaType.APPLICATION_OCTET_STREAM.isCompatibleWith(MediaType.parseMediaType(contentType));
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }
}
