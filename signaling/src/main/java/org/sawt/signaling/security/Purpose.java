package org.sawt.signaling.security;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What a record is read for, as its reader says; kept with the read, so that a family can be told (34 CFR 300.614). */
public enum Purpose {
    TREATMENT,
    SUPERVISION,
    FAMILY_REQUEST,
    REPORT,
    COMPLAINT,
    LEGAL;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Exactly one of the lower-case names; anything else is an {@link IllegalArgumentException}. */
    public static Purpose of(String wire) {
        return Arrays.stream(values())
                .filter(one -> one.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a purpose"));
    }
}
