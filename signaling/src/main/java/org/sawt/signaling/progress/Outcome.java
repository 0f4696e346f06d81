package org.sawt.signaling.progress;

import java.math.BigDecimal;

/** What the trials of a goal came to on one occasion; voided ones are not among them. */
public sealed interface Outcome permits Tally, Readings {

    /** How many trials there were, at least one. */
    int n();

    /** What is shown, and compared with the criterion, in the measure's unit. */
    BigDecimal value();
}
