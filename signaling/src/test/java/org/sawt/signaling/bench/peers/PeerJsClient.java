package org.sawt.signaling.bench.peers;

import java.io.IOException;
import java.nio.file.Files;
import org.sawt.signaling.bench.Conditions;

/**
 * PeerJS's own library for browsers.
 *
 * @param script what a page loads
 */
public record PeerJsClient(String version, String script) {

    /** Of the version that is pinned; installs it where it is not. */
    public static PeerJsClient installed(Conditions conditions) throws IOException, InterruptedException {
        NodePackages packages = NodePackages.in(Field.downloads(conditions));
        return new PeerJsClient(
                packages.versionOf("peerjs"),
                Files.readString(packages.file("node_modules/peerjs/dist/peerjs.min.js")));
    }
}
