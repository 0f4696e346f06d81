package org.sawt.turn.probe;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** STUN over UDP: a message is a datagram. */
final class UdpWire implements Wire {

    private static final int LARGEST = 65_535;

    private final DatagramSocket socket;

    /** The socket is connected, so that it hears only the server, and hears that nobody listens there. */
    UdpWire(InetSocketAddress server) throws IOException {
        socket = new DatagramSocket();
        try {
            socket.connect(server);
        } catch (IOException unreachable) {
            socket.close();
            throw unreachable;
        }
    }

    @Override
    public void send(byte[] message) throws IOException {
        socket.send(new DatagramPacket(message, message.length));
    }

    @Override
    public byte @Nullable [] receive(Deadline until) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
        socket.setSoTimeout(until.socketTimeout());
        try {
            socket.receive(packet);
            return Arrays.copyOf(packet.getData(), packet.getLength());
        } catch (SocketTimeoutException nothing) {
            return null;
        }
    }

    @Override
    public boolean reliable() {
        return false;
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
        socket.close();
    }
}
