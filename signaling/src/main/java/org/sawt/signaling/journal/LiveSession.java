package org.sawt.signaling.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.LocalizedText;
import org.sawt.signaling.shared.ParticipantId;
import org.sawt.signaling.shared.SessionId;

/**
 * A session that has not ended, and who is there now.
 *
 * @param state {@code lobby} while staff has not opened it, or {@code open}
 * @param openedAt null in the lobby
 */
public record LiveSession(
        SessionId id,
        String state,
        SessionReport.Person student,
        SessionReport.Person therapist,
        @Nullable Instant openedAt,
        List<Present> people) {

    /**
     * Somebody at the door or in the room.
     *
     * @param state {@code waiting}, {@code joined} or {@code reconnecting}
     * @param since when that began; of who is in the room, when they came
     * @param quality the figures of the newest sample of the last minutes, as in the journal; null if there is none
     */
    public record Present(
            ParticipantId participant,
            String role,
            LocalizedText name,
            String state,
            @Nullable Instant since,
            @Nullable Map<String, Object> quality) {}

    /**
     * What goes on now, as far as its reader may know.
     *
     * @param now by the server's clock
     * @param minutesToday whole minutes in which staff and family were together in the sessions that were opened today
     * @param sessionsToday how many those are
     */
    public record Overview(Instant now, long minutesToday, int sessionsToday, List<LiveSession> sessions) {}
}
