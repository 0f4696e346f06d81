package org.sawt.signaling.bench.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.sawt.signaling.bench.Row;
import org.sawt.signaling.bench.Spread;

/** What one contestant did with so many rooms, turn by turn. */
record Standing(String subject, List<Turn> turns) {

    private static final double MILLISECOND = Duration.ofMillis(1).toNanos();

    Standing(String subject) {
        this(subject, new ArrayList<>());
    }

    Row.Measured cpu() {
        return row("CPU per signal, at saturation", "µs", turn -> turn.full().cpuMicros());
    }

    Row.Measured cpuAtHalf() {
        return row("CPU per signal, at half", "µs", turn -> turn.half().cpuMicros());
    }

    Row.Measured saturation() {
        return row("saturation", "/s", turn -> turn.full().rate());
    }

    Row.Measured cores() {
        return row("cores in use, at saturation", "cores", turn -> turn.full().cores());
    }

    Row.Measured p50() {
        return row("p50, at half", "ms", turn -> millis(turn, 0.5));
    }

    Row.Measured p99() {
        return row("p99, at half", "ms", turn -> millis(turn, 0.99));
    }

    Row.Measured ownCpu() {
        return row("the generator's CPU per signal", "µs", turn -> turn.full().ownCpuMicros());
    }

    Row.Measured ownCores() {
        return row(
                "the generator's cores, at saturation",
                "cores",
                turn -> turn.full().ownCores());
    }

    private static double millis(Turn turn, double share) {
        return turn.half().latencies().quantile(share).toNanos() / MILLISECOND;
    }

    private Row.Measured row(String quantity, String unit, ToDoubleFunction<Turn> value) {
        return Row.Measured.of(
                subject,
                quantity,
                unit,
                Spread.of(turns.stream().map(value::applyAsDouble).toList()));
    }
}
