package org.sawt.signaling.rooms;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.ParticipantId;

/** Where a room has its changes stored: in order, one after another, without waiting for it. */
interface Ledger {

    /** So much waits for the database that nobody new should come. */
    boolean isFull();

    /** Stores {@code change}; {@code then} runs on the room's mailbox when that is decided. */
    void write(Change change, Consumer<Outcome> then);

    /** Stores the end of the session; what follows is heard of as for any other who ends it; {@code by} is null when a limit did it. */
    void end(EndReason reason, @Nullable ParticipantId by, Consumer<Outcome> then);

    /** Tells the packages above, after what was written so far; only the latest of several is told. */
    void announce(Census census);

    default void write(Change change) {
        write(change, outcome -> {});
    }

    /** What became of a change. */
    enum Outcome {
        STORED,
        /** The session had ended before. */
        ENDED,
        /** A bug, logged; nothing was stored. */
        FAILED
    }
}
