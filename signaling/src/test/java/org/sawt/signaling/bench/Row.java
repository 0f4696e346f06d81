package org.sawt.signaling.bench;

import java.util.Optional;

/** A line of the report. */
public sealed interface Row {

    /** Who or what was measured. */
    String subject();

    /** {@code unit} is that of the spread; a ratio has none of its own. */
    record Measured(String subject, String quantity, String unit, Spread spread, Optional<Ratio> ratio) implements Row {

        public static Measured of(String subject, String quantity, String unit, Spread spread) {
            return new Measured(subject, quantity, unit, spread, Optional.empty());
        }

        /** The same figure, compared with {@code other} of the same run and the same unit. */
        public Measured against(Measured other) {
            if (!unit.equals(other.unit)) {
                throw new IllegalArgumentException(unit + " cannot be compared with " + other.unit);
            }
            Ratio compared = new Ratio(other.subject, spread.median() / other.spread.median());
            return new Measured(subject, quantity, unit, spread, Optional.of(compared));
        }
    }

    /** Medians divided: {@code value} times what {@code to} needed. */
    record Ratio(String to, double value) {}

    /** What was wanted of a figure of this run, and what was found; {@code isMet} says whether that is enough. */
    record Bar(String subject, String wanted, double found, boolean isMet) implements Row {

        public static Bar atMost(double limit, String subject, String wanted, double found) {
            return new Bar(subject, wanted, found, found <= limit);
        }

        public static Bar atLeast(double limit, String subject, String wanted, double found) {
            return new Bar(subject, wanted, found, found >= limit);
        }
    }

    /** Needs something that this run did not have. */
    record Skipped(String subject, String why) implements Row {}

    /** Was tried and went wrong: then the whole run has failed, too. */
    record Failed(String subject, String why) implements Row {}
}
