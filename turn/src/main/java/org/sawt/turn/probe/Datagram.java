package org.sawt.turn.probe;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/** What the relay hands on from a peer. */
record Datagram(InetSocketAddress peer, ByteBuffer data) {}
