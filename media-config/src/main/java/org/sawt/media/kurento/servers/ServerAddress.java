package org.sawt.media.kurento.servers;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where a media server is asked. Credentials in the URI are for a proxy before it, and go nowhere but into the header
 * of the handshake.
 *
 * @param name {@code host:port}, for logs and metrics
 */
record ServerAddress(String name, URI uri, @Nullable String authorization) {

    /** Refuses what is not {@code ws://host:port/path} or {@code wss://…}. */
    static ServerAddress of(URI uri) {
        var scheme = uri.getScheme();
        if (uri.getHost() == null || !("ws".equals(scheme) || "wss".equals(scheme))) {
            throw new IllegalArgumentException("the address of a media server must look like ws://host:8888/kurento");
        }
        var port = uri.getPort() >= 0 ? uri.getPort() : "ws".equals(scheme) ? 80 : 443;
        var name = uri.getHost() + ":" + port;
        return new ServerAddress(name, URI.create(scheme + "://" + name + uri.getRawPath()), authorization(uri));
    }

    private static @Nullable String authorization(URI uri) {
        var user = uri.getUserInfo();
        return user == null
                ? null
                : "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return name;
    }
}
