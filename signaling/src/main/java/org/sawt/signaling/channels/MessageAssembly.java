package org.sawt.signaling.channels;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;
import org.jspecify.annotations.Nullable;

/** Makes messages of WebSocket's frames. Most are one frame; of the others, what has come so far is kept, up to the receiver's limit. */
final class MessageAssembly {

    private static final ByteBuffer EMPTY = ByteBuffer.allocate(0).asReadOnlyBuffer();

    private boolean binary;
    private @Nullable ByteArrayOutputStream earlier;

    /** Adds a data frame, and takes the message to {@code receiver} if that completes it. */
    void add(Frame frame, Connection receiver) {
        ByteBuffer payload = frame.getPayload() == null ? EMPTY : frame.getPayload();
        if (frame.getOpCode() != OpCode.CONTINUATION) {
            binary = frame.getOpCode() == OpCode.BINARY;
            earlier = null;
        }
        if (size() + payload.remaining() > receiver.largestMessage()) {
            receiver.close(CloseReason.TOO_LARGE);
            return;
        }
        if (!frame.isFin()) {
            keep(payload);
        } else if (earlier == null) {
            deliver(payload, receiver);
        } else {
            keep(payload);
            ByteBuffer whole = ByteBuffer.wrap(earlier.toByteArray());
            earlier = null;
            deliver(whole, receiver);
        }
    }

    private void deliver(ByteBuffer message, Connection receiver) {
        if (binary) {
            receiver.received(message);
            return;
        }
        try {
            receiver.received(
                    StandardCharsets.UTF_8.newDecoder().decode(message).toString());
        } catch (CharacterCodingException garbled) {
            receiver.close(CloseReason.NOT_A_FRAME);
        }
    }

    private int size() {
        return earlier == null ? 0 : earlier.size();
    }

    private void keep(ByteBuffer payload) {
        if (earlier == null) {
            earlier = new ByteArrayOutputStream(payload.remaining());
        }
        byte[] bytes = new byte[payload.remaining()];
        payload.get(bytes);
        earlier.writeBytes(bytes);
    }
}
