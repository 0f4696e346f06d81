package org.sawt.signaling.channels;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.RealtimeTokens;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.StaffId;

/** Tokens that mean what a test said when it minted them. */
final class TestTokens implements RealtimeTokens {

    static final Duration LIFETIME = Duration.ofMinutes(10);

    private final Map<String, Verified> minted = new ConcurrentHashMap<>();
    private final Clock clock;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    TestTokens(Clock clock) {
        this.clock = clock;
    }

    static Caller.Staff somebody() {
        return new Caller.Staff(StaffId.next(), ClinicId.next(), StaffRole.THERAPIST);
    }

    /** A token of somebody new. */
    String any() {
        return mint(somebody()).value();
    }

    /** Until the latch is counted down, nothing is verified. */
    void hold(CountDownLatch until) {
        gate = until;
    }

    @Override
    public Minted mint(Caller caller) {
        Minted token = new Minted(UUID.randomUUID().toString(), clock.instant().plus(LIFETIME));
        minted.put(token.value(), new Verified(caller, token.expiresAt()));
        return token;
    }

    @Override
    public Verified verify(String token) {
        awaitGate();
        Verified verified = minted.get(token);
        if (verified == null) {
            throw Refusal.of(RefusalCode.UNAUTHORIZED, "not one of ours").asException();
        }
        if (verified.expiresAt().isBefore(clock.instant())) {
            throw Refusal.of(RefusalCode.TOKEN_EXPIRED, "ran out").asException();
        }
        return verified;
    }

    private void awaitGate() {
        try {
            gate.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
