package org.sawt.signaling.progress;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.TrialId;

/** What is stored of the trials that a batch names. Read when it is first asked for: for a new tap nobody asks. */
final class KnownTrials {

    private final TrialRows rows;
    private final List<TrialId> named;
    private final Map<TrialId, StoredTrial> stored = new HashMap<>();
    private final Set<TrialId> voided = new HashSet<>();
    private boolean isRead;

    KnownTrials(TrialRows rows, List<TrialId> named) {
        this.rows = rows;
        this.named = named;
    }

    @Nullable
    StoredTrial find(TrialId id) {
        read();
        return stored.get(id);
    }

    /** The same, also where it was not there before. */
    @Nullable
    StoredTrial findAnew(TrialId id) {
        StoredTrial before = find(id);
        if (before == null) {
            isRead = false;
            before = find(id);
        }
        return before;
    }

    /** Whether {@code id} does not count any more. */
    boolean isVoided(TrialId id) {
        read();
        return voided.contains(id);
    }

    void appended(StoredTrial one) {
        stored.put(one.trial().id(), one);
        if (one.trial().content() instanceof Trial.Voided(TrialId target)) {
            voided.add(target);
        }
    }

    private void read() {
        if (!isRead) {
            stored.putAll(rows.stored(named));
            voided.addAll(rows.voided(named));
            isRead = true;
        }
    }
}
