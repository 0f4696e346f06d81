package org.sawt.signaling.channels;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.AccessRevoked;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.RealtimeTokens.Verified;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One joined topic on one connection: what the feature holds, and what calls the feature. */
final class JoinedChannel implements Channel, Membership {

    private static final Logger log = LoggerFactory.getLogger(JoinedChannel.class);

    private final Connection connection;
    private final Topic topic;
    private final @Nullable String joinRef;
    private final Caller caller;
    private final Listener listener;
    private final CallSequence calls = new CallSequence();
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile Instant tokenExpiresAt;
    /** What is sent before the join is answered, to follow the answer; null from then on. */
    private volatile @Nullable List<Outgoing> early = new ArrayList<>(0);

    JoinedChannel(Connection connection, Frame join, Topic topic, Verified token, Listener listener) {
        this.connection = connection;
        this.topic = topic;
        this.joinRef = join.joinRef();
        this.caller = token.caller();
        this.tokenExpiresAt = token.expiresAt();
        this.listener = listener;
    }

    @Override
    public @Nullable String joinRef() {
        return joinRef;
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public void send(Outgoing message) {
        if (!ended.get()) {
            write(message);
        }
    }

    private void write(Outgoing message) {
        if (early == null || !hold(message)) {
            connection.send(joinRef, topic, message);
        }
    }

    private synchronized boolean hold(Outgoing message) {
        return early != null && early.add(message);
    }

    /** The answer to the join is on its way. */
    synchronized void answered() {
        if (early != null) {
            early.forEach(message -> connection.send(joinRef, topic, message));
            early = null;
        }
    }

    private synchronized void withdraw() {
        connection.withdraw(topic);
        if (early != null) {
            early.clear();
        }
    }

    @Override
    public boolean hasRoom() {
        return connection.hasRoom();
    }

    @Override
    public void tell(Outgoing notice) {
        send(notice);
    }

    @Override
    public void close(Refusal why) {
        end(Ending.byFeature(why));
    }

    @Override
    public void close() {
        end(Ending.AS_ASKED);
    }

    @Override
    public void push(ClientPush push) {
        if (!calls.run(() -> deliver(push))) {
            push.refuse(Refusal.of(RefusalCode.UNAVAILABLE, "too much waits on this topic", ClientPush.SHORTLY));
        }
    }

    /** The join is answered: from now on the listener is called. */
    void begin(Executor executor) {
        calls.begin(executor);
    }

    /** Something ended the attempt before it was accepted: only its feature is to be told. */
    void neverBegins(Cause cause) {
        ended.set(true);
        calls.runLast(() -> tell(cause));
    }

    @Override
    public void end(Ending ending) {
        if (ended.getAndSet(true)) {
            return;
        }
        connection.forget(topic, this);
        if (ending.takesBack()) {
            withdraw();
        }
        if (ending.farewell() != null) {
            write(ending.farewell());
        }
        Cause cause = ending.heard();
        if (cause != null) {
            calls.runLast(() -> tell(cause));
        }
    }

    @Override
    public void revoked(AccessRevoked right) {
        if (right.concerns(caller)) {
            end(Ending.REVOKED);
        }
    }

    @Override
    public void expireBefore(Instant deadline) {
        if (tokenExpiresAt.isBefore(deadline)) {
            end(Ending.EXPIRED);
        }
    }

    @Override
    public void renew(Verified token) {
        if (!token.caller().equals(caller)) {
            throw Refusal.of(RefusalCode.FORBIDDEN, "the token is somebody else's")
                    .asException();
        }
        tokenExpiresAt = token.expiresAt();
    }

    private void deliver(ClientPush push) {
        if (ended.get()) {
            push.refuse(ClientPush.NOT_JOINED);
            return;
        }
        try {
            listener.pushed(push);
        } catch (RefusedException refused) {
            push.refuse(refused.refusal());
        } catch (RuntimeException bug) {
            push.failed(bug);
        }
    }

    private void tell(Cause cause) {
        try {
            listener.closed(cause);
        } catch (RuntimeException bug) {
            log.error("{} failed to hear that a channel was closed: {}", topic.prefix(), cause, bug);
        }
    }
}
