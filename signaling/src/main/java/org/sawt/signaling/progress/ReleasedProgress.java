package org.sawt.signaling.progress;

import java.time.LocalDate;
import java.util.List;
import org.sawt.signaling.security.ReleasedView;
import org.sawt.signaling.shared.LocalizedText;

/**
 * What a family is shown of its child's record, between two days of the clinic's calendar, both included: no notes, no
 * reasons, nobody of staff, and no other child.
 *
 * @param goals those with work that is shown, and while the clinic shows records live all that are no drafts
 * @param appointments signed ones that are shown, by time
 */
public record ReleasedProgress(
        LocalizedText student,
        ReleasedView view,
        LocalDate from,
        LocalDate to,
        List<GoalProgress> goals,
        List<DeliveredMinutes.Line> appointments) {

    public int minutes() {
        return appointments.stream().mapToInt(DeliveredMinutes.Line::minutes).sum();
    }

    @Override
    public String toString() {
        return "[REDACTED]";
    }
}
