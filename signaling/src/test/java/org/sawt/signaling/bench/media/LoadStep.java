package org.sawt.signaling.bench.media;

import java.util.List;
import org.sawt.signaling.bench.Row;
import org.sawt.signaling.bench.Spread;

/**
 * So many sessions at once on one media server.
 *
 * @param cpu of the media server per session, in per cent of one core, once per slice of the time
 * @param memory of the media server per session, in megabytes, above what it had without any
 * @param rate packets that each person sent per second; 50 is what Opus asks for
 * @param delivered the share of them that the other person got, 0 to 1
 * @param busy the share of the whole machine that was in use, the crowd included, 0 to 1
 */
record LoadStep(int sessions, List<Double> cpu, double memory, double rate, double delivered, double busy) {

    private static final double WANTED_RATE = 50;
    private static final double ENOUGH = 0.99;

    /** Whether everybody spoke and everybody was heard. */
    boolean isBorne() {
        return rate >= WANTED_RATE * ENOUGH && delivered >= ENOUGH;
    }

    List<Row> rows() {
        String subject = sessions == 1 ? "1 session" : sessions + " sessions";
        return List.of(
                Row.Measured.of(subject, "CPU per session", "% of a core", Spread.of(cpu)),
                Row.Measured.of(subject, "memory per session", "MB", Spread.of(memory)),
                Row.Measured.of(subject, "packets sent per person", "/s", Spread.of(rate)),
                Row.Measured.of(subject, "of these heard", "%", Spread.of(100 * delivered)),
                Row.Measured.of(subject, "whole machine in use", "%", Spread.of(100 * busy)));
    }
}
