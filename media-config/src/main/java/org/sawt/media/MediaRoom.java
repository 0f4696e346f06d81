package org.sawt.media;

import java.util.List;

/**
 * The media of one room. The caller is one owner (a room's mailbox): calls never overlap, never block, and are answered
 * through the {@link Listener}. After {@link #close} no listener method is called; one that runs at that moment may come
 * to its end.
 */
public interface MediaRoom extends AutoCloseable {

    /** {@code member} came in or changed; a known endpoint with a new incarnation gets new links, an unchanged one keeps its own. */
    void join(Member member);

    /** The endpoint is gone and so are its links. Unknown endpoints are ignored: leaving twice is leaving once. */
    void leave(String endpoint);

    /** {@code endpoint} has the right to be heard, or not. A mesh cannot enforce it; an engine with a server does. */
    void mute(String endpoint, boolean muted);

    /** Takes what {@code from} says about one of its links. */
    Verdict signal(String from, LinkSignal signal);

    /** The browser at {@code endpoint} reports that a link carries nothing: repair what only the engine can repair. */
    void failed(String endpoint, String link);

    @Override
    void close();

    /**
     * One browser page in the room.
     *
     * @param endpoint the participant's id
     * @param incarnation grows whenever a new page takes the seat: its predecessor's connections died with it
     * @param order who negotiates politely towards whom: the larger one is polite
     */
    record Member(String endpoint, int incarnation, String order, boolean sends, boolean receives) {}

    /** What became of a signal. */
    enum Verdict {
        TAKEN,
        UNKNOWN_LINK,
        STALE_EPOCH,
        /** Not what this engine can use: size, shape, or a kind that it never asked for. */
        UNUSABLE
    }

    /** What the engine wants of the room. */
    interface Listener {

        /** The complete set of links that {@code endpoint} must have from now on. */
        void links(String endpoint, int epoch, List<Link> links);

        /** A signal for {@code endpoint}; {@code from} is the peer's endpoint, or empty when a server speaks. */
        void signal(String endpoint, String from, LinkSignal signal);

        /** The engine noticed that {@code link} does not work, and gives the endpoint another in its place. */
        void faulty(String endpoint, String link, MediaFault fault);

        /** What stands in the place of a faulty link carries media. */
        void mended(String endpoint, String link);

        /** How an endpoint fares, every few seconds; an engine without a server knows nothing and says nothing. */
        void sampled(String endpoint, MediaSample sample);

        /** The engine cannot serve this room any more; the room asks another one, under the next epoch. Said once. */
        void failed(MediaFault fault);
    }
}
