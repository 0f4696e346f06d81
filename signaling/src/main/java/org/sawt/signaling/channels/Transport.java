package org.sawt.signaling.channels;

import java.nio.ByteBuffer;

/** The socket under a connection. Nothing here blocks, and nothing throws once the socket is gone. */
interface Transport {

    /** Writes one text frame; {@code written} runs once, on any thread, when it is handed to the network. Never two at a time. */
    void send(String text, Runnable written);

    /** The same of text that is UTF-8 already; moves the buffer's position. */
    void sendText(ByteBuffer text, Runnable written);

    /** The same of a binary frame. */
    void send(ByteBuffer bytes, Runnable written);

    /** Starts the closing handshake. */
    void close(CloseReason reason);

    /** Cuts the connection, with no handshake. */
    void abort();
}
