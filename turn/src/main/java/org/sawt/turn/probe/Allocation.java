package org.sawt.turn.probe;

import java.net.InetSocketAddress;
import org.ice4j.attribute.Attribute;
import org.ice4j.message.Response;
import org.jspecify.annotations.Nullable;

/** A relayed address that a TURN server has lent (RFC 8656), until it is closed. */
final class Allocation implements AutoCloseable {

    private static final int UNAUTHORIZED = 401;
    private static final int INTEGRITY_FAILURE = 431;
    private static final int QUOTA_REACHED = 486;

    private final Wire wire;
    private final TurnClient client;
    private final InetSocketAddress relayed;
    private final InetSocketAddress mapped;

    private Allocation(Wire wire, TurnClient client, InetSocketAddress relayed, InetSocketAddress mapped) {
        this.wire = wire;
        this.client = client;
        this.relayed = relayed;
        this.mapped = mapped;
    }

    /** Allocates over {@code wire}, which is closed with the allocation, or at once when there is none. */
    static Allocation over(Wire wire, Credential credential, Deadline deadline, Family family) throws FaultFound {
        try {
            TurnClient client = new TurnClient(wire, credential, deadline);
            Response answer = client.ask(() -> Stun.allocate(family));
            refuseError(Stun.errorCode(answer));
            Allocation made = new Allocation(
                    wire,
                    client,
                    address(answer, Attribute.XOR_RELAYED_ADDRESS),
                    address(answer, Attribute.XOR_MAPPED_ADDRESS));
            if (!client.challenged()) {
                made.close();
                throw new FaultFound(RelayFault.OPEN_TO_ANYONE, "");
            }
            return made;
        } catch (FaultFound found) {
            wire.close();
            throw found;
        }
    }

    /** Where peers send to, as the server says it. */
    InetSocketAddress relayed() {
        return relayed;
    }

    /** From where the server sees this client. */
    InetSocketAddress mapped() {
        return mapped;
    }

    /** Asks that {@code peer} may send and be sent to; answers the server's error code, 0 when it may. */
    int permit(InetSocketAddress peer) throws FaultFound {
        return Stun.errorCode(client.ask(() -> Stun.permission(peer)));
    }

    /** Sends through the relay; lost without a word where {@code peer} is not permitted. */
    void send(InetSocketAddress peer, byte[] data) throws FaultFound {
        client.tell(Stun.send(peer, data));
    }

    /** What a permitted peer sent to {@link #relayed}; null when nothing has come by then. */
    @Nullable
    Datagram receive(Deadline until) throws FaultFound {
        return client.data(until);
    }

    /** Gives the address back. Where that fails, the server takes it back itself, ten minutes later at the latest. */
    @Override
    public void close() {
        try {
            client.ask(() -> Stun.refresh(0));
        } catch (FaultFound gone) {
            // Nothing is wrong with the relay that the probe has not found out already.
        } finally {
            wire.close();
        }
    }

    private static void refuseError(int code) throws FaultFound {
        switch (code) {
            case 0 -> {}
            case UNAUTHORIZED, INTEGRITY_FAILURE -> throw new FaultFound(RelayFault.WRONG_SECRET, "error " + code);
            case QUOTA_REACHED -> throw new FaultFound(RelayFault.QUOTA, "error " + code);
            default -> throw new FaultFound(RelayFault.REFUSED, "error " + code);
        }
    }

    private static InetSocketAddress address(Response answer, char attribute) throws FaultFound {
        InetSocketAddress address = Stun.address(answer, attribute);
        if (address == null) {
            throw new FaultFound(RelayFault.NOT_TURN, "it lends no address");
        }
        return address;
    }
}
