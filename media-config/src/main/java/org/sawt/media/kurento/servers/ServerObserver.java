package org.sawt.media.kurento.servers;

/** Hears how the media servers fare, for metrics. Called on the pool's threads: must not block. */
public interface ServerObserver {

    ServerObserver NONE = new ServerObserver() {};

    /** {@code server} came into {@code state}; said once per change, and once at the start. */
    default void serverState(String server, ServerState state) {}

    /** So many media objects are on {@code server}, whoever made them; said every few seconds. */
    default void objects(String server, int count) {}
}
