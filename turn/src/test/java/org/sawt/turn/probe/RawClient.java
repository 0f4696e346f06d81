package org.sawt.turn.probe;

import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.ice4j.StunException;
import org.ice4j.Transport;
import org.ice4j.TransportAddress;
import org.ice4j.message.MessageFactory;
import org.ice4j.message.Request;
import org.ice4j.stack.TransactionID;
import org.sawt.turn.CredentialMinter;
import org.sawt.turn.RelayServer;
import org.sawt.turn.TurnUrl;

/** A client of a TURN server that asks for what it should not get, too. */
final class RawClient implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(20);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration TEST = Duration.ofMinutes(2);
    private static final char FIRST_CHANNEL = 0x4000;
    private static final int ALLOCATION_MISMATCH = 437;
    private static final int FURTHER_TRIES = 2;

    private final UdpWire wire;
    private final TurnClient client;
    private char channel = FIRST_CHANNEL;

    private RawClient(UdpWire wire, Credential credential, Duration patience) {
        this.wire = wire;
        this.client = new TurnClient(wire, credential, Deadline.in(patience));
    }

    /** One that has an allocation at {@code server}, which is given time to start. */
    static RawClient allocated(InetSocketAddress server, String secret, Family family) throws Exception {
        await().atMost(START).ignoreExceptionsInstanceOf(FaultFound.class).until(() -> {
            allocate(server, secret, "early", Family.IPV4);
            return true;
        });
        return participant(server, secret, family, FURTHER_TRIES);
    }

    /** RFC 8656 section 7.4: after 437 a client comes from another port; a busy server asks for that now and then. */
    private static RawClient participant(InetSocketAddress server, String secret, Family family, int furtherTries)
            throws Exception {
        RawClient client = new RawClient(new UdpWire(server), credential(secret, "participant"), TEST);
        int code = Stun.errorCode(client.client.ask(() -> Stun.allocate(family)));
        if (code == ALLOCATION_MISMATCH && furtherTries > 0) {
            client.wire.close();
            return participant(server, secret, family, furtherTries - 1);
        }
        if (code != 0) {
            throw new IllegalStateException("no allocation: " + code);
        }
        return client;
    }

    /** The error code when {@code holder} allocates, and 0 when it may; the allocation is given back at once. */
    static int allocate(InetSocketAddress server, String secret, String holder, Family family) throws Exception {
        try (RawClient client = new RawClient(new UdpWire(server), credential(secret, holder), ANSWER)) {
            return Stun.errorCode(client.client.ask(() -> Stun.allocate(family)));
        }
    }

    /** The error code of CreatePermission, 0 when {@code peer} is permitted. */
    int permit(InetAddress peer) throws Exception {
        return Stun.errorCode(client.ask(() -> Stun.permission(new InetSocketAddress(peer, 0))));
    }

    /** The error code of ChannelBind, 0 when {@code peer} has a channel now. */
    int bindChannel(InetSocketAddress peer) throws Exception {
        char number = channel++;
        return Stun.errorCode(client.ask(() -> channelBind(number, peer)));
    }

    void send(InetSocketAddress peer, byte[] data) throws Exception {
        client.tell(Stun.send(peer, data));
    }

    @Override
    public void close() throws Exception {
        try {
            client.ask(() -> Stun.refresh(0));
        } finally {
            wire.close();
        }
    }

    private static Credential credential(String secret, String holder) {
        TurnUrl unused = TurnUrl.parse("turn:unused.example");
        RelayServer server = new RelayServer("relay-1", 1, Set.of(), List.of(unused), secret);
        return Credential.of(new CredentialMinter(TEST, Clock.systemUTC()).mint(server, holder));
    }

    private static Request channelBind(char number, InetSocketAddress peer) {
        byte[] id = TransactionID.createNewTransactionID().getBytes();
        Request request =
                MessageFactory.createChannelBindRequest(number, new TransportAddress(peer, Transport.UDP), id);
        try {
            request.setTransactionID(id);
        } catch (StunException wrongLength) {
            throw new IllegalStateException(Objects.toString(wrongLength.getMessage()), wrongLength);
        }
        return request;
    }
}
