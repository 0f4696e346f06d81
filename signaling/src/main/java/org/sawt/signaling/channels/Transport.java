package org.sawt.signaling.channels;

/** The socket under a connection. Nothing here blocks, and nothing throws once the socket is gone. */
interface Transport {

    /** Writes one text frame; {@code written} runs once, on any thread, when it is handed to the network. Never two at a time. */
    void send(String text, Runnable written);

    /** Starts the closing handshake. */
    void close(CloseReason reason);

    /** Cuts the connection, with no handshake. */
    void abort();
}
