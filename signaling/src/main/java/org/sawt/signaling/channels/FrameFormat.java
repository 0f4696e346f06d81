package org.sawt.signaling.channels;

import tools.jackson.core.JsonParser;
import tools.jackson.core.io.JsonStringEncoder;

/** How one version of the serializer lays the five parts of a message out in a text frame. */
interface FrameFormat {

    /** Reads one frame from a parser that stands before its first token; stops behind its last. */
    Frame read(JsonParser parser) throws NotAFrameException;

    /** Whether a binary frame means something in this version. */
    boolean hasBinary();

    /** The text of {@code message}. */
    String write(OutboundMessage message);

    static StringBuilder sized(OutboundMessage message) {
        return new StringBuilder(message.payload().length() + message.topic().length() + 96);
    }

    /** Appends {@code text} as a JSON string. */
    static StringBuilder quote(StringBuilder out, String text) {
        out.append('"');
        JsonStringEncoder.getInstance().quoteAsString(text, out);
        return out.append('"');
    }
}
