package org.sawt.media.kurento;

import org.sawt.media.Link;

/**
 * A link as the topology wants it: equal legs are the same leg, so that whoever's legs are equal keeps the links.
 *
 * @param owner the endpoint whose browser is at the other end
 * @param peer whose voice is heard on it; the owner where it only sends
 */
record Leg(String owner, int incarnation, String peer, boolean send, boolean receive) {

    /** The browser is never polite: it alone offers, and the media server only answers. */
    Link link(String id) {
        return new Link(id, peer, false, send, receive);
    }
}
