package org.sawt.signaling.realtime;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sawt.signaling.channels.Outgoing;
import org.sawt.signaling.channels.PayloadCodec;
import org.sawt.signaling.channels.TopicHandler;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.springframework.stereotype.Component;

/** Messages between those who have joined a channel, handed over as they come and not kept. */
@Component
class Broadcasts implements ChannelPart.Kind {

    private static final Refusal MAY_NOT_WRITE =
            Refusal.of(RefusalCode.FORBIDDEN, "you may not send messages on this channel");
    private static final Refusal TOO_LARGE =
            Refusal.of(RefusalCode.TOO_LARGE, "a message is larger than sawt.realtime.payload");

    private final Map<Grant.Key, Set<BroadcastPart>> audiences = new ConcurrentHashMap<>();
    private final PayloadCodec codec;
    private final ClinicRates rates;
    private final RealtimeSettings settings;
    private final RealtimeMetrics metrics;
    private final MessageCatchUp catchUp;

    Broadcasts(
            PayloadCodec codec,
            ClinicRates rates,
            RealtimeSettings settings,
            RealtimeMetrics metrics,
            MessageCatchUp catchUp) {
        this.codec = codec;
        this.rates = rates;
        this.settings = settings;
        this.metrics = metrics;
        this.catchUp = catchUp;
    }

    @Override
    public ChannelPart of(TopicHandler.Attempt attempt, Grant grant) {
        BroadcastJoin.Wishes wishes = attempt.payload(BroadcastJoin.class).wishes();
        if (wishes.replay() != null && wishes.replay().after() != null) {
            catchUp.check(grant.key(), wishes.replay().after());
        }
        return new BroadcastPart(this, grant, wishes, metrics);
    }

    void add(BroadcastPart listener) {
        audiences.compute(listener.grant().key(), (_, audience) -> {
            Set<BroadcastPart> all = audience == null ? ConcurrentHashMap.newKeySet() : audience;
            all.add(listener);
            return all;
        });
    }

    void remove(BroadcastPart listener) {
        audiences.computeIfPresent(listener.grant().key(), (_, audience) -> {
            audience.remove(listener);
            return audience.isEmpty() ? null : audience;
        });
    }

    /** From {@code sender} to the others, and to itself if it wants that; throws a RefusedException if it may not. */
    void send(BroadcastPart sender, BroadcastPush push) {
        if (!sender.grant().rights().writeMessages()) {
            throw MAY_NOT_WRITE.asException();
        }
        rates.message(sender.grant().caller().clinic());
        Outgoing message = encoded(BroadcastMessage.of(push));
        metrics.sent();
        for (BroadcastPart listener : audiences.getOrDefault(sender.grant().key(), Set.of())) {
            if (listener != sender || sender.hearsItself()) {
                listener.deliver(message);
            }
        }
    }

    private Outgoing encoded(BroadcastMessage message) {
        String json = codec.encode(message);
        if (json.length() > settings.payload().toBytes()) {
            throw TOO_LARGE.asException();
        }
        return message.outgoing(codec, json);
    }

    boolean isHeard(Grant.Key channel) {
        return audiences.containsKey(channel);
    }

    /** A message that is kept, to everybody on {@code channel}. */
    void deliver(Grant.Key channel, StoredMessage message) {
        audiences.getOrDefault(channel, Set.of()).forEach(listener -> listener.deliver(message));
    }

    MessageCatchUp catchUp() {
        return catchUp;
    }

    boolean isEmpty() {
        return audiences.isEmpty();
    }
}
