package org.sawt.signaling.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SerializerTests {

    private final PayloadCodec codec = new PayloadCodec();

    @Test
    void anArrayFrameHasFiveParts() throws NotAFrameException {
        Frame frame = Serializer.V2.read("[\"1\",\"2\",\"session:x\",\"chat\",{\"text\":\"hi\"}]", codec);

        assertThat(frame.joinRef()).isEqualTo("1");
        assertThat(frame.ref()).isEqualTo("2");
        assertThat(frame.topic()).isEqualTo("session:x");
        assertThat(frame.event()).isEqualTo("chat");
        assertThat(frame.payload().get("text").stringValue()).isEqualTo("hi");
    }

    @Test
    void anObjectFrameHasThemInAnyOrderAmongOthers() throws NotAFrameException {
        Frame frame = Serializer.V1.read(
                "{\"payload\":{},\"more\":[{\"deep\":1}],\"event\":\"chat\",\"ref\":2,\"topic\":\"session:x\"}", codec);

        assertThat(frame.joinRef()).isNull();
        assertThat(frame.ref()).isEqualTo("2");
        assertThat(frame.topic()).isEqualTo("session:x");
        assertThat(frame.event()).isEqualTo("chat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1,2,", "[1.5,18446744073709551616,", "[null,null,", "[\"\",\"\","})
    void refsAreTextsNumbersOrNull(String refs) {
        assertThatCode(() -> Serializer.V2.read(refs + "\"t\",\"e\",{}]", codec))
                .doesNotThrowAnyException();
    }

    static Stream<Arguments> messages() {
        return Stream.of(
                Arguments.of("1", "2", "session:\"x\\", "phx_reply"),
                Arguments.of(null, null, "موعد:١", "snapshot"),
                Arguments.of("1", null, "a\u2028\u0000b", "\ud83d\ude00"));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void whatIsWrittenReadsBackTheSame(@Nullable String joinRef, @Nullable String ref, String topic, String event)
            throws NotAFrameException {
        OutboundMessage message = new OutboundMessage(joinRef, ref, topic, event, "{\"a\":[1,\"ب\"]}");

        for (Serializer serializer : new Serializer[] {Serializer.V1, Serializer.V2}) {
            Frame frame = serializer.read(serializer.write(message), codec);
            assertThat(frame.joinRef()).isEqualTo(joinRef);
            assertThat(frame.ref()).isEqualTo(ref);
            assertThat(frame.topic()).isEqualTo(topic);
            assertThat(frame.event()).isEqualTo(event);
            assertThat(frame.payload()).hasToString("{\"a\":[1,\"ب\"]}");
        }
    }

    @ParameterizedTest
    @MethodSource("org.sawt.signaling.channels.HostileFrames#arrays")
    void whatIsNoArrayFrameIsRefusedAndNothingElseIsThrown(String text) {
        assertThatExceptionOfType(NotAFrameException.class).isThrownBy(() -> Serializer.V2.read(text, codec));
    }

    @ParameterizedTest
    @MethodSource("org.sawt.signaling.channels.HostileFrames#objects")
    void whatIsNoObjectFrameIsRefusedAndNothingElseIsThrown(String text) {
        assertThatExceptionOfType(NotAFrameException.class).isThrownBy(() -> Serializer.V1.read(text, codec));
    }

    @Test
    void aGoodFrameWithBytesChangedIsAFrameOrNot() {
        Random random = new Random(7);
        String good = "[\"1\",\"2\",\"session:x\",\"signal\",{\"link\":\"a\",\"epoch\":3,\"list\":[1,{\"b\":null}]}]";
        for (int round = 0; round < 20_000; round++) {
            String mangled = HostileFrames.mangled(good, random);
            assertThatCode(() -> readOrRefuse(mangled)).as(mangled).doesNotThrowAnyException();
        }
    }

    @Test
    void twentyFourLevelsAreTheDeepest() throws NotAFrameException {
        assertThat(Serializer.V2.read(HostileFrames.nested(24), codec).topic()).isEqualTo("t");
        assertThatExceptionOfType(NotAFrameException.class)
                .isThrownBy(() -> Serializer.V2.read(HostileFrames.nested(25), codec));
    }

    private void readOrRefuse(String text) {
        try {
            assertThat(Serializer.V2.read(text, codec).topic()).isNotEmpty();
        } catch (NotAFrameException refused) {
            assertThat(refused).hasMessageNotContaining("session");
        }
    }
}
