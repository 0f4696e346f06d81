package org.sawt.signaling.progress;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * How a goal is measured. Three kinds are scored by results, and a session's value is the percentage of correct ones; the
 * others by values, and a session's value is their sum, for ratings their mean. The lower-case name is stored.
 */
public enum Measure {
    /** Attempts that succeed. */
    PERCENT_CORRECT(Unit.PERCENT, Summary.SHARE),
    /** How often; each value is a count. */
    FREQUENCY(Unit.COUNT, Summary.SUM),
    /** How long in all; each value is in seconds. */
    DURATION(Unit.SECONDS, Summary.SUM),
    /** Intervals in which it was seen: each is a trial, correct when it was. */
    INTERVAL(Unit.PERCENT, Summary.SHARE),
    /** Steps of a task: each is a trial. */
    TASK_STEPS(Unit.PERCENT, Summary.SHARE),
    /** Points of a rubric. */
    RATING(Unit.POINTS, Summary.MEAN);

    /** What a session's value is made of. */
    enum Summary {
        SHARE,
        SUM,
        MEAN
    }

    /** What a value counts. */
    public enum Unit {
        PERCENT,
        COUNT,
        SECONDS,
        POINTS;

        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Unit unit;
    private final Summary summary;

    Measure(Unit unit, Summary summary) {
        this.unit = unit;
        this.summary = summary;
    }

    public Unit unit() {
        return unit;
    }

    Summary summary() {
        return summary;
    }

    /** Whether a trial has a result; else it has a value. */
    public boolean isScored() {
        return summary == Summary.SHARE;
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Anything but a stored name is an {@link IllegalArgumentException}. */
    @JsonCreator
    public static Measure of(String wire) {
        return Wire.constant(Measure.class, wire);
    }
}
