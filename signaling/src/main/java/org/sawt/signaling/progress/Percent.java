package org.sawt.signaling.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A percentage as it is shown and compared: to one decimal, half up, rounded once. */
final class Percent {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int DECIMALS = 1;

    private Percent() {}

    /** {@code part} of {@code whole}, which is above zero. */
    static BigDecimal of(int part, int whole) {
        return WHOLE.multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
    }

    static BigDecimal restOf(BigDecimal percent) {
        return WHOLE.subtract(percent);
    }
}
