package org.sawt.signaling.channels;

import java.net.InetAddress;
import java.util.Map;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.RefusedException;
import org.springframework.stereotype.Component;

/** Takes each frame to whoever answers it. */
@Component
final class Switchboard {

    private final ChannelsContext context;
    private final Joins joins;
    private final TokenRenewals renewals;

    Switchboard(ChannelsContext context, Joins joins, TokenRenewals renewals) {
        this.context = context;
        this.joins = joins;
        this.renewals = renewals;
    }

    /** A socket has opened. */
    Connection connect(Transport transport, Serializer serializer, InetAddress address) {
        Connection connection = new Connection(context, this, transport, serializer, address);
        context.connections().add(connection);
        return connection;
    }

    /** {@code size} is what the frame has in bytes, about. */
    void dispatch(Connection connection, Frame frame, int size) {
        ClientPush push = push(connection, frame);
        if (!connection.conduct().mayPush(size)) {
            push.refuse(connection.conduct().tooManyPushes());
            return;
        }
        switch (frame.event()) {
            case PhoenixEvents.JOIN -> joins.join(connection, push);
            case PhoenixEvents.LEAVE -> leave(connection, push);
            case PhoenixEvents.ACCESS_TOKEN -> renewals.renew(connection, push);
            default -> pass(connection, push);
        }
    }

    /** A broadcast in a binary frame: the same as one in a text frame. */
    void dispatch(Connection connection, UserBroadcastPush broadcast, int size) {
        Frame frame = broadcast.frame();
        try {
            frame.payload().set("payload", broadcast.payload(context.codec()));
            dispatch(connection, frame, size);
        } catch (RefusedException refused) {
            push(connection, frame).refuse(refused.refusal());
        }
    }

    private ClientPush push(Connection connection, Frame frame) {
        return new ClientPush(
                connection, frame, context.codec(), context.metrics().start(frame.event()));
    }

    private static void pass(Connection connection, ClientPush push) {
        if (push.frame().topic().equals(PhoenixEvents.SOCKET_TOPIC)) {
            answerForSocket(push);
            return;
        }
        Membership membership = connection.meantBy(push.frame());
        if (membership == null) {
            push.refuse(ClientPush.NOT_JOINED);
        } else {
            membership.push(push);
        }
    }

    private static void answerForSocket(ClientPush push) {
        if (push.event().equals(PhoenixEvents.HEARTBEAT)) {
            push.ok(Map.of());
        } else {
            push.refuse(Refusal.of(RefusalCode.UNKNOWN_EVENT, "the topic phoenix takes heartbeats"));
        }
    }

    /** Leaving what is not joined is ok, as in Phoenix: stock clients leave after a refused join, and wait for the ok. */
    private static void leave(Connection connection, ClientPush push) {
        push.ok(Map.of());
        Membership membership = connection.meantBy(push.frame());
        if (membership != null) {
            membership.end(Ending.LEFT);
        }
    }
}
