package org.sawt.signaling.journal;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.ParticipantId;

/**
 * One entry of a session's journal.
 *
 * @param seq 1, 2, 3 … without a gap in each session
 * @param data what the type adds: codes and numbers only, never a name or record text
 */
public record JournalEntry(
        int seq, Instant at, EntryType type, @Nullable ParticipantId participant, Map<String, Object> data) {

    public JournalEntry {
        data = Map.copyOf(data);
    }
}
