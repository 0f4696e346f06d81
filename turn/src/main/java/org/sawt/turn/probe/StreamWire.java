package org.sawt.turn.probe;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * STUN over TCP or TLS, where a message's own length says where it ends (RFC 8489 section 6.2.2). ice4j's sockets put
 * the two bytes of RFC 4571 before each message, as ICE does between browsers; a TURN server takes them for garbage.
 */
final class StreamWire implements Wire {

    private static final int HEADER = 20;
    private static final int LENGTH_AT = 2;
    private static final int LARGEST = HEADER + 65_535;

    private final Socket socket;
    private final InputStream in;
    private final byte[] buffer = new byte[LARGEST];
    private int filled;

    StreamWire(Socket connected) throws IOException {
        this.socket = connected;
        this.in = connected.getInputStream();
    }

    @Override
    public void send(byte[] message) throws IOException {
        socket.getOutputStream().write(message);
    }

    // What came of a message before the time was over stays in the buffer for the next call.
    @Override
    public byte @Nullable [] receive(Deadline until) throws IOException {
        while (filled < wanted()) {
            if (until.passed()) {
                return null;
            }
            socket.setSoTimeout(until.socketTimeout());
            try {
                read();
            } catch (SocketTimeoutException nothing) {
                return null;
            }
        }
        byte[] message = Arrays.copyOf(buffer, filled);
        filled = 0;
        return message;
    }

    private void read() throws IOException {
        int more = in.read(buffer, filled, wanted() - filled);
        if (more < 0) {
            throw new EOFException();
        }
        filled += more;
        if (filled >= HEADER && !Stun.begins(buffer)) {
            throw new NotStun();
        }
    }

    private int wanted() {
        return filled < HEADER
                ? HEADER
                : HEADER + Short.toUnsignedInt(ByteBuffer.wrap(buffer).getShort(LENGTH_AT));
    }

    @Override
    public boolean reliable() {
        return true;
    }

    @Override
    public InetAddress local() {
        return socket.getLocalAddress();
    }

    @Override
    public InetAddress remote() {
        return socket.getInetAddress();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            // Closed is what it was to be.
        }
    }
}
