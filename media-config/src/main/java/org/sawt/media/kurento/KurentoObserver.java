package org.sawt.media.kurento;

import java.time.Duration;
import org.sawt.media.MediaFault;
import org.sawt.media.kurento.servers.ServerObserver;

/** Told what happens to rooms on media servers, and to the servers themselves, for metrics. Called on any thread; must not block. */
public interface KurentoObserver extends ServerObserver {

    /** Hears everything, does nothing. */
    KurentoObserver NONE = new KurentoObserver() {};

    /** A room took a place on {@code server}. */
    default void roomOpened(String server) {}

    /** The room is gone from {@code server}, and so is all that it held there. */
    default void roomClosed(String server) {}

    /** From a browser's offer until its link stood. */
    default void setUp(Duration took) {}

    /** Something failed: a link, a step of a set-up, or a whole room. */
    default void fault(MediaFault fault) {}

    /** From noticing that a link was faulty until its replacement carried media. */
    default void mended(Duration took) {}

    /** The server decodes and encodes a voice, which it never should: all speak Opus. */
    default void transcoding(String server) {}
}
