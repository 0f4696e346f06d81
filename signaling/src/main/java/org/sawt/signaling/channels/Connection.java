package org.sawt.signaling.channels;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.RefusalCode;

/**
 * One socket: what it has joined, how it behaves, what waits to be written to it, and its end. Frames come in one after
 * the other; all else may be called from any thread, and nothing blocks.
 */
final class Connection {

    private final ChannelsContext context;
    private final Switchboard switchboard;
    private final Transport transport;
    private final Serializer serializer;
    private final InetAddress address;
    private final OutboundQueue outbound;
    private final Conduct conduct;
    private final Map<String, Membership> topics = new ConcurrentHashMap<>(2);
    private final AtomicReference<@Nullable CloseReason> closing = new AtomicReference<>();
    private final AtomicBoolean gone = new AtomicBoolean();
    private volatile long lastHeard;
    private volatile long closingSince;
    private volatile boolean toldWhy;

    Connection(
            ChannelsContext context,
            Switchboard switchboard,
            Transport transport,
            Serializer serializer,
            InetAddress address) {
        this.context = context;
        this.switchboard = switchboard;
        this.transport = transport;
        this.serializer = serializer;
        this.address = address;
        this.outbound =
                new OutboundQueue(transport, serializer, context.settings().queue(), context.clock());
        this.conduct = new Conduct(context.limits(), context.clock());
        this.lastHeard = context.clock().millis();
    }

    InetAddress address() {
        return address;
    }

    Conduct conduct() {
        return conduct;
    }

    /** A text frame. */
    void received(String text) {
        heard(() -> switchboard.dispatch(this, serializer.read(text, context.codec()), text.length()));
    }

    /** A binary frame. */
    void received(ByteBuffer bytes) {
        if (!serializer.hasBinary()) {
            close(CloseReason.BINARY);
            return;
        }
        int size = bytes.remaining();
        heard(() -> switchboard.dispatch(this, UserBroadcastPush.decode(bytes), size));
    }

    /** How many bytes a message may have: who has joined nothing has nothing large to say. */
    int largestMessage() {
        ChannelsSettings settings = context.settings();
        boolean isJoined = topics.values().stream().anyMatch(JoinedChannel.class::isInstance);
        return (int) (isJoined ? settings.maxMessage() : settings.maxFrame()).toBytes();
    }

    /** A ping; answers whether it deserves its pong. */
    boolean pinged() {
        lastHeard = context.clock().millis();
        boolean answered = conduct.mayPush();
        if (!answered) {
            refused(RefusalCode.RATE_LIMITED);
        }
        return answered;
    }

    /** A push of this client was refused. */
    void refused(RefusalCode code) {
        if (!conduct.isTolerable(code)) {
            close(CloseReason.PROTOCOL_ERRORS);
        }
    }

    /**
     * Runs {@code demand} when the next frame may be read. Who does not heed an answer is slowed down by what is not read:
     * without it a flood costs most where it was cut off, and came back.
     */
    void pace(Runnable demand) {
        context.after(pause(), demand);
    }

    void send(@Nullable String joinRef, Topic topic, Outgoing message) {
        send(message.to(joinRef, topic.name(), serializer, context.codec()));
    }

    void send(OutboundMessage message) {
        if (!outbound.offer(message)) {
            cutOff();
        }
    }

    /** Whether less than half of what may wait to be written does. */
    boolean hasRoom() {
        return outbound.hasRoom();
    }

    /** Takes back what waits to be sent on {@code topic}, but for answers. */
    void withdraw(Topic topic) {
        outbound.withdraw(message ->
                message.topic().equals(topic.name()) && !message.event().equals(PhoenixEvents.REPLY));
    }

    @Nullable
    Membership on(String topic) {
        return topics.get(topic);
    }

    /** What {@code frame} is for: nothing if it names an earlier join of the same topic. */
    @Nullable
    Membership meantBy(Frame frame) {
        Membership membership = topics.get(frame.topic());
        boolean current = membership != null
                && (frame.joinRef() == null || frame.joinRef().equals(membership.joinRef()));
        return current ? membership : null;
    }

    int topicCount() {
        return topics.size();
    }

