package org.sawt.signaling.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Values of one occasion.
 *
 * @param value their sum, exact; or their mean to one decimal
 */
public record Readings(int n, BigDecimal value) implements Outcome {

    private static final int DECIMALS = 1;

    static Readings of(Measure measure, int n, BigDecimal sum) {
        return new Readings(
                n,
                measure.summary() == Measure.Summary.MEAN
                        ? sum.divide(BigDecimal.valueOf(n), DECIMALS, RoundingMode.HALF_UP)
                        : sum.stripTrailingZeros()
                                .setScale(Math.max(0, sum.stripTrailingZeros().scale())));
    }
}
