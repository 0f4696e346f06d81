package org.sawt.media.kurento;

import java.time.Duration;

/**
 * How patient the engine is.
 *
 * @param stepDeadline how long the media server may take to answer one step; it must be longer than its warm-up of about
 *     a second
 * @param patience how long a link may be without a path, or a voice missing on it, before it is replaced; longer than the
 *     two to four seconds after which Kurento itself notices that nothing flows
 * @param sampling the pause between two looks at the statistics of a room
 * @param replacementsPerMinute how often one link is replaced within a minute
 */
public record KurentoSettings(Duration stepDeadline, Duration patience, Duration sampling, int replacementsPerMinute) {

    public static final KurentoSettings DEFAULT =
            new KurentoSettings(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5), 5);

    public KurentoSettings {
        requirePositive("step-deadline", stepDeadline);
        requirePositive("patience", patience);
        requirePositive("sampling", sampling);
        if (replacementsPerMinute < 1) {
            throw new IllegalArgumentException("replacements-per-minute must be at least 1");
        }
    }

    private static void requirePositive(String name, Duration value) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException(name + " must be longer than nothing, such as 5s");
        }
    }
}
