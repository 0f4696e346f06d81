package org.sawt.signaling.bench.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** PeerJS's server and socket.io, at the versions of the committed lock file, from npm's registry. */
record NodePackages(Path folder) {

    private static final List<String> FILES = List.of("package.json", "package-lock.json", "socket-io-relay.mjs");
    private static final Path INSTALLED = Path.of("node_modules", ".installed-lock.json");

    /** Installs them into {@code folder} unless they are there. */
    static NodePackages in(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        for (String file : FILES) {
            Files.writeString(folder.resolve(file), Resources.text(file));
        }
        String lock = Resources.text("package-lock.json");
        Path installed = folder.resolve(INSTALLED);
        if (!Files.exists(installed) || !Files.readString(installed).equals(lock)) {
            Command.run(folder, List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"));
            Files.writeString(installed, lock);
        }
        return new NodePackages(folder.toAbsolutePath());
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    String versionOf(String name) throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readAllBytes(folder.resolve("node_modules", name, "package.json")))
                .get("version")
                .asString();
    }
}
