package org.sawt.signaling.channels;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** One message from a client on its way to being answered, which happens once: later answers are dropped. */
final class ClientPush implements Channel.Push {

    static final Duration SHORTLY = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofSeconds(2);
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

    /** A fault of ours: said to the client without its details, and logged with them. A database that is away is none. */
    void failed(RuntimeException bug) {
        if (isDatabaseAway(bug)) {
            log.warn(
                    "A push of {} found no database: {}",
                    sample.name(),
                    bug.getClass().getSimpleName());
            refuse(Refusal.of(RefusalCode.UNAVAILABLE, "the database is away", SOON));
            return;
        }
        log.error("A push of {} failed", sample.name(), bug);
        refuse(Refusal.of(RefusalCode.INTERNAL, "internal error"));
    }

    private static boolean isDatabaseAway(RuntimeException failure) {
        return failure instanceof CannotCreateTransactionException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof TransientDataAccessException
                || failure instanceof RecoverableDataAccessException;
    }
}
