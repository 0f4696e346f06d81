package org.sawt.media;

/** The port behind which media is arranged: which links must exist, and what becomes of their signals. */
public interface MediaEngine {

    /** {@code mesh} or {@code routed}; shown to people as the kind of encryption they have. */
    Mode mode();

    /** Whether a room that is opened now would get media. Answers at once, from what is known already. */
    boolean isReady();

    /**
     * Media for one room, under {@code epoch}. Returns at once; {@code listener} hears what comes of it, on any thread.
     * A room that fails to open says so by {@link MediaRoom.Listener#failed}.
     */
    MediaRoom open(String room, int epoch, MediaRoom.Listener listener);

    /** How links run. */
    enum Mode {
        /** Browser to browser; encrypted end to end. */
        MESH,
        /** Through a media server; encrypted to the server. */
        ROUTED
    }
}
