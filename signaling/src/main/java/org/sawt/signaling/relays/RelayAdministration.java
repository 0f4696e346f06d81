package org.sawt.signaling.relays;

import org.sawt.signaling.security.Audit;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.StaffRole;

/** What an administrator does about the relays. */
public final class RelayAdministration {

    private final RelayChecks checks;
    private final Audit audit;

    RelayAdministration(RelayChecks checks, Audit audit) {
        this.checks = checks;
        this.audit = audit;
    }

    /**
     * Has all relays tried and waits for what is found. The entry of the audit comes first and stands alone: no connection
     * to the database is held while relays are tried.
     *
     * @throws org.sawt.signaling.shared.RefusedException {@code forbidden}; {@code rate_limited} with the time to wait
     */
    public RelaysReport check(Caller.Staff by) {
        by.mustBe(StaffRole.ADMINISTRATOR);
        var round = checks.beginForSomebody();
        audit.record(
                Audit.Entry.done(Audit.Action.RELAYS_CHECKED, by, by.clinic().value(), null));
        return round.join();
    }
}
