package org.sawt.media;

import java.util.Locale;

/** Why media stopped working; the one list behind log lines, the journal's words and the metric's tag. */
public enum MediaFault {
    /** The connection to the media server is gone, and so is what it held for us. */
    SERVER_LOST,
    /** The media server is connected, but has not answered for too long. */
    SERVER_SILENT,
    /** The media server takes no more: its own limits, or ours. */
    SERVER_FULL,
    /** It answered a step of the set-up with an error, or not in time. */
    SET_UP_FAILED,
    /** No path, or no path any more, between a browser and the media server. */
    ICE_FAILED,
    /** The encryption was not agreed. */
    DTLS_FAILED,
    /** Connected, but nothing arrives from somebody who should be sending. */
    FROZEN,
    /** The browser says that it hears nothing. */
    REPORTED;

    /** As metrics, journal and wire name it. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
