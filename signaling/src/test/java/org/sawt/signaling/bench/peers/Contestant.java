package org.sawt.signaling.bench.peers;

import java.net.InetSocketAddress;
import java.util.OptionalLong;
import org.sawt.signaling.bench.ProcessTree;
import org.sawt.signaling.bench.load.Generator;

/** A server that brings two people of a room together, in processes of its own, until it is closed. */
public interface Contestant extends AutoCloseable {

    /** Its name in the report, with its version. */
    String subject();

    InetSocketAddress address();

    /** Everything that works for it, its database included. */
    ProcessTree processes();

    /** Makes what the rooms 0 to {@code rooms} need before somebody comes. Not measured. */
    default void prepare(int rooms) throws Exception {}

    /** The two of {@code room}, who are in when each can send signals to the other. */
    Generator.Pair pair(int room);

    /** The same two, who are in as soon as they were let in and know who else is there. */
    default Generator.Pair arrivals(int room) {
        return pair(room);
    }

    /** Comes back when nobody is in any more, after all connections were closed. */
    default void awaitEmpty() {}

    /** The process id of its JVM, whose live heap can be told from what it keeps for later; empty where it has none. */
    default OptionalLong jvm() {
        return OptionalLong.empty();
    }

    @Override
    void close();
}
