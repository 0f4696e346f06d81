package org.sawt.signaling.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What a run may use.
 *
 * @param scratch a folder of its own for whatever a measure writes
 * @param kurento a Kurento Media Server that runs already
 * @param kurentoCommand starts one in the foreground, on the port that is appended to it as its last argument
 * @param wantedRepeats how often everything is repeated, where the measures' own choice is not wanted
 * @param mostRooms above which nothing is measured, where the measures would
 * @param wantedMinutes how long a soak lasts, where its own choice is not wanted
 */
public record Conditions(
        Path scratch,
        Optional<URI> kurento,
        Optional<String> kurentoCommand,
        Optional<Integer> wantedRepeats,
        Optional<Integer> mostRooms,
        Optional<Integer> wantedMinutes) {

    static Conditions of(Path scratch, Map<String, String> environment) {
        return new Conditions(
                scratch,
                given(environment, "KURENTO_URI").map(URI::create),
                given(environment, "KURENTO_COMMAND"),
                given(environment, "REPEATS").map(Integer::valueOf),
                given(environment, "ROOMS").map(Integer::valueOf),
                given(environment, "MINUTES").map(Integer::valueOf));
    }

    /** {@code usual}, unless another number was asked for. */
    public int repeats(int usual) {
        return wantedRepeats.orElse(usual);
    }

    /** {@code usual}, or fewer if fewer were asked for. */
    public int rooms(int usual) {
        return Math.min(usual, mostRooms.orElse(usual));
    }

    /** {@code usual}, unless another number was asked for. */
    public Duration minutes(int usual) {
        return Duration.ofMinutes(wantedMinutes.orElse(usual));
    }

    private static Optional<String> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
