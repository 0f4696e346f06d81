package org.sawt.signaling.bench.load;

import java.time.Duration;
import java.util.Arrays;

/** How long each signal was on its way. */
public final class Latencies {

    private static final int AT_FIRST = 1 << 16;

    private long[] nanos = new long[AT_FIRST];
    private int size;

    void add(long nanosOnTheWay) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * size);
        }
        nanos[size++] = nanosOnTheWay;
    }

    void addAll(Latencies others) {
        long[] all = Arrays.copyOf(nanos, Math.max(AT_FIRST, size + others.size));
        System.arraycopy(others.nanos, 0, all, size, others.size);
        nanos = all;
        size += others.size;
    }

    void clear() {
        size = 0;
    }

    public int size() {
        return size;
    }

    /** What the share {@code share}, 0 to 1, of all were not slower than (nearest rank). */
    public Duration quantile(double share) {
        if (size == 0) {
            throw new IllegalStateException("nothing arrived");
        }
        Arrays.sort(nanos, 0, size);
        return Duration.ofNanos(nanos[Math.max(0, (int) Math.ceil(share * size) - 1)]);
    }
}
