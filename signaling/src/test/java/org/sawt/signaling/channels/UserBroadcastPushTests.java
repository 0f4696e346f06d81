package org.sawt.signaling.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserBroadcastPushTests {

    private final PayloadCodec codec = new PayloadCodec();

    /** As realtime-js 2.109.0 encodes {@code send({type: 'broadcast', event: 'hi', payload: {a: 1}})} on realtime:x. */
    private static final String PUSH = "03" + "01" + "02" + "0a" + "02" + "00" + "01" + "31" + "3132"
            + HexFormat.of().formatHex("realtime:xhi{\"a\":1}".getBytes(StandardCharsets.US_ASCII));

    @Test
    void aPushIsTakenApart() throws NotAFrameException {
        UserBroadcastPush push = UserBroadcastPush.decode(bytes(PUSH));

        assertThat(push.joinRef()).isEqualTo("1");
        assertThat(push.ref()).isEqualTo("12");
        assertThat(push.topic()).isEqualTo("realtime:x");
        assertThat(push.frame().payload()).hasToString("{\"type\":\"broadcast\",\"event\":\"hi\"}");
        assertThat(push.payload(codec)).hasToString("{\"a\":1}");
    }

    @Test
    void bytesStayBytes() throws NotAFrameException {
        UserBroadcastPush push = UserBroadcastPush.decode(bytes("03" + "000001010000" + "74" + "65" + "00ff"));

        assertThat(push.payload(codec).binaryValue()).containsExactly(0, 0xff);
    }

    @Test
    void aPayloadThatIsNoJsonIsMalformed() throws NotAFrameException {
        UserBroadcastPush push = UserBroadcastPush.decode(bytes("03" + "000001010001" + "74" + "65" + "7b"));

        assertThatThrownBy(() -> push.payload(codec)).hasMessageContaining("malformed");
    }

    @Test
    void emptyRefsAreNone() throws NotAFrameException {
        UserBroadcastPush push = UserBroadcastPush.decode(bytes("03" + "000001010000" + "74" + "65"));

        assertThat(push.joinRef()).isNull();
        assertThat(push.ref()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "03",
                "030000",
                "0300000000000000",
                "03000001000000ff",
                "0300000101000174",
                "03000001010002" + "7465",
                "03000001010001" + "ff65",
                "03ffffffffff00" + "7465",
                "00000001010000" + "7465",
                "04000001010000" + "7465"
            })
    void whatIsNoBroadcastIsRefused(String hex) {
        assertThatExceptionOfType(NotAFrameException.class).isThrownBy(() -> UserBroadcastPush.decode(bytes(hex)));
    }

    @Test
    void anyBytesAreABroadcastOrRefused() {
        Random random = new Random(11);
        int refused = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            if (bytes.length > 0) {
                bytes[0] = UserBroadcastPush.KIND;
            }
            refused += isRefused(bytes) ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(10_000);
    }

    private static boolean isRefused(byte[] bytes) {
        try {
            return UserBroadcastPush.decode(ByteBuffer.wrap(bytes)).topic().isEmpty();
        } catch (NotAFrameException refused) {
            return true;
        }
    }

    private static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex));
    }
}
