package org.sawt.signaling.security;

import org.sawt.signaling.shared.ClinicId;

/** The clinics of this server. */
public interface Clinics {

    /** The settings of a clinic that a caller or a row named; an unknown id is a bug and an IllegalArgumentException. */
    Clinic byId(ClinicId id);
}
