package org.sawt.turn.probe;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The probe's own UDP socket as the peer: it sends to the address that the relay lends, as a browser would, and hears
 * from where the relay sends. It speaks first, so that a NAT on its side lets the relay's message in.
 */
final class OwnPeer {

    private static final int TOKEN = 16;

    private final Allocation allocation;
    private final DatagramSocket socket;
    private final byte[] token;
    private InetSocketAddress seenAs;
    private boolean heardByRelay;
    private @Nullable InetAddress relaySendsFrom;

    private OwnPeer(Allocation allocation, DatagramSocket socket) {
        this.allocation = allocation;
        this.socket = socket;
        this.token = Token.ofLength(TOKEN);
        this.seenAs = new InetSocketAddress(allocation.mapped().getAddress(), socket.getLocalPort());
    }

    /** How long a message takes to the relay and back through it; {@code local} is this machine's address. */
    static Duration roundTrip(Allocation allocation, InetAddress local, List<Duration> pace) throws FaultFound {
        try (DatagramSocket socket = new DatagramSocket(0, local)) {
            return new OwnPeer(allocation, socket).roundTrip(pace);
        } catch (IOException broken) {
            throw new FaultFound(RelayFault.NOTHING_RELAYED, "this machine cannot send to the relay's address");
        }
    }

    private Duration roundTrip(List<Duration> pace) throws IOException, FaultFound {
        for (Duration wait : pace) {
            long begun = System.nanoTime();
            knock(wait);
            answer(wait);
            if (heardByRelay && relaySendsFrom != null) {
                return Duration.ofNanos(System.nanoTime() - begun);
            }
        }
        throw new FaultFound(fault(), detail());
    }

    private void knock(Duration wait) throws IOException, FaultFound {
        socket.send(new DatagramPacket(token, token.length, allocation.relayed()));
        Datagram heard = allocation.receive(Deadline.in(wait));
        if (heard != null && heard.data().equals(ByteBuffer.wrap(token))) {
            heardByRelay = true;
            seenAs = heard.peer();
        }
    }

    private void answer(Duration wait) throws IOException, FaultFound {
        allocation.send(seenAs, token);
        DatagramPacket packet = new DatagramPacket(new byte[TOKEN], TOKEN);
        socket.setSoTimeout(Deadline.in(wait).socketTimeout());
        try {
            socket.receive(packet);
        } catch (SocketTimeoutException nothing) {
            return;
        }
        if (Arrays.equals(packet.getData(), token)) {
            relaySendsFrom = packet.getAddress();
        }
    }

    // Another sender's address alone is no fault: what counts is whether the lent one leads to the relay.
    private RelayFault fault() {
        boolean another = relaySendsFrom != null
                && !relaySendsFrom.equals(allocation.relayed().getAddress());
        return another ? RelayFault.EXTERNAL_ADDRESS : RelayFault.NOTHING_RELAYED;
    }

    private String detail() {
        return heardByRelay
                ? "nothing comes out of the relay"
                : relaySendsFrom == null ? "nothing comes in or out" : "nothing comes in at the address it lends";
    }
}
