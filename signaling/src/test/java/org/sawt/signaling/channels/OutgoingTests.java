package org.sawt.signaling.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OutgoingTests {

    private static final String TOPIC = "realtime:board";

    private final PayloadCodec codec = new PayloadCodec();

    @Test
    void whoJoinedAlikeIsSentTheSameBytes() {
        Outgoing message = Outgoing.of("said", Map.of("word", "سلام")).toMany();

        ByteBuffer one = frame(message, "1", Serializer.V2);
        ByteBuffer other = frame(message, "1", Serializer.V2);
        assertThat(text(one)).isEqualTo("[\"1\",null,\"realtime:board\",\"said\",{\"word\":\"سلام\"}]");
        assertThat(text(other)).isEqualTo("[\"1\",null,\"realtime:board\",\"said\",{\"word\":\"سلام\"}]");
        assertThat(one.isReadOnly()).isTrue();
    }

    @Test
    void whoJoinedByAnotherRefOrVersionIsSentItsOwn() {
        Outgoing message = Outgoing.of("said", Map.of("word", "hi")).toMany();

        frame(message, "1", Serializer.V2);
        assertThat(text(frame(message, "7", Serializer.V2))).startsWith("[\"7\",null,");
        assertThat(text(frame(message, "1", Serializer.V1))).startsWith("{\"topic\":");
    }

    @Test
    void thousandsOfRefsDoNotKeepThousandsOfFrames() {
        Outgoing message = Outgoing.of("said", Map.of()).toMany();
        AtomicInteger shared = new AtomicInteger();

        for (int ref = 0; ref < 1_000; ref++) {
            OutboundMessage sent = message.to(String.valueOf(ref), TOPIC, Serializer.V2, codec);
            assertThat(sent.joinRef()).isEqualTo(String.valueOf(ref));
            shared.addAndGet(sent.frame() == null ? 0 : 1);
        }
        assertThat(shared).hasValue(16);
    }

    @Test
    void whatGoesToAFewIsLaidOutForEach() {
        assertThat(Outgoing.of("said", Map.of())
                        .to("1", TOPIC, Serializer.V2, codec)
                        .frame())
                .isNull();
    }

    private ByteBuffer frame(Outgoing message, String joinRef, Serializer serializer) {
        return Objects.requireNonNull(
                message.to(joinRef, TOPIC, serializer, codec).frame());
    }

    private static String text(ByteBuffer frame) {
        return StandardCharsets.UTF_8.decode(frame).toString();
    }
}
