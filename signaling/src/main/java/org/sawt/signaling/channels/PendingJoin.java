package org.sawt.signaling.channels;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.AccessRevoked;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.RealtimeTokens.Verified;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;

/**
 * A join that its feature has not decided yet. Pushes wait for the decision; a leave, a second join or a lost socket may
 * come before it, and then the feature that accepts gets a channel that is closed again at once.
 */
final class PendingJoin implements TopicHandler.Attempt, Membership {

    private static final int MOST_WAITING = 32;

    private final Connection connection;
    private final Topic topic;
    private final ClientPush push;
    private final RecentRevocations revocations;
    private final Instant askedAt;

    private final List<ClientPush> waiting = new ArrayList<>(0);
    private volatile @Nullable Verified token;
    private @Nullable JoinedChannel joined;
    private @Nullable Ending ending;

    PendingJoin(Connection connection, Topic topic, ClientPush push, RecentRevocations revocations, Instant askedAt) {
        this.connection = connection;
        this.topic = topic;
        this.push = push;
        this.revocations = revocations;
        this.askedAt = askedAt;
    }

    /** Whether somebody still waits for the decision. */
    synchronized boolean isOpen() {
        return joined == null && ending == null;
    }

    /** The token was found good: the attempt may be shown to its feature. */
    void verified(Verified token) {
        this.token = token;
    }

    @Override
    public @Nullable String joinRef() {
        return push.frame().joinRef();
    }

    @Override
    public Caller caller() {
        return verified().caller();
    }

    @Override
    public String subtopic() {
        return topic.subtopic();
    }

    @Override
    public <T> T payload(Class<T> type) {
        return push.payload(type);
    }

    @Override
    public Channel accept(Object response, Channel.Listener listener, Consumer<Channel> begin) {
        OutboundMessage answer = push.encoded(response);
        JoinedChannel channel = new JoinedChannel(connection, push.frame(), topic, verified(), listener);
        Ending already = settle(channel);
        if (already != null) {
            channel.neverBegins(already.heard() == null ? Channel.Cause.DROPPED : already.heard());
        } else {
            begin(channel, begin);
            push.ok(answer);
            channel.answered();
            if (revocations.since(askedAt).anyMatch(right -> right.concerns(caller()))) {
                channel.end(Ending.REVOKED);
            }
        }
        connection.begin(channel);
        return channel;
    }

    private static void begin(JoinedChannel channel, Consumer<Channel> begin) {
        try {
            begin.accept(channel);
        } catch (RuntimeException bug) {
            channel.end(Ending.DROPPED);
            throw bug;
        }
    }

    @Override
    public void refuse(Refusal refusal) {
        refuse(refusal, Ending.DROPPED);
    }

    /** The feature, or what stands before it, failed. */
    void failed(RuntimeException bug) {
        decide(Ending.DROPPED);
        push.failed(bug);
    }

    @Override
    public void push(ClientPush push) {
        if (hold(push)) {
            return;
        }
        JoinedChannel channel = channel();
        if (channel != null) {
            channel.push(push);
        } else if (isOpen()) {
            push.refuse(Refusal.of(RefusalCode.RATE_LIMITED, "the join is not decided yet", ClientPush.SHORTLY));
        } else {
            push.refuse(ClientPush.NOT_JOINED);
        }
    }

    private synchronized boolean hold(ClientPush push) {
        return isOpen() && waiting.size() < MOST_WAITING && waiting.add(push);
    }

    @Override
    public void end(Ending ending) {
        if (decide(ending)) {
            push.refuse(Refusal.of(RefusalCode.NOT_JOINED, "the topic was left before the join was decided"));
            return;
        }
        JoinedChannel channel = channel();
        if (channel != null) {
            channel.end(ending);
        }
    }

    @Override
    public void revoked(AccessRevoked right) {
        Verified known = token;
        if (known != null && right.concerns(known.caller())) {
            refuse(Refusal.of(RefusalCode.REVOKED, "this is not open to you any more"), Ending.REVOKED);
        }
    }

    @Override
    public void tell(Outgoing notice) {}

    @Override
    public void expireBefore(Instant deadline) {}

    @Override
    public void renew(Verified token) {
        throw Refusal.of(RefusalCode.UNAVAILABLE, "the join is not decided yet", ClientPush.SHORTLY)
                .asException();
    }

    /** A feature that accepts all the same hears {@code as}: it may have made room already. */
    private void refuse(Refusal refusal, Ending as) {
        if (decide(as)) {
            push.refuse(refusal);
        }
    }

    private Verified verified() {
        return Objects.requireNonNull(token, "the token is verified before a feature is asked");
    }

    private synchronized @Nullable JoinedChannel channel() {
        return joined;
    }

    /** Puts the channel in the place of this attempt, or answers what ended the attempt before. */
    private synchronized @Nullable Ending settle(JoinedChannel channel) {
        if (joined != null) {
            throw new IllegalStateException("a join is accepted once");
        }
        if (ending == null) {
            joined = channel;
            waiting.forEach(channel::push);
            connection.admit(topic, this, channel);
        }
        return ending;
    }

    /** Ends the attempt; false if it was decided before. */
    private boolean decide(Ending as) {
        synchronized (this) {
            if (!isOpen()) {
                return false;
            }
            ending = as;
        }
        connection.forget(topic, this);
        waiting.forEach(each -> each.refuse(ClientPush.NOT_JOINED));
        return true;
    }
}
