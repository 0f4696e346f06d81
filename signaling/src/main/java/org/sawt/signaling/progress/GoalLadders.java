package org.sawt.signaling.progress;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.LadderId;
import org.sawt.signaling.shared.PromptLevelId;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.springframework.stereotype.Component;

/** Which ladders a goal may have: the clinic's own, and new goals none that was retired. */
@Component
class GoalLadders {

    private final Ladders ladders;

    GoalLadders(Ladders ladders) {
        this.ladders = ladders;
    }

    /** Refused as {@code not_found} for a ladder or level that is not there, as {@code conflict} for a retired ladder. */
    void requireOffered(ClinicId clinic, GoalTerms terms) {
        require(clinic, terms, null);
    }

    /** The same, but that the goal may keep what it has. */
    void requireUsable(ClinicId clinic, GoalTerms terms, GoalTerms before) {
        require(clinic, terms, before.ladder());
    }

    private void require(ClinicId clinic, GoalTerms terms, @Nullable LadderId kept) {
        LadderId wanted = terms.ladder();
        if (wanted == null) {
            return;
        }
        PromptLadder ladder = ladders.find(clinic, wanted)
                .orElseThrow(() ->
                        Refusal.of(RefusalCode.NOT_FOUND, "no such ladder").asException());
        if (ladder.retired() && !Objects.equals(wanted, kept)) {
            throw Refusal.of(RefusalCode.CONFLICT, "this ladder was retired").asException();
        }
        PromptLevelId level = terms.criterion().level();
        if (level != null && ladder.rankOf(level) < 0) {
            throw Refusal.of(RefusalCode.NOT_FOUND, "criterion.level is no level of the ladder")
                    .asException();
        }
    }
}
