package org.sawt.signaling.media;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.sawt.media.kurento.KurentoSettings;
import org.sawt.media.kurento.servers.PoolSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** How sessions run, and on which media servers. */
@Validated
@ConfigurationProperties("sawt.media")
record MediaSettings(
        @NotNull @DefaultValue("auto") MediaChoice mode,
        @Valid @NotNull Kurento kurento) {

    /**
     * The media servers; what their records refuse stops the start, too.
     *
     * @param uris of their WebSockets; a session runs on one of them
     * @param node the name of this Sawt server on them; no two may share one, or each takes the other's calls for leftovers.
     *     What begins with a colon stands behind the name of this machine
     * @param awaitAtStart how long a start waits for the first of them, so that calls find it after a restart
     */
    record Kurento(
            @NotNull @DefaultValue List<URI> uris,
            @NotBlank String node,
            @NotNull Duration awaitAtStart,
            PoolSettings.@NotNull Watching watching,
            PoolSettings.@NotNull Limits limits,
            PoolSettings.@NotNull Upkeep upkeep,
            @NotNull KurentoSettings links) {

        @AssertTrue(
                message = "uris must look like ws://media.example.org:8888/kurento (or wss://), several with commas")
        boolean isMadeOfWebSocketUris() {
            return uris.stream().allMatch(Kurento::isWebSocket);
        }

        @AssertTrue(message = "uris must not name a media server twice: it would count for two")
        boolean isWithoutRepetition() {
            return uris.stream().map(URI::getAuthority).distinct().count() == uris.size();
        }

        private static boolean isWebSocket(URI uri) {
            return uri.getHost() != null && List.of("ws", "wss").contains(String.valueOf(uri.getScheme()));
        }

        PoolSettings pool() {
            return new PoolSettings(uris, node.startsWith(":") ? machine() + node : node, watching, limits, upkeep);
        }

        private static String machine() {
            try {
                return InetAddress.getLocalHost().getHostName();
            } catch (UnknownHostException nameless) {
                throw new IllegalStateException(
                        "this machine does not know its own name: give one in sawt.media.kurento.node", nameless);
            }
        }

        /** Without what may stand before the @ of a URI. */
        @Override
        public String toString() {
            return "Kurento[uris=" + uris.stream().map(URI::getHost).toList() + ", node=" + node + "]";
        }
    }

    @AssertTrue(message = "mode routed needs a media server: set sawt.media.kurento.uris, or KURENTO_URI")
    boolean isRoutedSomewhere() {
        return mode != MediaChoice.ROUTED || kurento == null || !kurento.uris().isEmpty();
    }
}
