package org.sawt.media.kurento.fake;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** What a test makes the server do wrong. Survives its deaths. */
final class Behaviour {

    private record Fault(Refusal refusal, int times) {}

    private final Map<String, Fault> faults = new ConcurrentHashMap<>();
    private final Map<String, Duration> delays = new ConcurrentHashMap<>();
    private volatile boolean hanging;
    volatile float cpu;

    void hang(boolean now) {
        hanging = now;
    }

    void fail(String step, Refusal refusal, int times) {
        faults.put(step, new Fault(refusal, times));
    }

    void delay(String step, Duration by) {
        delays.put(step, by);
    }

    /** Returns when the server may go on. */
    void awaitWaking() throws InterruptedException {
        while (hanging) {
            Thread.sleep(5);
        }
    }

    /** Lets {@code step} happen, late or not at all. */
    void before(String step) {
        var delay = delays.get(step);
        if (delay != null) {
            LockSupport.parkNanos(delay.toNanos());
        }
        var refusal = take(step);
        if (refusal != null) {
            throw refusal;
        }
    }

    private @Nullable Refusal take(String step) {
        var hit = new Refusal[1];
        faults.computeIfPresent(step, (_, fault) -> {
            hit[0] = fault.refusal();
            return fault.times() == 1 ? null : new Fault(fault.refusal(), fault.times() - 1);
        });
        return hit[0];
    }
}
