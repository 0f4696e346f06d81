package org.sawt.signaling.channels;

/** What a message looks like on the wire, for tests of the packages that send it. */
public final class SentJson {

    private SentJson() {}

    public static String of(Outgoing message) {
        return message.json(new PayloadCodec());
    }
}
