package org.sawt.signaling.rooms;

import java.util.ArrayList;
import java.util.List;
import org.sawt.media.LinkSignal;
import org.sawt.media.MediaEngine;
import org.sawt.media.MediaFault;
import org.sawt.media.MediaRoom;

/** An engine with a server that can die: {@link #die} is what rooms hear when it does. */
final class FailingEngine implements MediaEngine {

    private final List<MediaRoom.Listener> listeners = new ArrayList<>();
    private int open;

    void die() {
        List.copyOf(listeners).forEach(listener -> listener.failed(MediaFault.SERVER_LOST));
    }

    int open() {
        return open;
    }

    @Override
    public Mode mode() {
        return Mode.ROUTED;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public MediaRoom open(String room, int epoch, MediaRoom.Listener listener) {
        listeners.add(listener);
        open++;
        return new Silence();
    }

    /** Takes everybody and says nothing. */
    private final class Silence implements MediaRoom {
        @Override
        public void join(Member member) {}

        @Override
        public void leave(String endpoint) {}

        @Override
        public void mute(String endpoint, boolean muted) {}

        @Override
        public Verdict signal(String from, LinkSignal signal) {
            return Verdict.UNKNOWN_LINK;
        }

        @Override
        public void failed(String endpoint, String link) {}

        @Override
        public void close() {
            open--;
        }
    }
}
