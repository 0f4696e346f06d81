package org.sawt.media;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the media of one participant fares as the engine sees it, worst link first; what is not known is absent.
 *
 * @param loss a fraction, 0 to 1
 * @param relayed whether the path runs through TURN
 * @param flowing whether everything that should arrive does
 */
public record MediaSample(
        @Nullable Duration roundTrip,
        @Nullable Duration jitter,
        @Nullable Double loss,
        @Nullable Boolean relayed,
        boolean flowing) {}
