package org.sawt.signaling.progress;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of an appointment. The lower-case name is stored. */
public enum AttendanceCode {
    PRESENT(Minutes.SOME),
    LATE(Minutes.SOME),
    LEFT_EARLY(Minutes.SOME),
    /** Held in place of one that was missed. */
    MAKE_UP(Minutes.SOME),
    /** With the family, about the student. */
    CONSULTATION(Minutes.SOME),
    STUDENT_ABSENT(Minutes.NONE),
    CANCELLED_BY_FAMILY(Minutes.NONE),
    NO_SHOW(Minutes.NONE),
    THERAPIST_ABSENT(Minutes.NONE),
    /** A holiday, or the school was closed. */
    CLOSED(Minutes.NONE),
    /** Possibly after a while. */
    TECHNICAL_FAILURE(Minutes.ANY);

    private enum Minutes {
        SOME,
        NONE,
        ANY
    }

    private final Minutes minutes;

    AttendanceCode(Minutes minutes) {
        this.minutes = minutes;
    }

    /** Whether so many delivered minutes and this do not contradict each other. */
    boolean goesWith(int delivered) {
        return switch (minutes) {
            case SOME -> delivered > 0;
            case NONE -> delivered == 0;
            case ANY -> true;
        };
    }

    /** Whether its minutes are service to the student, as plans count it; a consultation is not. */
    boolean isDirect() {
        return this != CONSULTATION;
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Anything but a stored name is an {@link IllegalArgumentException}. */
    @JsonCreator
    public static AttendanceCode of(String wire) {
        return Wire.constant(AttendanceCode.class, wire);
    }
}
