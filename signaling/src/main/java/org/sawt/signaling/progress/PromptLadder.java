package org.sawt.signaling.progress;

import java.util.List;
import org.sawt.signaling.shared.LadderId;
import org.sawt.signaling.shared.LocalizedText;
import org.sawt.signaling.shared.PromptLevelId;

/** A clinic's prompts from the least help to the most. The first level is without help, and is never retired. */
public record PromptLadder(LadderId id, LocalizedText name, boolean retired, List<PromptLevel> levels) {

    public PromptLadder {
        levels = List.copyOf(levels);
    }

    /** Where {@code level} stands, from 0 for the one without help; -1 for a level of another ladder. */
    int rankOf(PromptLevelId level) {
        for (int rank = 0; rank < levels.size(); rank++) {
            if (levels.get(rank).id().equals(level)) {
                return rank;
            }
        }
        return -1;
    }
}
