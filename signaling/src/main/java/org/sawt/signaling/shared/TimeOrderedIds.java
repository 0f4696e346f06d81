package org.sawt.signaling.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.util.UUID;

/** UUIDv7 (RFC 9562) ids: sorted by creation time, unguessable in their random part. */
final class TimeOrderedIds {

    private static final int CANONICAL_LENGTH = 36;
    private static final TimeBasedEpochRandomGenerator GENERATOR = Generators.timeBasedEpochRandomGenerator();

    private TimeOrderedIds() {}

    static UUID next() {
        return GENERATOR.generate();
    }

    /** {@link UUID#fromString} accepts "1-1-1-1-1"; an id that does not look like itself is refused here. */
    static UUID parse(String text) {
        UUID id = text.length() == CANONICAL_LENGTH ? UUID.fromString(text) : null;
        if (id == null || !id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("not an id");
        }
        return id;
    }
}
