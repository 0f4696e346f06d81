package org.sawt.signaling.rooms;

import java.time.Instant;
import org.sawt.media.MediaFault;
import org.sawt.media.MediaSample;
import org.sawt.signaling.rooms.SessionFact.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a media server notices about the media of one participant. */
final class EngineReports {

    private static final Logger log = LoggerFactory.getLogger(EngineReports.class);

    private final RoomParts parts;

    EngineReports(RoomParts parts) {
        this.parts = parts;
    }

    /** What a browser reported is written down already. */
    void faulty(Seat seat, String link, MediaFault fault) {
        parts.metrics().media().failed(fault);
        log.warn(
                "session {} participant {} gets another link: {}",
                parts.session().id(),
                seat.id(),
                fault.wire());
        if (fault != MediaFault.REPORTED) {
            parts.ledger().write(Change.of(parts.facts().faulty(seat, link, fault, parts.now())));
        }
    }

    void mended(Seat seat, String link) {
        parts.ledger().write(Change.of(parts.facts().link(seat, link, LinkState.RESTARTED, parts.now())));
    }

    /** All of them count; as with those of browsers, some are written down, unless the database is slow. */
    void sampled(Seat seat, MediaSample sample) {
        parts.metrics().media().sampled(sample);
        Instant now = parts.now();
        if (seat.pulse().samples(Source.SERVER, now, parts.settings().qualityEvery())
                && !parts.ledger().isFull()) {
            parts.ledger().write(Change.of(parts.facts().sampled(seat, Quality.of(sample), Source.SERVER, now)));
        }
    }
}
