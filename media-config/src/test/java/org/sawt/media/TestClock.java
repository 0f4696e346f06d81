package org.sawt.media;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still, or runs with the real time, until a test moves it. */
public final class TestClock extends Clock {

    private final InstantSource source;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    private TestClock(InstantSource source) {
        this.source = source;
    }

    public static TestClock standingAt(Instant start) {
        return new TestClock(InstantSource.fixed(start));
    }

    /** For servers with neighbours that read the real time. */
    public static TestClock running() {
        return new TestClock(InstantSource.system());
    }

    public void advance(Duration by) {
        ahead.updateAndGet(before -> before.plus(by));
    }

    public void set(Instant to) {
        ahead.set(Duration.between(source.instant(), to));
    }

    @Override
    public Instant instant() {
        return source.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("only instants are read");
    }
}
