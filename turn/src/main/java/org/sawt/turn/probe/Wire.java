package org.sawt.turn.probe;

import java.io.IOException;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** A connection to a TURN server that carries whole STUN messages. */
interface Wire extends AutoCloseable {

    void send(byte[] message) throws IOException;

    /** The next message, or null when none has come by then. */
    byte @Nullable [] receive(Deadline until) throws IOException;

    /** Whether what is sent arrives or an error says so, which makes sending twice pointless. */
    boolean reliable();

    /** This end's address. */
    InetAddress local();

    /** The server's address. */
    InetAddress remote();

    @Override
    void close();
}
