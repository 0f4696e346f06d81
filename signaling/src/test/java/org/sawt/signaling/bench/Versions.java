package org.sawt.signaling.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kurento.client.KurentoClient;

/** Of everything whose speed is in the figures. */
final class Versions {

    private Versions() {}

    static Map<String, String> of(Conditions conditions) throws IOException {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("Sawt", commit());
        versions.put("Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        versions.put("Chromium", said("chromium", "--version").replaceAll("[^\\d.]*([\\d.]+).*", "$1"));
        versions.put("Node", said("node", "--version").replaceFirst("^v", ""));
        conditions.kurento().ifPresent(uri -> versions.put("Kurento Media Server", kurento(uri.toString())));
        return versions;
    }

    private static String commit() throws IOException {
        String changed = said("git", "status", "--porcelain", "--untracked-files=no");
        return said("git", "rev-parse", "--short=12", "HEAD") + (changed.isEmpty() ? "" : " with changes");
    }

    private static String kurento(String uri) {
        KurentoClient client = KurentoClient.create(uri);
        try {
            return client.getServerManager().getInfo().getVersion();
        } finally {
            client.destroy();
        }
    }

    /** The standard output of a command; "unknown" where there is no such command. */
    private static String said(String... command) throws IOException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        } catch (IOException missing) {
            return "unknown";
        }
    }
}
