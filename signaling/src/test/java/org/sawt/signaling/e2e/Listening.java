package org.sawt.signaling.e2e;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

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

    /** Waits until exactly {@code voices} connections carry a voice at the same time. */
    void hearsVoicesWithin(int voices, Duration limit) {
        await().atMost(limit).until(() -> voices() == voices);
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

    /** How long after {@code failure} {@code voices} were heard on connections that were made since; waits for it. */
    Duration silenceAfter(Instant failure, int voices) {
        String heardAt = "sawtListening.heardAt(%d, %d)".formatted(failure.toEpochMilli(), voices);
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> number(heardAt) > 0);
        return Duration.ofMillis((long) number(heardAt) - failure.toEpochMilli());
    }

    /** Packets of sound that the page has sent on its open connections. */
    long packetsSent() {
        return (long) number("sawtListening.packetsSent()");
    }

    /** How much was spoken into what the page sends, whether or not anybody hears it. */
    double spoken() {
        return number("sawtListening.spokenEnergy()");
    }

    /** Like a change of network that the page noticed. */
    void restartIce() {
        page.evaluate("sawtListening.restartIce()");
    }

    /** Who is at the other ends; other names after each restart of ICE. */
    @SuppressWarnings("unchecked")
    List<String> farEnds() {
        return (List<String>) page.evaluate("sawtListening.farEnds()");
    }

    /**
     * For each connection the kind of candidate at this end, how its relay is reached ({@code -} without one), and the kind at
     * the other end: {@code relay tls relay}.
     */
    @SuppressWarnings("unchecked")
    List<String> paths() {
        return (List<String>) page.evaluate("sawtListening.paths()");
    }

    private double number(String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }
}
