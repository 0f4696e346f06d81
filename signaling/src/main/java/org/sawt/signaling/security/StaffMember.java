package org.sawt.signaling.security;

import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.PersonName;
import org.sawt.signaling.shared.StaffId;

/** A staff account that may sign in. */
public record StaffMember(StaffId id, ClinicId clinic, StaffRole role, PersonName name, Language language) {}
