package org.sawt.signaling.bench.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/**
 * Somebody who never falls silent: RTP (RFC 3550) with 50 packets a second, each as long as 20 ms of speech in Opus at 32 kbit/s.
 * Nobody decodes them, so that what a packet says does not matter.
 */
final class Voice implements AutoCloseable {

    /** What the packets are, for the SDP. */
    static final int PAYLOAD_TYPE = 96;

    private static final Duration FRAME = Duration.ofMillis(20);
    private static final int SAMPLES_PER_FRAME = 960;
    private static final int HEADER_BYTES = 12;
    private static final int FRAME_BYTES = 80;
    private static final byte VERSION_2 = (byte) 0x80;
    /** RFC 6716 section 3.1: hybrid, full band, 20 ms, mono, one frame. */
    private static final byte TABLE_OF_CONTENTS = 0x78;

    private static final int SOURCE = 0x5A3C;

    private final DatagramSocket socket;
    private volatile boolean speaking = true;

    Voice() throws IOException {
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Speaks to {@code listener} until it is closed; frames that are late follow at once, as from a real microphone. */
    void speakTo(InetSocketAddress listener) {
        Thread.ofPlatform().name("voice").daemon().start(() -> {
            long started = System.nanoTime();
            for (int frame = 0; speaking; frame++) {
                send(frame, listener);
                long due = started + (frame + 1) * FRAME.toNanos();
                for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
                    LockSupport.parkNanos(due - now);
                }
            }
        });
    }

    private void send(int frame, InetSocketAddress listener) {
        byte[] packet = packet(frame);
        try {
            socket.send(new DatagramPacket(packet, packet.length, listener));
        } catch (IOException unheard) {
            if (speaking) {
                throw new UncheckedIOException(unheard);
            }
        }
    }

    private static byte[] packet(int frame) {
        byte[] packet = new byte[HEADER_BYTES + FRAME_BYTES];
        Arrays.fill(packet, HEADER_BYTES, packet.length, (byte) frame);
        ByteBuffer.wrap(packet)
                .put(VERSION_2)
                .put((byte) PAYLOAD_TYPE)
                .putShort((short) frame)
                .putInt(frame * SAMPLES_PER_FRAME)
                .putInt(SOURCE)
                .put(TABLE_OF_CONTENTS);
        return packet;
    }

    @Override
    public void close() {
        speaking = false;
        socket.close();
    }
}
