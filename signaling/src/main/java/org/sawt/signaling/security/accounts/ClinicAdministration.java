package org.sawt.signaling.security.accounts;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Clinic;
import org.sawt.signaling.security.Clinics;
import org.sawt.signaling.security.ReleasedView;
import org.sawt.signaling.security.StaffRole;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator sets for the own clinic. Join windows of appointments follow at once. */
@Service
@Transactional
public class ClinicAdministration {

    private static final Duration LONGEST_BEFORE = Duration.ofHours(2);
    private static final Duration LONGEST_AFTER = Duration.ofHours(4);

    private final Clinics clinics;
    private final ClinicRegister register;
    private final Audit audit;

    ClinicAdministration(Clinics clinics, ClinicRegister register, Audit audit) {
        this.clinics = clinics;
        this.register = register;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Clinic read(Caller.Staff by) {
        by.mustBe(StaffRole.ADMINISTRATOR);
        return clinics.byId(by.clinic());
    }

    /** Changes what {@code wanted} names, and returns the clinic as it is then. */
    public Clinic change(Caller.Staff by, Wanted wanted) {
        by.mustBe(StaffRole.ADMINISTRATOR);
        register.change(by.clinic(), wanted);
        audit.record(
                Audit.Entry.done(Audit.Action.CLINIC_CHANGED, by, by.clinic().value(), null));
        return clinics.byId(by.clinic());
    }

    /**
     * What shall be different; null leaves it as it is.
     *
     * @param opensBefore how long before an appointment its links open, at most two hours
     * @param closesAfter how long after its end they close, at most four hours
     * @param digits {@code latn} or {@code arab}
     * @param releasedView what families are shown of records
     */
    public record Wanted(
            @Nullable Duration opensBefore,
            @Nullable Duration closesAfter,
            @Nullable String digits,
            @Nullable ReleasedView releasedView) {

        public Wanted {
            requireWithin(opensBefore, LONGEST_BEFORE);
            requireWithin(closesAfter, LONGEST_AFTER);
            if (digits != null && !digits.equals("latn") && !digits.equals("arab")) {
                throw new IllegalArgumentException("digits are latn or arab");
            }
        }

        private static void requireWithin(@Nullable Duration time, Duration longest) {
            if (time != null && (time.isNegative() || time.compareTo(longest) > 0)) {
                throw new IllegalArgumentException("from nothing to " + longest);
            }
        }
    }
}
