package org.sawt.signaling.channels;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.RealtimeTokens;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.RefusedException;
import org.springframework.stereotype.Component;

/**
 * Takes a {@code phx_join} to the feature whose topic it is, on a virtual thread and with a caller that is known. Only so
 * many go on at a time: after a restart everybody comes back at once, and the database would refuse the rest.
 */
@Component
final class Joins {

    private final ChannelsContext context;
    private final RealtimeTokens tokens;
    private final RecentRevocations revocations;
    private final Map<String, TopicHandler> handlers;
    private final Semaphore turns;

    Joins(ChannelsContext context, RealtimeTokens tokens, RecentRevocations revocations, List<TopicHandler> handlers) {
        this.context = context;
        this.tokens = tokens;
        this.revocations = revocations;
        this.handlers =
                handlers.stream().collect(Collectors.toUnmodifiableMap(TopicHandler::prefix, Function.identity()));
        this.turns = new Semaphore(context.settings().concurrentJoins(), true);
    }

    void join(Connection connection, ClientPush push) {
        Topic topic = Topic.of(push.frame().topic());
        TopicHandler handler = handlers.get(topic.prefix());
        Refusal refusal = objection(connection, topic, handler);
        if (refusal != null || handler == null) {
            push.refuse(refusal == null ? UNKNOWN_TOPIC : refusal);
            return;
        }
        PendingJoin attempt = new PendingJoin(
                connection, topic, push, revocations, context.clock().instant());
        connection.begin(topic, attempt);
        context.threads().execute(() -> inTurn(attempt, () -> decide(attempt, push, handler)));
    }

    private static final Refusal UNKNOWN_TOPIC = Refusal.of(RefusalCode.UNKNOWN_TOPIC, "this server has no such topic");

    private @Nullable Refusal objection(Connection connection, Topic topic, @Nullable TopicHandler handler) {
        if (handler == null) {
            return UNKNOWN_TOPIC;
        }
        if (!connection.conduct().mayJoin()) {
            return connection.conduct().tooManyJoins();
        }
        boolean another = connection.on(topic.name()) == null;
        return another && connection.topicCount() >= context.settings().rates().topics()
                ? Refusal.of(RefusalCode.RATE_LIMITED, "too many topics on one connection", ClientPush.SHORTLY)
                : null;
    }

    /** A client that gave up while its join waited for a turn has been answered already. */
    private void inTurn(PendingJoin attempt, Runnable decision) {
        turns.acquireUninterruptibly();
        try {
            if (attempt.isOpen()) {
                decision.run();
            }
        } finally {
            turns.release();
        }
    }

    private void decide(PendingJoin attempt, ClientPush push, TopicHandler handler) {
        try {
            attempt.verified(tokens.verify(AccessToken.in(push.frame().payload())));
            handler.join(attempt);
        } catch (RefusedException refused) {
            attempt.refuse(refused.refusal());
        } catch (RuntimeException bug) {
            attempt.failed(bug);
        }
    }
}
