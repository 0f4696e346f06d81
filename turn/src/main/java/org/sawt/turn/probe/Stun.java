package org.sawt.turn.probe;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.ice4j.StunException;
import org.ice4j.Transport;
import org.ice4j.TransportAddress;
import org.ice4j.attribute.Attribute;
import org.ice4j.attribute.DataAttribute;
import org.ice4j.attribute.ErrorCodeAttribute;
import org.ice4j.attribute.XorMappedAddressAttribute;
import org.ice4j.message.Indication;
import org.ice4j.message.Message;
import org.ice4j.message.MessageFactory;
import org.ice4j.message.Request;
import org.ice4j.message.Response;
import org.ice4j.stack.TransactionID;
import org.jspecify.annotations.Nullable;

/** The messages of RFC 8489 and RFC 8656 that the probe speaks, in ice4j's codec. */
final class Stun {

    private static final byte UDP = 17;
    private static final int COOKIE_AT = 4;

    static {
        Ice4jLogs.silence();
    }

    private Stun() {}

    // IPv4 is what a server lends unasked, and some know nothing else.
    static Request allocate(Family family) {
        Request request = MessageFactory.createAllocateRequest(UDP, false);
        if (family == Family.IPV6) {
            request.putAttribute(new Ipv6Wanted());
        }
        return numbered(request);
    }

    static Request refresh(int lifetimeSeconds) {
        return numbered(MessageFactory.createRefreshRequest(lifetimeSeconds));
    }

    static Request permission(InetSocketAddress peer) {
        byte[] number = newNumber();
        return numbered(MessageFactory.createCreatePermissionRequest(address(peer), number), number);
    }

    static Indication send(InetSocketAddress peer, byte[] data) {
        byte[] number = newNumber();
        return numbered(MessageFactory.createSendIndication(address(peer), data, number), number);
    }

    /** Whether {@code bytes}, 20 or more, can begin a STUN message (RFC 8489 section 5). */
    static boolean begins(byte[] bytes) {
        boolean zeroes = (bytes[0] & 0xc0) == 0;
        return zeroes
                && Arrays.equals(bytes, COOKIE_AT, COOKIE_AT + 4, Message.MAGIC_COOKIE, 0, Message.MAGIC_COOKIE.length);
    }

    /** @throws NotStun when {@code bytes} are no whole STUN message */
    static Message decode(byte[] bytes) throws NotStun {
        try {
            if (bytes.length >= Message.HEADER_LENGTH && begins(bytes)) {
                return Message.decode(bytes, 0, bytes.length);
            }
        } catch (StunException | RuntimeException malformed) {
            // ice4j reads past the end of attributes that lie about their length.
        }
        throw new NotStun();
    }

    /** The error code of {@code response}; 0 when it is a success. */
    static int errorCode(Response response) {
        return response.getAttribute(Attribute.ERROR_CODE) instanceof ErrorCodeAttribute error
                ? error.getErrorCode()
                : 0;
    }

    /** An address of {@code message}, such as {@code XOR-RELAYED-ADDRESS}; null when it has none. */
    static @Nullable InetSocketAddress address(Message message, char attribute) {
        return message.getAttribute(attribute) instanceof XorMappedAddressAttribute address
                ? address.getAddress(message.getTransactionID())
                : null;
    }

    /** What a Data indication brought; null when {@code message} is none. */
    static @Nullable Datagram data(Message message) {
        InetSocketAddress peer = address(message, Attribute.XOR_PEER_ADDRESS);
        return message.getMessageType() == Message.DATA_INDICATION
                        && peer != null
                        && message.getAttribute(Attribute.DATA) instanceof DataAttribute data
                ? new Datagram(peer, ByteBuffer.wrap(data.getData()))
                : null;
    }

    private static TransportAddress address(InetSocketAddress peer) {
        return new TransportAddress(peer, Transport.UDP);
    }

    private static byte[] newNumber() {
        return TransactionID.createNewTransactionID().getBytes();
    }

    private static <M extends Message> M numbered(M message) {
        return numbered(message, newNumber());
    }

    private static <M extends Message> M numbered(M message, byte[] number) {
        try {
            message.setTransactionID(number);
            return message;
        } catch (StunException wrongLength) {
            throw new IllegalStateException("a new transaction id has 12 bytes", wrongLength);
        }
    }
}
