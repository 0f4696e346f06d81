package org.sawt.signaling.rooms;

import java.time.Duration;
import java.time.Instant;
import org.sawt.media.MediaRoom.Verdict;
import org.sawt.signaling.rooms.RoomMessage.LinkReport;
import org.sawt.signaling.rooms.RoomMessage.Stats;
import org.sawt.signaling.rooms.SessionFact.Source;

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
        if (stats.links().isEmpty()
                || !seat.pulse().samples(Source.BROWSER, now, parts.settings().qualityEvery())) {
            return;
        }
        Quality quality = Quality.worstOf(stats.links());
        parts.metrics().sampled(quality);
        if (!parts.ledger().isFull()) {
            parts.ledger().write(Change.of(parts.facts().sampled(seat, quality, Source.BROWSER, now)));
        }
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
}
