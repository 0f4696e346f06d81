package org.sawt.signaling.admin;

import java.util.List;
import org.sawt.signaling.media.MediaFleet;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.stereotype.Component;

/** {@code /actuator/mediaservers}: how each media server fares, and to empty one before it is updated. */
@Component
@Endpoint(id = "mediaservers")
class MediaServersEndpoint {

    private final MediaFleet fleet;

    MediaServersEndpoint(MediaFleet fleet) {
        this.fleet = fleet;
    }

    @ReadOperation
    MediaServers all() {
        return new MediaServers(fleet.status().stream().map(MediaServerView::of).toList());
    }

    @ReadOperation
    WebEndpointResponse<MediaServerView> one(@Selector String server) {
        return found(server);
    }

    /** {@code draining}: no new rooms; those that are there stay until they end. */
    @WriteOperation
    WebEndpointResponse<MediaServerView> drain(@Selector String server, boolean draining) {
        fleet.drain(server, draining);
        return found(server);
    }

    private WebEndpointResponse<MediaServerView> found(String server) {
        return fleet.find(server)
                .map(status -> new WebEndpointResponse<>(MediaServerView.of(status)))
                .orElseGet(() -> new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND));
    }

    /** All of them, in the order of the settings. */
    record MediaServers(List<MediaServerView> servers) {}
}
