package org.sawt.signaling.progress;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How a goal stands: {@code draft → active ⇄ paused}, {@code active ⇄ met}; {@code discontinued} is final. */
public enum GoalStatus {
    DRAFT,
    ACTIVE,
    MET,
    PAUSED,
    DISCONTINUED;

    /** A goal that was met may be taken up again, where what was learnt was lost. */
    boolean mayBecome(GoalStatus next) {
        return followers().contains(next);
    }

    private Set<GoalStatus> followers() {
        return switch (this) {
            case DRAFT -> EnumSet.of(ACTIVE, DISCONTINUED);
            case ACTIVE -> EnumSet.of(MET, PAUSED, DISCONTINUED);
            case MET, PAUSED -> EnumSet.of(ACTIVE, DISCONTINUED);
            case DISCONTINUED -> EnumSet.noneOf(GoalStatus.class);
        };
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Anything but a stored name is an {@link IllegalArgumentException}. */
    @JsonCreator
    public static GoalStatus of(String wire) {
        return Wire.constant(GoalStatus.class, wire);
    }
}
