package org.sawt.signaling.progress.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.progress.PromptLadder;
import org.sawt.signaling.progress.PromptLevel;
import org.sawt.signaling.shared.LadderId;
import org.sawt.signaling.shared.LocalizedText;
import org.sawt.signaling.shared.PromptLevelId;

/** A ladder as staff sees it, the least help first. */
record LadderView(LadderId id, LocalizedText name, boolean retired, List<Level> levels) {

    record Level(
            PromptLevelId id,
            String code,
            LocalizedText name,
            @Nullable LocalizedText definition,
            boolean retired) {

        static Level of(PromptLevel level) {
            PromptLevel.Wording wording = level.wording();
            return new Level(level.id(), wording.code(), wording.name(), wording.definition(), level.retired());
        }
    }

    static LadderView of(PromptLadder ladder) {
        return new LadderView(
                ladder.id(),
                ladder.name(),
                ladder.retired(),
                ladder.levels().stream().map(Level::of).toList());
    }
}
