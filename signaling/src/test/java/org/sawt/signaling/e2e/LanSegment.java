package org.sawt.signaling.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A small network of the test's own: one bridge in a namespace, this machine at {@code 10.78.0.1} on it, and hosts in
 * namespaces of their own. Everything disappears with {@link #close}. Needs root, iproute2 and Linux.
 */
final class LanSegment implements AutoCloseable {

    static final String SERVER = "10.78.0.1";

    private static final String SWITCH = "sawt-switch";

    private final List<String> namespaces = new ArrayList<>();

    LanSegment() {
        namespace(SWITCH);
        ip("-n", SWITCH, "link", "add", "bridge", "type", "bridge");
        ip("-n", SWITCH, "link", "set", "bridge", "up");
        ip("link", "add", "sawt-host", "type", "veth", "peer", "name", "host", "netns", SWITCH);
        ip("address", "add", SERVER + "/24", "dev", "sawt-host");
        ip("link", "set", "sawt-host", "up");
        plugIn("host");
    }

    /** A host called {@code name} at {@code 10.78.0.last}, whose packets are late by {@code delay} and lost by {@code loss}. */
    String host(String name, int last, String delay, String loss) {
        String namespace = "sawt-" + name;
        namespace(namespace);
        ip("-n", namespace, "link", "set", "lo", "up");
        ip("link", "add", "eth0", "netns", namespace, "type", "veth", "peer", "name", name, "netns", SWITCH);
        ip("-n", namespace, "address", "add", "10.78.0." + last + "/24", "dev", "eth0");
        ip("-n", namespace, "link", "set", "eth0", "up");
        plugIn(name);
        run("tc", "-n", namespace, "qdisc", "add", "dev", "eth0", "root", "netem", "delay", delay, "loss", loss);
        return namespace;
    }

    void cut(String namespace) {
        ip("-n", namespace, "link", "set", "eth0", "down");
    }

    void mend(String namespace) {
        ip("-n", namespace, "link", "set", "eth0", "up");
    }

    @Override
    public void close() {
        namespaces.forEach(namespace -> ip("netns", "delete", namespace));
    }

    private void namespace(String name) {
        ip("netns", "add", name);
        namespaces.add(name);
    }

    private void plugIn(String port) {
        ip("-n", SWITCH, "link", "set", port, "master", "bridge");
        ip("-n", SWITCH, "link", "set", port, "up");
    }

    private static void ip(String... arguments) {
        List<String> command = new ArrayList<>(List.of("ip"));
        command.addAll(List.of(arguments));
        run(command.toArray(String[]::new));
    }

    private static void run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
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
