package org.sawt.turn.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ice4j.attribute.Attribute;
import org.ice4j.message.Message;
import org.ice4j.message.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StunTest {

    // RFC 5769 section 2.2: a response with XOR-MAPPED-ADDRESS 192.0.2.1:32853.
    private static final String SAMPLE = "0101003c2112a442b7e7a701bc34d686fa87dfae8022000b7465737420766563746f7220"
            + "002000080001a147e112a643000800142b91f599fd9e90c38c7489f92af9ba53f06be7d780280004c07d4c96";

    private static final Login LOGIN = new Login(new Credential("user", "password"));

    @Test
    void theSampleOfRfc5769IsRead() throws Exception {
        Message message = Stun.decode(HexFormat.of().parseHex(SAMPLE));
        assertThat(message).isInstanceOf(Response.class);
        assertThat(Stun.errorCode((Response) message)).isZero();
        assertThat(Stun.address(message, Attribute.XOR_MAPPED_ADDRESS))
                .isEqualTo(new InetSocketAddress(InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1}), 32_853));
    }

    // RFC 8656 section 18.6: the family and three reserved bytes.
    @Test
    void anIpv6AddressIsAskedForAsTheRfcSays() {
        byte[] bytes = LOGIN.encode(Stun.allocate(Family.IPV6));
        assertThat(HexFormat.of().formatHex(bytes)).contains("0017000402000000");
        assertThat(HexFormat.of().formatHex(LOGIN.encode(Stun.allocate(Family.IPV4))))
                .doesNotContain("00170004");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "0101003c2112a442", "485454502f312e312034303020426164205265717565"})
    void whatIsNotStunIsRefused(String hex) {
        assertThatThrownBy(() -> Stun.decode(HexFormat.of().parseHex(hex))).isInstanceOf(NotStun.class);
    }

    @Test
    void damagedMessagesAreReadOrRefusedButNeverThrowAnythingElse() {
        byte[] sample = HexFormat.of().parseHex(SAMPLE);
        Random random = new Random(4);
        int refused = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] damaged = Arrays.copyOf(sample, random.nextInt(sample.length + 1));
            for (int i = random.nextInt(4); i > 0 && damaged.length > 20; i--) {
                damaged[20 + random.nextInt(damaged.length - 20)] = (byte) random.nextInt();
            }
            refused += isRefused(damaged) ? 1 : 0;
        }
        assertThat(refused).isBetween(1, 19_999);
    }

    @Test
    void theLibrarysLogsAreOff() {
        assertThat(Logger.getLogger("org.ice4j.stack.StunStack").isLoggable(Level.SEVERE))
                .isFalse();
        assertThat(Logger.getLogger("JitsiConfig").isLoggable(Level.SEVERE)).isFalse();
    }

    private static boolean isRefused(byte[] bytes) {
        try {
            Message message = Stun.decode(bytes);
            Stun.data(message);
            return false;
        } catch (NotStun refused) {
            return true;
        }
    }
}
