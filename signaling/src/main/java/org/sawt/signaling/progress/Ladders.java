package org.sawt.signaling.progress;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.LadderId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The ladders of prompts of a clinic: two presets from the start, and its own. A level keeps its words, because trials were
 * scored by them; another wording is another level.
 */
@Service
public class Ladders {

    private final LadderRows rows;
    private final TransactionTemplate transaction;

    Ladders(LadderRows rows, TransactionTemplate transaction) {
        this.rows = rows;
        this.transaction = transaction;
    }

    /** For therapists and supervisors; retired ones too, because earlier trials name them. */
    public List<PromptLadder> of(Caller.Staff reader) {
        reader.mustBe(StaffRole.THERAPIST, StaffRole.SUPERVISOR);
        return Objects.requireNonNull(transaction.execute(_ -> withPresets(reader.clinic())));
    }

    /** In the caller's transaction. */
    List<PromptLadder> withPresets(ClinicId clinic) {
        LadderPreset.ALL.forEach(preset -> rows.add(clinic, preset));
        return rows.of(clinic);
    }

    Optional<PromptLadder> find(ClinicId clinic, LadderId id) {
        return rows.of(clinic).stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
