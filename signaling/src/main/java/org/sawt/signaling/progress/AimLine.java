package org.sawt.signaling.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The straight way from where the student began to the criterion.
 *
 * @param from the goal's first day
 * @param to its last day
 * @param first its baseline, in the measure's unit
 * @param last its criterion's threshold
 */
public record AimLine(LocalDate from, LocalDate to, BigDecimal first, BigDecimal last) {

    /** Empty where the goal does not say from where, from when or until when. */
    static Optional<AimLine> of(GoalTerms terms) {
        Amount baseline = terms.baseline();
        LocalDate from = terms.from();
        LocalDate to = terms.to();
        return baseline == null || from == null || to == null || !from.isBefore(to)
                ? Optional.empty()
                : Optional.of(new AimLine(
                        from,
                        to,
                        baseline.value(),
                        terms.criterion().threshold().value()));
    }
}
