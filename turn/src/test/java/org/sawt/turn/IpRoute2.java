package org.sawt.turn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Linux's {@code ip}, as root. */
public final class IpRoute2 {

    private static final Path NAMESPACES = Path.of("/run/netns");
    private static final Path DEVICES = Path.of("/sys/class/net");

    private IpRoute2() {}

    /** Makes the network namespace {@code name}, in place of what a run that was killed may have left of that name. */
    public static void makeNamespace(String name) {
        if (Files.exists(NAMESPACES.resolve(name))) {
            ip("netns", "delete", name);
        }
        ip("netns", "add", name);
    }

    /** Makes the device {@code name} and one in {@code namespace} at its other end, in place of what a killed run may have left. */
    public static void makeWire(String name, String peer, String namespace) {
        if (Files.exists(DEVICES.resolve(name))) {
            ip("link", "delete", name);
        }
        ip("link", "add", name, "type", "veth", "peer", "name", peer, "netns", namespace);
    }

    /** @throws IllegalStateException with what it said, when it does not do so */
    public static void ip(String... arguments) {
        List<String> command = new ArrayList<>(List.of("ip"));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + said);
            }
        } catch (IOException missing) {
            throw new UncheckedIOException("install iproute2", missing);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
