package org.sawt.signaling.progress;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.PromptLevelId;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;

/**
 * When a goal is met: {@code threshold} in so many sessions in a row.
 *
 * @param threshold in the unit of the goal's measure
 * @param consecutive 1 to 20 sessions
 * @param level the most help with which a correct trial counts; null: any
 */
public record Criterion(
        Direction direction,
        Amount threshold,
        int consecutive,
        @Nullable PromptLevelId level) {

    private static final int LONGEST_ROW = 20;

    /** Whether more is better, as with words, or less, as with outbursts. */
    public enum Direction {
        AT_LEAST,
        AT_MOST;

        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Anything but a stored name is an {@link IllegalArgumentException}. */
        @JsonCreator
        public static Direction of(String wire) {
            return Wire.constant(Direction.class, wire);
        }
    }

    public Criterion {
        if (consecutive < 1 || consecutive > LONGEST_ROW) {
            throw Refusal.of(RefusalCode.MALFORMED, "criterion.consecutive must be from 1 to " + LONGEST_ROW)
                    .asException();
        }
    }

    /** Compares with the very value that is shown, so that nobody sees 80 % and reads that 80 % was missed. */
    boolean isReachedBy(BigDecimal value) {
        int comparison = value.compareTo(threshold.value());
        return switch (direction) {
            case AT_LEAST -> comparison >= 0;
            case AT_MOST -> comparison <= 0;
        };
    }
}
