package org.sawt.signaling.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Debian's Chromium with a fake microphone that beeps; every person gets a context of their own, as on an own machine. */
public final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            "--allow-loopback-in-peer-connection");

    /** Those of this thread's test, for whoever tells what they showed when it failed. */
    private static final ThreadLocal<List<Browser>> OPEN = ThreadLocal.withInitial(ArrayList::new);

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private final List<String> scripts = new ArrayList<>(List.of(resource("listening.js")));

    private Browser(Path executable, List<String> moreFlags) {
        List<String> flags = new ArrayList<>(FLAGS);
        flags.addAll(moreFlags);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setHeadless(true)
                        .setArgs(flags));
        OPEN.get().add(this);
    }

    public static Browser start() {
        return new Browser(CHROMIUM, List.of());
    }

    /**
     * Chromium into which somebody speaks without a pause, so that silence is noticed at once, and whose microphone is not
     * processed, which would take an even tone for noise.
     */
    static Browser startSpeaking(Path scratch) {
        Path voice = Tone.writeTo(scratch.resolve("voice.wav"));
        return new Browser(CHROMIUM, List.of("--use-file-for-fake-audio-capture=" + voice))
                .withScript(resource("raw-microphone.js"));
    }

    /** Chromium whose connections to {@code port} run through {@code wire}. */
    static Browser startThrough(CuttableWire wire, int port) {
        return new Browser(
                CHROMIUM, List.of("--host-resolver-rules=MAP 127.0.0.1:" + port + " 127.0.0.1:" + wire.port()));
    }

    /** Chromium inside the network namespace {@code namespace}; {@code origin} counts as secure although it is plain HTTP. */
    static Browser startIn(String namespace, String origin, Path scratch) {
        return new Browser(wrapper(namespace, scratch), List.of(secure(origin)));
    }

    /**
     * As {@link #startIn}, with somebody who speaks without a pause as in {@link #startSpeaking}, and trusting the certificate
     * of a relay whose public key has the hash {@code pin}.
     */
    static Browser startSpeakingIn(String namespace, String origin, String pin, Path scratch) {
        Path voice = Tone.writeTo(scratch.resolve("voice.wav"));
        return new Browser(
                        wrapper(namespace, scratch),
                        List.of(
                                secure(origin),
                                "--use-file-for-fake-audio-capture=" + voice,
                                "--ignore-certificate-errors-spki-list=" + pin))
                .withScript(resource("raw-microphone.js"));
    }

    private static String secure(String origin) {
        return "--unsafely-treat-insecure-origin-as-secure=" + origin;
    }

    private static Path wrapper(String namespace, Path scratch) {
        try {
            Path wrapper = Files.writeString(
                    scratch.resolve("chromium-in-" + namespace),
                    "#!/bin/sh\nexec ip netns exec " + namespace + " " + CHROMIUM + " \"$@\"\n");
            if (!wrapper.toFile().setExecutable(true)) {
                throw new IllegalStateException("cannot make " + wrapper + " executable");
            }
            return wrapper;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Every page from now on runs {@code script}, too, before its own. */
    public Browser withScript(String script) {
        scripts.add(script);
        return this;
    }

    /** A page of a new person, with {@code device} choosing language and size. */
    public Page newPerson(Device device) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(device.locale())
                .setViewportSize(device.width(), device.height())
                .setHasTouch(device.touch())
                .setPermissions(List.of("microphone")));
        scripts.forEach(context::addInitScript);
        context.setDefaultTimeout(20_000);
        return context.newPage();
    }

    /** Every page that the browsers of this thread show. */
    static List<Page> openPages() {
        return OPEN.get().stream()
                .flatMap(browser -> browser.chromium.contexts().stream())
                .flatMap(context -> context.pages().stream())
                .toList();
    }

    @Override
    public void close() {
        OPEN.get().remove(this);
        chromium.close();
        playwright.close();
    }

    /** A script of {@code src/test/resources/e2e}. */
    static String resource(String name) {
        try (InputStream script = Objects.requireNonNull(Browser.class.getResourceAsStream("/e2e/" + name), name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What somebody holds in the hand. */
    public enum Device {
        DESKTOP_ENGLISH("en-GB", 1280, 800, false),
        DESKTOP_ARABIC("ar-SA", 1280, 800, false),
        PHONE_ENGLISH("en-GB", 390, 844, true),
        PHONE_ARABIC("ar-SA", 390, 844, true),
        SMALL_PHONE_ENGLISH("en-GB", 360, 640, true),
        SMALL_PHONE_ARABIC("ar-SA", 360, 640, true);

        private final String locale;
        private final int width;
        private final int height;
        private final boolean touch;

        Device(String locale, int width, int height, boolean touch) {
            this.locale = locale;
            this.width = width;
            this.height = height;
            this.touch = touch;
        }

        String locale() {
            return locale;
        }

        int width() {
            return width;
        }

        int height() {
            return height;
        }

        boolean touch() {
            return touch;
        }
    }
}
