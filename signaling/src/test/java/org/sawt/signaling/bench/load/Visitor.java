package org.sawt.signaling.bench.load;

import java.util.List;
import java.util.Optional;

/** How one of the two in a room comes in, in the words of a server's protocol, and what its signals look like. Used by one thread at a time. */
public interface Visitor {

    /** Path and query of the WebSocket. */
    String path();

    /** A request over HTTP before there is a socket, on the connection that becomes it. */
    default Optional<Errand> errand() {
        return Optional.empty();
    }

    /** What the errand brought. */
    default void brought(String body) {}

    /** What is said first. */
    default List<String> greeting() {
        return List.of();
    }

    /**
     * Hears one text before it {@link #isIn}, and answers it.
     *
     * @throws IllegalStateException if that is a refusal
     */
    List<String> hears(String text);

    /** Whether this one has all that it needs to send signals. */
    boolean isIn();

    /** A signal to the other in the room: a frame's text, containing {@link Signals#candidate()}. Asked for when this one is in. */
    String signal();

    /** A line to everybody in the room; empty where there is no such thing. */
    default Optional<String> remark() {
        return Optional.empty();
    }

    /** What is said by who leaves; empty where one just goes. */
    default Optional<String> farewell() {
        return Optional.empty();
    }

    /** What must be said now and then by who says nothing else; empty where the server asks instead. */
    default Optional<String> heartbeat() {
        return Optional.empty();
    }

    /** The answer to {@code text} from a server that asks whether one is still there. */
    default Optional<String> pong(String text) {
        return Optional.empty();
    }

    /** A POST of {@code {}} with this cookie. */
    record Errand(String path, String cookie) {}
}
