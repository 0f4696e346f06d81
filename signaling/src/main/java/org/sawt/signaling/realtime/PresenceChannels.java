package org.sawt.signaling.realtime;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sawt.signaling.channels.TokenBucket;
import org.sawt.signaling.channels.TokenBucket.Rate;
import org.sawt.signaling.channels.TopicHandler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Who is present, on every channel. */
@Component
class PresenceChannels implements ChannelPart.Kind {

    private final Map<Grant.Key, PresentPeople> channels = new ConcurrentHashMap<>();
    private final PresenceKeys keys;
    private final TrackedFields fields;
    private final ClinicRates rates;
    private final RealtimeSettings.Presence limits;
    private final Clock clock;

    PresenceChannels(
            PresenceKeys keys, TrackedFields fields, ClinicRates rates, RealtimeSettings settings, Clock clock) {
        this.keys = keys;
        this.fields = fields;
        this.rates = rates;
        this.limits = settings.presence();
        this.clock = clock;
    }

    @Override
    public ChannelPart of(TopicHandler.Attempt attempt, Grant grant) {
        PresenceJoin.Wishes wishes = attempt.payload(PresenceJoin.class).wishes();
        keys.check(wishes.key(), grant.identity());
        Rate perMember = new Rate(3 * limits.perSecond(), limits.perSecond(), Duration.ofSeconds(1));
        return new PresencePart(this, grant, wishes, new TokenBucket(perMember, clock.millis()));
    }

    /** The people on {@code channel}, for somebody who will {@link #leave} it. */
    PresentPeople enter(Grant.Key channel) {
        return channels.compute(channel, (_, known) -> {
            PresentPeople people = known == null ? new PresentPeople(fields, limits.people()) : known;
            people.users++;
            return people;
        });
    }

    void leave(Grant.Key channel) {
        channels.computeIfPresent(channel, (_, people) -> --people.users == 0 ? null : people);
    }

    /** Throws {@code rate_limited} as a RefusedException. */
    void count(Grant grant, TokenBucket ofMember) {
        ClinicRates.take(ofMember, clock, "changes of a presence");
        rates.presence(grant.caller().clinic());
    }

    TrackedFields fields() {
        return fields;
    }

    /** Whoever did not keep up gets all that there is once there is room. */
    @Scheduled(fixedDelay = 1_000)
    void bringUpToDate() {
        channels.values().forEach(PresentPeople::bringUpToDate);
    }

    boolean isEmpty() {
        return channels.isEmpty();
    }
}
