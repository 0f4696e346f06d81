package org.sawt.signaling.bench.media;

/** One way to be heard: somebody is there already, somebody else presses Join. */
interface Entrance extends AutoCloseable {

    String subject();

    /** Presses Join, listens, and leaves again: the next one finds everything as this one did. */
    FirstSound enter();

    @Override
    void close();
}
