package org.sawt.signaling.bench.page;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;

/**
 * A page on a mid-range phone with slow 4G, as Lighthouse's mobile profile throttles in the browser: a quarter of this
 * machine's speed, 562.5 ms before each answer, 1.44 Mbit/s down and 0.675 up.
 */
final class SlowPhone implements AutoCloseable {

    private static final int CPU_SLOWDOWN = 4;
    private static final double LATENCY_MS = 562.5;
    private static final double DOWN_BYTES_PER_SECOND = 1.44e6 / 8;
    private static final double UP_BYTES_PER_SECOND = 0.675e6 / 8;

    /** The page itself, and what it had loaded by then. */
    private static final String LOADED = """
            [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                .filter((each) => %s)""";

    private static final String FIRST = LOADED.formatted("each.responseEnd <= benchUsableAt");
    private static final String FONTS = LOADED.formatted("/\\.woff2$/.test(each.name)");
    private static final String WEIGHT = ".reduce((sum, each) => sum + each.transferSize, 0)";

    private final Page page;

    SlowPhone(Page page) {
        this.page = page;
        CDPSession browser = page.context().newCDPSession(page);
        browser.send("Network.enable");
        browser.send("Network.emulateNetworkConditions", slow4G());
        browser.send("Emulation.setCPUThrottlingRate", cpu());
    }

    /** What a first visit took; nothing is cached. */
    Visit visits(String address) {
        page.navigate(address);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForCondition(() -> (boolean) page.evaluate("window.benchUsableAt !== undefined"));
        return new Visit(
                number(FIRST + WEIGHT),
                number(FIRST + ".length"),
                number(FONTS + WEIGHT),
                number("benchUsableAt - benchBeganAt"));
    }

    /**
     * @param bytes as they came over the network until the page was usable, headers included
     * @param requests until then
     * @param fontBytes whenever they came
     * @param usable milliseconds from the first byte of the page, when the document begins, to a Join that can be pressed
     */
    record Visit(double bytes, double requests, double fontBytes, double usable) {}

    private double number(String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }

    private static JsonObject slow4G() {
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", LATENCY_MS);
        conditions.addProperty("downloadThroughput", DOWN_BYTES_PER_SECOND);
        conditions.addProperty("uploadThroughput", UP_BYTES_PER_SECOND);
        return conditions;
    }

    private static JsonObject cpu() {
        JsonObject rate = new JsonObject();
        rate.addProperty("rate", CPU_SLOWDOWN);
        return rate;
    }

    @Override
    public void close() {
        page.context().close();
    }
}
