package org.sawt.signaling.rooms;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sawt.media.MediaRoom.Verdict;
import org.sawt.signaling.rooms.RoomMessage.LinkReport;
import org.sawt.signaling.rooms.RoomMessage.Paths;
import org.sawt.signaling.rooms.RoomMessage.Stats;
import org.sawt.signaling.rooms.SessionFact.Source;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;

/** What browsers report about their media. */
final class Reports {

    private final RoomParts parts;
    private final RoomMedia media;

    Reports(RoomParts parts, RoomMedia media) {
        this.parts = parts;
        this.media = media;
    }

    /** A sample is the first to go when the database is slow: another one comes. */
    void stats(Seat seat, Stats stats) {
        Long measured = stats.joinedToMediaMs();
        if (measured != null && seat.pulse().measuresMedia()) {
            parts.metrics().joinedToMedia(Duration.ofMillis(measured));
        }
        media.flows(seat, stats.links());
        Instant now = parts.now();
        Quality quality = Quality.worstOf(stats.links());
        path(seat, quality.relayed(), now);
        if (stats.links().isEmpty()
                || !seat.pulse().samples(Source.BROWSER, now, parts.settings().qualityEvery())) {
            return;
        }
        parts.metrics().sampled(quality);
        if (!parts.ledger().isFull()) {
            parts.ledger().write(Change.of(parts.facts().sampled(seat, quality, Source.BROWSER, now)));
        }
    }

    /** What the test before the call found, whether or not a call comes of it. */
    void paths(Seat seat, Paths found) {
        Instant now = parts.now();
        Duration wait = seat.paths().test(now);
        if (wait.isPositive()) {
            throw Refusal.of(RefusalCode.RATE_LIMITED, "paths are tested once a minute", wait)
                    .asException();
        }
        parts.ledger().write(Change.of(parts.facts().pathsTested(seat, found, now)));
    }

    void link(Seat seat, LinkReport report) {
        Verdict verdict = media.holds(seat, report.link(), report.epoch());
        if (verdict != Verdict.TAKEN) {
            throw Verdicts.refusal(verdict).asException();
        }
        parts.metrics().link(report.state());
        parts.ledger().write(Change.of(parts.facts().link(seat, report.link(), report.state(), parts.now())));
        if (report.state() == LinkState.FAILED) {
            media.failed(seat, report.link());
        }
    }

    /** What the database does not take now is found again with the next report. */
    private void path(Seat seat, @Nullable Boolean relayed, Instant now) {
        if (relayed != null && !parts.ledger().isFull() && seat.paths().move(relayed, now)) {
            parts.ledger().write(Change.of(parts.facts().pathChanged(seat, relayed, now)));
        }
    }
}
