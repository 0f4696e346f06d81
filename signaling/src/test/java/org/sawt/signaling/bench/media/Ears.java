package org.sawt.signaling.bench.media;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.sawt.signaling.e2e.Browser;

/** When a page heard what, to the 5 milliseconds in which it looks; see {@code bench/ears.js}. */
record Ears(Page page) {

    private static final String SCRIPT = resource("ears.js");
    private static final Page.WaitForConditionOptions PATIENCE = new Page.WaitForConditionOptions().setTimeout(30_000);

    /** A browser whose pages have ears. */
    static Browser browser() {
        return Browser.start().withScript(SCRIPT);
    }

    /** When a button of the page was last pressed, in milliseconds since the epoch; so are the times below. */
    double pressed() {
        return ((Number) page.evaluate("benchEars.pressed()")).doubleValue();
    }

    /** Waits until the page has its microphone, for which a person would be asked. */
    void awaitMicrophone() {
        page.waitForCondition(() -> (boolean) page.evaluate("benchEars.microphoneIsOpen()"), PATIENCE);
    }

    /** When the first connection since {@code start} was made; waits for it. */
    double made(double start) {
        return first("made", start, 1);
    }

    /** When {@code voices} of the connections that were made since {@code start} were decoded; waits for them. */
    double played(double start, int voices) {
        return first("played", start, voices);
    }

    /** The same, by the browser's statistics. */
    double counted(double start, int voices) {
        return first("counted", start, voices);
    }

    private double first(String what, double start, int voices) {
        page.waitForCondition(() -> times(what, start).size() >= voices, PATIENCE);
        return times(what, start).get(voices - 1).doubleValue();
    }

    @SuppressWarnings("unchecked")
    private List<Number> times(String what, double start) {
        return (List<Number>) page.evaluate("start => benchEars.%s(start)".formatted(what), start);
    }

    static String resource(String name) {
        try (InputStream file = Objects.requireNonNull(Ears.class.getResourceAsStream("/bench/" + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
