package org.sawt.signaling.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sawt.media.MediaFault;
import org.sawt.media.kurento.servers.ServerStatus;

/** A media server as operators see it; {@code cpu} is a share of its machine, 0 to 1. Field names are documented in http.md. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MediaServerView(
        String server,
        String state,
        Instant since,
        int rooms,
        int objects,
        @Nullable Double cpu,
        @JsonProperty("last_fault") @Nullable String lastFault) {

    static MediaServerView of(ServerStatus status) {
        MediaFault fault = status.lastFault();
        return new MediaServerView(
                status.server(),
                status.state().wire(),
                status.since(),
                status.rooms(),
                status.objects(),
                status.cpu(),
                fault == null ? null : fault.wire());
    }
}
