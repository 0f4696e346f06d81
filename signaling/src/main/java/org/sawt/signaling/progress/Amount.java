package org.sawt.signaling.progress;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A quantity that somebody measured or wants: not negative, below a million, with at most three decimals. Exact, as it was
 * written.
 */
@JsonDeserialize(using = AmountReader.class)
public record Amount(@JsonValue BigDecimal value) {

    private static final BigDecimal LIMIT = BigDecimal.valueOf(1_000_000);
    private static final int DECIMALS = 3;

    /** The Arabic decimal separator (U+066B) stands where a point does. */
    private static final Pattern TYPED = Pattern.compile("\\p{Nd}{1,6}(?:[.\u066b]\\p{Nd}{1,3})?");

    public Amount {
        if (value.signum() < 0 || value.compareTo(LIMIT) >= 0) {
            throw new IllegalArgumentException("an amount is from 0 to below a million");
        }
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (value.scale() > DECIMALS) {
            throw new IllegalArgumentException("an amount has at most " + DECIMALS + " decimals");
        }
        value = value.setScale(Math.max(0, value.scale()));
    }

    public static Amount of(long whole) {
        return new Amount(BigDecimal.valueOf(whole));
    }

    /** Reads what people type, in digits of either script; anything else is an {@link IllegalArgumentException}. */
    public static Amount typed(String text) {
        String typed = text.strip();
        if (!TYPED.matcher(typed).matches()) {
            throw new IllegalArgumentException("not an amount");
        }
        StringBuilder latin = new StringBuilder(typed.length());
        typed.codePoints().forEach(each -> latin.append(latin(each)));
        return new Amount(new BigDecimal(latin.toString()));
    }

    private static char latin(int digitOrSeparator) {
        return Character.isDigit(digitOrSeparator)
                ? Character.forDigit(Character.digit(digitOrSeparator, 10), 10)
                : '.';
    }

    /** Whether it is {@code most} or less. */
    boolean isAtMost(BigDecimal most) {
        return value.compareTo(most) <= 0;
    }
}
