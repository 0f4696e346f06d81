package org.sawt.signaling.e2e;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;

/** What a page hears, by its browser's own statistics: {@code totalAudioEnergy} of {@code inbound-rtp} rises or it does not. */
public record Listening(Page page) {

    /** The fake microphone beeps about once a second; two beeps missed is silence. */
    private static final Duration SILENCE = Duration.ofMillis(2500);

    /** Waits until a voice is heard that was not heard before this call. */
    public void hearsWithin(Duration limit) {
        double before = number("performance.now()");
        await().atMost(limit)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> number("performance.now() - sawtListening.silentForMs()") > before);
    }

    void fallsSilentWithin(Duration limit) {
        await().atMost(limit)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> number("sawtListening.silentForMs()") > SILENCE.toMillis());
    }

    void startWatching() {
        page.evaluate("sawtListening.startWatching()");
    }

    /** The longest time without a rise since {@link #startWatching}. */
    Duration longestGap() {
        return Duration.ofMillis((long) number("sawtListening.longestGapMs()"));
    }

    /** How many peer connections carry a voice right now. */
    int voices() {
        return (int) number("sawtListening.voices()");
    }

    public int openConnections() {
        return (int) number("sawtListening.openConnections()");
    }

    /** How many peer connections the page ever made: a healed call makes no new one. */
    int connectionsMade() {
        return (int) number("sawtListening.created()");
    }

    private double number(String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }
}
