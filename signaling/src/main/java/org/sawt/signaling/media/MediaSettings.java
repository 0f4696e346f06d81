package org.sawt.signaling.media;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** How sessions run, and which media servers there are. */
@Validated
@ConfigurationProperties("sawt.media")
record MediaSettings(
        @NotNull @DefaultValue("auto") MediaChoice mode,
        @Valid @NotNull @DefaultValue Kurento kurento) {

    /** {@code uris} of Kurento's WebSocket; a session runs on one of them. */
    record Kurento(@NotNull @DefaultValue List<URI> uris) {

        @AssertTrue(message = "uris must look like ws://media.example.org:8888/kurento (or wss://), several with commas")
        boolean isMadeOfWebSocketUris() {
            return uris.stream().allMatch(Kurento::isWebSocket);
        }

        @AssertTrue(message = "uris must not name a media server twice: each would count for two")
        boolean isWithoutRepetition() {
            return uris.stream().map(URI::getAuthority).distinct().count() == uris.size();
        }

        private static boolean isWebSocket(URI uri) {
            return uri.getHost() != null && List.of("ws", "wss").contains(String.valueOf(uri.getScheme()));
        }
    }

    @AssertTrue(message = "mode routed needs a media server: set sawt.media.kurento.uris, or KURENTO_URI")
    boolean isRoutedSomewhere() {
        return mode != MediaChoice.ROUTED || !kurento.uris().isEmpty();
    }

    /** Whether there is anything to connect to, and a wish to. */
    boolean wantsServers() {
        return mode != MediaChoice.MESH && !kurento.uris().isEmpty();
    }
}
