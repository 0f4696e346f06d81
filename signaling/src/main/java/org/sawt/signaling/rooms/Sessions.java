package org.sawt.signaling.rooms;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.SessionId;
import org.sawt.signaling.shared.StaffId;
import org.sawt.signaling.shared.StudentId;

/** The sessions of all clinics, as the packages above see them. Methods may block on the database, never on a room. */
public interface Sessions {

    /**
     * The session of {@code plan}'s appointment that has not ended; makes one in the state {@code lobby} if there is none.
     * Guests may wait in a lobby; nobody talks before staff opens it. Idempotent, also between two callers at once.
     */
    SessionId lobbyFor(Plan plan);

    /**
     * Opens the lobby of {@code session}: {@code lobby → open}. Idempotent while it is open; refused once it has ended, and
     * as {@code unavailable} while the installation wants a media server and none is ready.
     */
    void open(SessionId session, StaffId by);

    /**
     * The appointment was handed over or moved: its session that has not ended becomes {@code plan}'s and closes for guests
     * at {@code closesAt}. Whoever was its therapist before leaves it. Does nothing where there is none; idempotent.
     */
    void replan(Plan plan, Instant closesAt);

    /** Ends {@code session} for everybody; idempotent. */
    void end(SessionId session, EndReason reason);

    Optional<Standing> find(SessionId session);

    /** What a session is made from. */
    record Plan(AppointmentId appointment, ClinicId clinic, StudentId student, StaffId therapist) {}

    /** How a session stands. */
    record Standing(SessionId session, Plan plan, State state) {}

    enum State {
        LOBBY,
        OPEN,
        ENDED;

        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
