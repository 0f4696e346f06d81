package org.sawt.media.kurento.servers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts, measures and sweeps a {@link MediaServer} now and then, as long as it is connected. Runs until it is stopped. */
final class Surveyor implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Surveyor.class);

    private static final Duration MEASURING = Duration.ofSeconds(1);

    private final MediaServer server;
    private final Survey survey;
    private final PoolSettings.Upkeep upkeep;
    private final Owner owner;
    private final Clock clock;
    private final Semaphore wakes = new Semaphore(0);
    private final AtomicBoolean sweepWanted = new AtomicBoolean();
    private volatile Instant nextSweep = Instant.MIN;
    private volatile boolean stopped;

    Surveyor(MediaServer server, Survey survey, PoolSettings.Upkeep upkeep, Owner owner, Clock clock) {
        this.server = server;
        this.survey = survey;
        this.upkeep = upkeep;
        this.owner = owner;
        this.clock = clock;
    }

    @Override
    public void run() {
        try {
            do {
                if (server.state() != ServerState.UNREACHABLE) {
                    look();
                }
            } while (goesOn());
        } catch (InterruptedException _) {
            // It hung while we closed.
        }
    }

    /** From any thread: there may be leftovers now that were not to go before. */
    void sweepSoon() {
        sweepWanted.set(true);
        wakes.release();
    }

    /** From any thread; what is going on is let go on. */
    void stop() {
        stopped = true;
        wakes.release();
    }

    /** The first leftovers of a previous run may go when the grace ends: that is when to look again. */
    Survey.Tally sweep() {
        nextSweep = Instant.MIN;
        var now = clock.instant();
        var tally = survey.count(true);
        var usual = now.plus(upkeep.sweepEvery());
        var grace = owner.graceEnds();
        nextSweep = now.isBefore(grace) && grace.isBefore(usual) ? grace : usual;
        return tally;
    }

    private void look() {
        try {
            server.counted(isSweepDue() ? sweep() : survey.count(false));
            server.measured(survey.cpu(shorter(MEASURING, upkeep.surveyEvery().dividedBy(2))));
        } catch (RuntimeException e) {
            // Whether it lives is for the pulse to say.
            log.debug("media server {} was not surveyed", server.name(), e);
        }
    }

    private boolean isSweepDue() {
        return sweepWanted.getAndSet(false) || !clock.instant().isBefore(nextSweep);
    }

    private boolean goesOn() throws InterruptedException {
        if (wakes.tryAcquire(upkeep.surveyEvery().toNanos(), TimeUnit.NANOSECONDS)) {
            wakes.drainPermits();
        }
        return !stopped;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
