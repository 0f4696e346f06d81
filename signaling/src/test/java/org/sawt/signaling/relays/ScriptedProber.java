package org.sawt.signaling.relays;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.sawt.turn.RelayServer;
import org.sawt.turn.TurnUrl;
import org.sawt.turn.probe.ProbeResult;
import org.sawt.turn.probe.RelayFault;

/** Finds what a test says, at once or when it says so; where nothing was said, that the URL works. */
final class ScriptedProber implements Prober {

    static final Duration LATENCY = Duration.ofNanos(41_200_000);

    private final Map<TurnUrl, ProbeResult> script = new ConcurrentHashMap<>();
    private final AtomicInteger tries = new AtomicInteger();
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile boolean stumbling;

    void finds(TurnUrl url, RelayFault fault, String detail) {
        script.put(url, new ProbeResult.Faulty(fault, detail));
    }

    void worksAgain() {
        script.clear();
        stumbling = false;
    }

    /** Throws, as no probe should. */
    void stumbles() {
        stumbling = true;
    }

    /** From now on a try does not end, until {@link #release}. */
    void hold() {
        gate = new CountDownLatch(1);
    }

    void release() {
        gate.countDown();
    }

    int tries() {
        return tries.get();
    }

    int inside() {
        return inside.get();
    }

    /** How many were under way at once. */
    int mostAtOnce() {
        return most.get();
    }

    @Override
    public ProbeResult probe(RelayServer server, TurnUrl url) throws InterruptedException {
        tries.incrementAndGet();
        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
        try {
            gate.await();
            if (stumbling) {
                throw new IllegalStateException("a bug of the probe");
            }
            return script.getOrDefault(url, new ProbeResult.Works(LATENCY));
        } finally {
            inside.decrementAndGet();
        }
    }
}
