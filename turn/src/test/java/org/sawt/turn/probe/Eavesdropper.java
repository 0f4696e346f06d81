package org.sawt.turn.probe;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Hears every datagram to one port, whichever of this machine's addresses it was sent to. */
final class Eavesdropper implements AutoCloseable {

    private static final int LARGEST = 1500;

    private final DatagramSocket socket;
    private final Set<String> heard = ConcurrentHashMap.newKeySet();
    private final Thread ear;

    Eavesdropper() throws SocketException {
        socket = new DatagramSocket();
        ear = Thread.ofPlatform().start(this::listen);
    }

    int port() {
        return socket.getLocalPort();
    }

    boolean heard(String words) {
        return heard.contains(words);
    }

    @Override
    public void close() throws InterruptedException {
        socket.close();
        ear.join();
    }

    private void listen() {
        DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
        while (!socket.isClosed()) {
            try {
                packet.setLength(LARGEST);
                socket.receive(packet);
                heard.add(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.US_ASCII));
            } catch (IOException closed) {
                return;
            }
        }
    }
}
