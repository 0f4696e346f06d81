package org.sawt.media.kurento.servers;

import java.util.Locale;

/** Whether a media server gets new rooms, and why not. */
public enum ServerState {
    /** Not connected: not yet, or not any more. */
    UNREACHABLE,
    /** Connected, but it died or refused too often a moment ago. */
    RESTING,
    HEALTHY,
    /** As many rooms or objects, or as much CPU, as it may have. */
    FULL,
    /** An operator wants it empty; its rooms stay until they end. */
    DRAINING;

    /** As metrics and health name it. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
