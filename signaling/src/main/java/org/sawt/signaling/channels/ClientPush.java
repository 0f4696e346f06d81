package org.sawt.signaling.channels;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One message from a client on its way to being answered, which happens once: later answers are dropped. */
final class ClientPush implements Channel.Push {

    static final Duration SHORTLY = Duration.ofSeconds(1);
    static final Refusal NOT_JOINED = Refusal.of(RefusalCode.NOT_JOINED, "this connection has not joined the topic");

    private static final Logger log = LoggerFactory.getLogger(ClientPush.class);

    private final Connection connection;
    private final Frame frame;
    private final PayloadCodec codec;
    private final ChannelMetrics.Sample sample;
    private final AtomicBoolean answered = new AtomicBoolean();

    ClientPush(Connection connection, Frame frame, PayloadCodec codec, ChannelMetrics.Sample sample) {
        this.connection = connection;
        this.frame = frame;
        this.codec = codec;
        this.sample = sample;
    }

    Frame frame() {
        return frame;
    }

    @Override
    public String event() {
        return frame.event();
    }

    @Override
    public <T> T payload(Class<T> type) {
        return codec.decode(frame.payload(), type);
    }

    @Override
    public void ok(Object response) {
        ok(encoded(response));
    }

    /** The answer as it will be sent; fails, if it does, before anything has happened. */
    OutboundMessage encoded(Object response) {
        return OutboundMessage.ok(frame, codec.encode(response));
    }

    void ok(OutboundMessage answer) {
        if (answered.compareAndSet(false, true)) {
            connection.send(answer);
            sample.ok();
        }
    }

    @Override
    public void refuse(Refusal refusal) {
        if (answered.compareAndSet(false, true)) {
            connection.send(OutboundMessage.refused(frame, refusal, codec));
            sample.refused(refusal.code());
            connection.refused(refusal.code());
        }
    }

    /** A fault of ours: said to the client without its details, and logged with them. */
    void failed(RuntimeException bug) {
        log.error("A push of {} failed", sample.name(), bug);
        refuse(Refusal.of(RefusalCode.INTERNAL, "internal error"));
    }
}
