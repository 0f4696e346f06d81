package org.sawt.media.mesh;

import java.util.concurrent.atomic.AtomicInteger;
import org.sawt.media.MediaEngine;
import org.sawt.media.MediaRoom;

/** One link between every two who have something to hear from each other. It needs no server, so it cannot fail. */
public final class MeshEngine implements MediaEngine {

    private final AtomicInteger open = new AtomicInteger();

    @Override
    public Mode mode() {
        return Mode.MESH;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public MediaRoom open(String room, int epoch, MediaRoom.Listener listener) {
        open.incrementAndGet();
        return new MeshRoom(room, epoch, listener, open::decrementAndGet);
    }

    /** How many rooms are open and not closed; a value for a gauge, safe from any thread. */
    public int rooms() {
        return open.get();
    }
}
