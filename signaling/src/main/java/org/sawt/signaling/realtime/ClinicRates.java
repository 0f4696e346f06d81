package org.sawt.signaling.realtime;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sawt.signaling.channels.TokenBucket;
import org.sawt.signaling.channels.TokenBucket.Rate;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.springframework.stereotype.Component;

/**
 * How much goes on in each clinic, over all its channels and in one second; beyond it the clinic is told to wait, and the
 * others do not notice. The methods throw {@code rate_limited} with {@code retry_after} as a RefusedException.
 */
@Component
class ClinicRates {

    private final RealtimeSettings.Clinic limits;
    private final Clock clock;
    private final Map<ClinicId, Buckets> clinics = new ConcurrentHashMap<>();

    ClinicRates(RealtimeSettings settings, Clock clock) {
        this.limits = settings.clinic();
        this.clock = clock;
    }

    private record Buckets(TokenBucket joins, TokenBucket messages, TokenBucket presence) {}

    void join(ClinicId clinic) {
        take(of(clinic).joins(), "joins");
    }

    void message(ClinicId clinic) {
        take(of(clinic).messages(), "messages");
    }

    void presence(ClinicId clinic) {
        take(of(clinic).presence(), "presences");
    }

    private void take(TokenBucket bucket, String what) {
        take(bucket, clock, what + " in this clinic");
    }

    /** One of {@code bucket}; throws {@code rate_limited} as a RefusedException if there is none. */
    static void take(TokenBucket bucket, Clock clock, String what) {
        if (!bucket.take(clock.millis())) {
            throw Refusal.of(RefusalCode.RATE_LIMITED, "too many " + what, bucket.untilNext())
                    .asException();
        }
    }

    private Buckets of(ClinicId clinic) {
        return clinics.computeIfAbsent(
                clinic,
                _ -> new Buckets(
                        bucket(limits.joinsPerSecond()),
                        bucket(limits.messagesPerSecond()),
                        bucket(limits.presencePerSecond())));
    }

    private TokenBucket bucket(int perSecond) {
        return new TokenBucket(new Rate(2 * perSecond, perSecond, Duration.ofSeconds(1)), clock.millis());
    }
}
