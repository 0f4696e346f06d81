package org.sawt.turn.probe;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sawt.turn.TurnUrl;

/** A network between a client and a relay that loses what it is told to lose. */
final class LossyNetwork implements AutoCloseable {

    enum Lost {
        /** The first datagram of each client. */
        FIRST,
        /** What is to be relayed. */
        SEND,
        /** What was relayed. */
        DATA,
        BOTH
    }

    private static final byte[] SEND_INDICATION = {0x00, 0x16};
    private static final byte[] DATA_INDICATION = {0x00, 0x17};

    private final InetSocketAddress relay;
    private final Lost lost;
    private final DatagramSocket front = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    private final Map<InetSocketAddress, DatagramSocket> backs = new ConcurrentHashMap<>();

    LossyNetwork(TurnUrl relay, Lost lost) throws IOException {
        this.relay = new InetSocketAddress(InetAddress.getLoopbackAddress(), relay.port());
        this.lost = lost;
        Thread.ofVirtual().start(this::carryOut);
    }

    TurnUrl url() {
        return new TurnUrl(TurnUrl.Way.UDP, "127.0.0.1", front.getLocalPort());
    }

    @Override
    public void close() {
        front.close();
        backs.values().forEach(DatagramSocket::close);
    }

    private void carryOut() {
        try {
            while (true) {
                DatagramPacket packet = received(front);
                InetSocketAddress client = (InetSocketAddress) packet.getSocketAddress();
                DatagramSocket back = backs.get(client);
                boolean first = back == null;
                if (back == null) {
                    back = openFor(client);
                }
                if (!isLostOnTheWayOut(packet, first)) {
                    back.send(new DatagramPacket(packet.getData(), packet.getLength(), relay));
                }
            }
        } catch (IOException closed) {
            close();
        }
    }

    private boolean isLostOnTheWayOut(DatagramPacket packet, boolean first) {
        return switch (lost) {
            case FIRST -> first;
            case SEND, BOTH -> begins(packet, SEND_INDICATION);
            case DATA -> false;
        };
    }

    private boolean isLostOnTheWayBack(DatagramPacket packet) {
        return switch (lost) {
            case FIRST, SEND -> false;
            case DATA, BOTH -> begins(packet, DATA_INDICATION);
        };
    }

    private DatagramSocket openFor(InetSocketAddress client) throws IOException {
        DatagramSocket back = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        backs.put(client, back);
        Thread.ofVirtual().start(() -> carryBack(back, client));
        return back;
    }

    private void carryBack(DatagramSocket back, InetSocketAddress client) {
        try {
            while (true) {
                DatagramPacket packet = received(back);
                if (!isLostOnTheWayBack(packet)) {
                    front.send(new DatagramPacket(packet.getData(), packet.getLength(), client));
                }
            }
        } catch (IOException closed) {
            back.close();
        }
    }

    private static DatagramPacket received(DatagramSocket socket) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
        socket.receive(packet);
        return packet;
    }

    private static boolean begins(DatagramPacket packet, byte[] type) {
        return packet.getData()[0] == type[0] && packet.getData()[1] == type[1];
    }
}
