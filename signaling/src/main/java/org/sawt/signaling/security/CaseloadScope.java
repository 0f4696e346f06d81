package org.sawt.signaling.security;

import java.util.HashMap;
import java.util.Map;

/**
 * What a member of staff may see, as a condition that every query about students carries: the own clinic, and for a
 * therapist the own caseload. Rights live in queries, so that no page and no endpoint can forget them.
 */
public final class CaseloadScope {

    private CaseloadScope() {}

    /** A condition on {@code alias} (which has {@code clinic_id} and {@code studentColumn}), for use with {@link #params}. */
    public static String sql(String alias, String studentColumn) {
        return """
            (%1$s.clinic_id = :scope_clinic and (:scope_everyone or %1$s.%2$s in
                (select student_id from caseloads where staff_id = :scope_staff)))""".formatted(alias, studentColumn);
    }

    /** The named parameters of {@link #sql} for {@code reader}. */
    public static Map<String, Object> params(Caller.Staff reader) {
        Map<String, Object> params = new HashMap<>();
        params.put("scope_clinic", reader.clinic().value());
        params.put("scope_staff", reader.id().value());
        params.put("scope_everyone", reader.role() != StaffRole.THERAPIST);
        return params;
    }
}
