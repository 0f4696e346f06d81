package org.sawt.signaling.channels;

/** What came is not a frame of the chosen serializer; nothing in it can be answered, so the socket is closed with 1007. */
final class NotAFrameException extends Exception {

    /** {@code why} names the rule that was broken and quotes nothing of the frame. */
    NotAFrameException(String why) {
        super(why, null, false, false);
    }
}
