package org.sawt.signaling.security;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a member of staff may see: a therapist the own caseload, a supervisor the clinic, an administrator no notes. */
public enum StaffRole {
    ADMINISTRATOR,
    THERAPIST,
    SUPERVISOR;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
