package org.sawt.turn;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entry of an RTCConfiguration's {@code iceServers}; a STUN server has neither username nor credential. */
public record IceServer(
        List<String> urls,
        @Nullable String username,
        @Nullable String credential) {

    public IceServer {
        urls = List.copyOf(urls);
    }

    @Override
    public String toString() {
        return "IceServer[urls=" + urls + ", credential=[REDACTED]]";
    }
}