    /** Puts {@code attempt} on its topic, in the place of what was there. */
    void begin(Topic topic, PendingJoin attempt) {
        Membership before = topics.put(topic.name(), attempt);
        if (before != null) {
            before.end(Ending.REPLACED);
        }
        if (isOver()) {
            attempt.end(Ending.DROPPED);
        }
    }

    /** The attempt was accepted; where a later one has its place already, that one is about to end the channel. */
    void admit(Topic topic, PendingJoin attempt, JoinedChannel channel) {
        topics.replace(topic.name(), attempt, channel);
        context.metrics().joined(topic.prefix()).incrementAndGet();
    }

    /** The join is answered, the listener may be called. */
    void begin(JoinedChannel channel) {
        channel.begin(context.threads());
    }

    /** Once for each membership that was admitted, also when a later one has its place. */
    void forget(Topic topic, Membership membership) {
        topics.remove(topic.name(), membership);
        if (membership instanceof JoinedChannel) {
            context.metrics().joined(topic.prefix()).decrementAndGet();
        }
    }

    /** Does something with everything that is joined or being joined. */
    void each(Consumer<Membership> action) {
        topics.values().forEach(action);
    }

    /** Ends every topic at once, and the socket when what waits is written. */
    void close(CloseReason reason) {
        if (beginClosing(reason)) {
            Duration pause = reason.isMisconduct() ? context.settings().closesAfter() : Duration.ZERO;
            outbound.finish(() -> context.after(pause, () -> tellWhy(reason)));
        }
    }

    /** The server stops: tells every joined topic, then closes. */
    void drain(Outgoing notice) {
        each(membership -> membership.tell(notice));
        close(CloseReason.RESTART);
    }

    /** The transport says that the socket is gone, with the code of the close frame or 1006. */
    void lost(int code) {
        if (gone.getAndSet(true)) {
            return;
        }
        CloseReason ours = closing.get();
        context.metrics().closed(ours == null ? code : ours.code(), ours != null);
        outbound.discard();
        context.connections().remove(this);
        each(membership -> membership.end(Ending.DROPPED));
    }

    /** Regularly: ends what is silent, what does not read, what does not close, and whose token ran out. */
    void sweep(Instant now) {
        ChannelsSettings settings = context.settings();
        long millis = now.toEpochMilli();
        if (closing.get() != null) {
            if (millis - closingSince >= settings.closeTimeout().toMillis()) {
                transport.abort();
                lost(ABNORMAL);
            }
        } else if (millis - lastHeard >= settings.silence().toMillis()) {
            close(CloseReason.NO_HEARTBEAT);
        } else if (outbound.stalledSince(
                millis - settings.queue().stalledAfter().toMillis())) {
            cutOff();
        } else {
            Instant deadline = now.minus(settings.tokenLeeway());
            each(membership -> membership.expireBefore(deadline));
        }
    }

    /** RFC 6455: a connection that ended with no close frame. */
    static final int ABNORMAL = 1006;

    private void cutOff() {
        if (beginClosing(CloseReason.DID_NOT_READ)) {
            context.metrics().dropped(outbound.discard());
            transport.close(CloseReason.DID_NOT_READ);
        }
    }

    private boolean beginClosing(CloseReason reason) {
        if (!closing.compareAndSet(null, reason)) {
            return false;
        }
        closingSince = context.clock().millis();
        each(membership -> membership.end(Ending.DROPPED));
        return true;
    }

    private Duration pause() {
        CloseReason reason = closing.get();
        if (reason != null && reason.isMisconduct() && !toldWhy) {
            return context.settings().closesAfter();
        }
        return conduct.wasTooFast() ? context.settings().rates().slowsBy() : Duration.ZERO;
    }

    private void tellWhy(CloseReason reason) {
        toldWhy = true;
        transport.close(reason);
    }

    private boolean isOver() {
        return closing.get() != null || gone.get();
    }

    private void heard(Step step) {
        lastHeard = context.clock().millis();
        if (isOver()) {
            return;
        }
        try {
            step.take();
        } catch (NotAFrameException refused) {
            close(CloseReason.NOT_A_FRAME);
        }
    }

    private interface Step {
        void take() throws NotAFrameException;
    }
}
