package org.sawt.media.sdp;

/** Which way audio runs, as the side sees it that wrote the description. */
public enum Direction {
    SENDRECV(true, true),
    SENDONLY(true, false),
    RECVONLY(false, true);

    private final boolean sends;
    private final boolean receives;

    Direction(boolean sends, boolean receives) {
        this.sends = sends;
        this.receives = receives;
    }

    public boolean sends() {
        return sends;
    }

    public boolean receives() {
        return receives;
    }

    /** RFC 3264, section 6.1: who answers sends only what the other receives, and receives only what the other sends. */
    boolean answers(Direction offer) {
        return (!sends || offer.receives) && (!receives || offer.sends);
    }
}
