package org.sawt.signaling.security;

import java.util.List;
import java.util.Optional;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.StaffId;

/** The staff of all clinics, as other packages need them: never with their passwords. */
public interface StaffDirectory {

    /** Empty for an unknown or disabled account. */
    Optional<StaffMember> byId(StaffId id);

    /** The enabled therapists of {@code clinic}, by name. */
    List<StaffMember> therapistsOf(ClinicId clinic);
}
