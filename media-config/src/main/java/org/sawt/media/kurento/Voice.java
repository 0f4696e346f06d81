package org.sawt.media.kurento;

import java.util.List;
import org.sawt.media.Link;
import org.sawt.media.LinkSignal;
import org.sawt.media.MediaFault;
import org.sawt.media.MediaRoom;
import org.sawt.media.MediaSample;

/** The room's listener, which hears nothing any more after it was closed, or after it heard that the room failed. */
final class Voice implements MediaRoom.Listener {

    private final MediaRoom.Listener listener;
    private volatile boolean silent;

    Voice(MediaRoom.Listener listener) {
        this.listener = listener;
    }

    /** From any thread. */
    void silence() {
        silent = true;
    }

    @Override
    public void links(String endpoint, int epoch, List<Link> links) {
        if (!silent) {
            listener.links(endpoint, epoch, links);
        }
    }

    @Override
    public void signal(String endpoint, String from, LinkSignal signal) {
        if (!silent) {
            listener.signal(endpoint, from, signal);
        }
    }

    @Override
    public void faulty(String endpoint, String link, MediaFault fault) {
        if (!silent) {
            listener.faulty(endpoint, link, fault);
        }
    }

    @Override
    public void mended(String endpoint, String link) {
        if (!silent) {
            listener.mended(endpoint, link);
        }
    }

    @Override
    public void sampled(String endpoint, MediaSample sample) {
        if (!silent) {
            listener.sampled(endpoint, sample);
        }
    }

    @Override
    public void failed(MediaFault fault) {
        if (!silent) {
            silent = true;
            listener.failed(fault);
        }
    }
}
