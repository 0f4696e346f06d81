package org.sawt.signaling.rooms;

import org.sawt.media.MediaEngine;

/** The engine that new sessions get, and the one that cannot fail, to which a session is rescued. */
record MediaEngines(MediaEngine preferred, MediaEngine rescue) {

    /** The engine of a session that runs in {@code mode}; the rescue where that mode is not offered any more. */
    MediaEngine of(MediaEngine.Mode mode) {
        return preferred.mode() == mode ? preferred : rescue;
    }
}
