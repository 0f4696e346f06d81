package org.sawt.turn.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever a server answers, the probe has a result and not a crash. */
class HostileServerTest {

    private static final Credential CREDENTIAL = new Credential("1:probe", "password");
    private static final int ROUNDS = 3000;

    @Test
    void answersMadeOfGarbageAreFaultsAndCloseTheWire() {
        int lent = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            Garbage server = new Garbage(new Random(seed));
            lent += lends(server) ? 1 : 0;
            assertThat(server.closed).as("seed " + seed).isTrue();
        }
        assertThat(lent).as("garbage is sometimes good enough to go on").isBetween(1, ROUNDS - 1);
    }

    private static boolean lends(Wire server) {
        Deadline deadline = Deadline.in(Duration.ofSeconds(5));
        try (Allocation allocation = Allocation.over(server, CREDENTIAL, deadline, Family.IPV4)) {
            allocation.permit(allocation.mapped());
            allocation.receive(deadline);
            return true;
        } catch (FaultFound found) {
            return found.faulty().fault() == RelayFault.OPEN_TO_ANYONE;
        }
    }

    /** Answers with the right transaction id, and with whatever attributes chance makes. */
    private static final class Garbage implements Wire {

        private static final short[] TYPES = {0x0103, 0x0113, 0x0104, 0x0118, 0x0017, 0x0003, 0x3fff};
        private static final short[] ATTRIBUTES = {
            0x0009, 0x0014, 0x0015, 0x0016, 0x0020, 0x0012, 0x0013, 0x0008, 0x000d, 0x0006, (short) 0x8028, 0x0001
        };

        private final Random random;
        private byte[] number = new byte[12];
        private boolean closed;

        private Garbage(Random random) {
            this.random = random;
        }

        @Override
        public void send(byte[] message) {
            System.arraycopy(message, 8, number, 0, number.length);
        }

        @Override
        public byte @Nullable [] receive(Deadline until) {
            ByteBuffer message = ByteBuffer.allocate(2048);
            message.putShort(TYPES[random.nextInt(random.nextInt(3) == 0 ? TYPES.length : 2)]);
            message.putShort((short) 0).putInt(0x2112a442).put(number);
            for (int count = random.nextInt(6); count > 0; count--) {
                attribute(message);
            }
            int length = message.position() - 20;
            message.putShort(2, (short) (random.nextInt(20) == 0 ? random.nextInt() : length));
            byte[] bytes = new byte[message.position()];
            message.get(0, bytes);
            return bytes;
        }

        private void attribute(ByteBuffer message) {
            byte[] value = new byte[random.nextInt(4) == 0 ? random.nextInt(40) : 8];
            random.nextBytes(value);
            if (value.length > 3 && random.nextBoolean()) {
                ByteBuffer.wrap(value).putInt(random.nextBoolean() ? 0x0000_0401 : 0x0001_1234);
            }
            message.putShort(ATTRIBUTES[random.nextInt(ATTRIBUTES.length)]);
            message.putShort((short) (random.nextInt(30) == 0 ? random.nextInt() : value.length));
            message.put(value).put(new byte[(4 - value.length % 4) % 4]);
        }

        @Override
        public boolean reliable() {
            return true;
        }

        @Override
        public InetAddress local() {
            return InetAddress.getLoopbackAddress();
        }

        @Override
        public InetAddress remote() {
            return InetAddress.getLoopbackAddress();
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
