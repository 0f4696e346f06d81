package org.sawt.signaling.rooms;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.rooms.Sessions.State;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.SessionId;

/** How the session of a room stands: {@code lobby → open → ended}. What is stored about it is stored elsewhere first. */
final class Session {

    private final SessionRow row;
    private State state;
    private @Nullable Instant closesAt;
    private @Nullable Instant openedAt;
    private boolean ending;

    Session(SessionRow row) {
        this.row = row;
        this.state = row.state();
        this.closesAt = row.closesAt();
        this.openedAt = row.openedAt();
    }

    SessionId id() {
        return row.id();
    }

    ClinicId clinic() {
        return row.plan().clinic();
    }

    Sessions.Plan plan() {
        return row.plan();
    }

    State state() {
        return state;
    }

    boolean isLobby() {
        return state == State.LOBBY;
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    boolean isOver() {
        return state == State.ENDED;
    }

    @Nullable
    Instant openedAt() {
        return openedAt;
    }

    Instant createdAt() {
        return row.createdAt();
    }

    @Nullable
    Instant closesAt() {
        return closesAt;
    }

    /** Returns whether that was news. */
    boolean closesAt(Instant closing) {
        boolean news = !closing.equals(closesAt);
        closesAt = closing;
        return news;
    }

    /** Returns whether that was news. */
    boolean open(Instant at) {
        if (state != State.LOBBY) {
            return false;
        }
        state = State.OPEN;
        openedAt = at;
        return true;
    }

    /** From when on the end is being stored; a second wish to end it changes nothing. */
    boolean beginEnding() {
        boolean first = !ending && state != State.ENDED;
        ending = true;
        return first;
    }

    /** The end could not be stored. */
    void resume() {
        ending = false;
    }

    boolean isEnding() {
        return ending;
    }

    void end() {
        state = State.ENDED;
    }

    /** How long it has been open at {@code at}. */
    Duration lasted(Instant at) {
        return openedAt == null ? Duration.ZERO : Duration.between(openedAt, at);
    }
}
