package org.sawt.signaling.channels;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A WebSocket client that does nothing by itself: it reads only when told to, and sends whatever bytes it is given. */
public final class RawSocket implements AutoCloseable {

    static final int FIN = 0x80;
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int CLOSE = 8;
    static final int PING = 9;

    private static final int SMALL_BUFFER = 1024;

    private static final List<String> HANDSHAKE = List.of(
            "GET /realtime/v1/websocket?vsn=2.0.0 HTTP/1.1",
            "Host: 127.0.0.1",
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "",
            "");

    private final Socket socket = new Socket();

    public RawSocket(int port) {
        try {
            socket.setReceiveBufferSize(SMALL_BUFFER);
            socket.setSoTimeout((int) PhoenixClient.PATIENCE.toMillis());
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            send(String.join("\r\n", HANDSHAKE).getBytes(StandardCharsets.US_ASCII));
            readAnswer();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Sends bytes as they are. */
    RawSocket send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public RawSocket sendText(String text) {
        return send(frame(FIN | TEXT, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Reads frames until one closes, and returns its code; 1006 if the connection ends without. */
    int readToClose() {
        try {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            while (true) {
                int opcode = in.readUnsignedByte() & 0x0f;
                byte[] payload = in.readNBytes(length(in));
                if (opcode == CLOSE) {
                    return payload.length < 2 ? 1005 : ByteBuffer.wrap(payload).getShort();
                }
            }
        } catch (EOFException | SocketException ended) {
            return 1006;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Ends the connection at once, with what lies in its buffers lost. */
    void reset() {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        reset();
    }

    /** A frame as clients send it, masked (with zeros, so that it can be read in a dump). */
    static byte[] frame(int first, byte[] payload) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(first);
        if (payload.length < 126) {
            out.write(0x80 | payload.length);
        } else {
            out.write(0x80 | 126);
            out.write(payload.length >> 8);
            out.write(payload.length);
        }
        out.writeBytes(new byte[4]);
        out.writeBytes(payload);
        return out.toByteArray();
    }

    private void readAnswer() throws IOException {
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf("\r\n\r\n") < 0) {
            answer.append((char) socket.getInputStream().read());
        }
        if (!answer.toString().startsWith("HTTP/1.1 101")) {
            throw new AssertionError(answer.toString());
        }
    }

    private static int length(DataInputStream in) throws IOException {
        int length = in.readUnsignedByte();
        return length < 126 ? length : length == 126 ? in.readUnsignedShort() : (int) in.readLong();
    }
}
