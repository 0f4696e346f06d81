package org.sawt.signaling.security.accounts;

import java.util.Collection;
import java.util.List;
import org.sawt.signaling.security.AccessRevoked;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.StaffId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an administrator does to the accounts of the own clinic. Whatever takes a right ends the sessions of that account
 * in the same transaction, and says so with {@link AccessRevoked}; the clinic always keeps one administrator.
 */
@Service
@Transactional
public class StaffAdministration {

    private final StaffRoster roster;
    private final Passwords passwords;
    private final SignedInSessions sessions;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    StaffAdministration(
            StaffRoster roster,
            Passwords passwords,
            SignedInSessions sessions,
            Audit audit,
            ApplicationEventPublisher events) {
        this.roster = roster;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<StaffRoster.Line> list(Caller.Staff by) {
        by.mustBe(StaffRole.ADMINISTRATOR);
        return roster.of(by.clinic());
    }

    /** A new account, whose temporary password its owner is asked to replace; {@code conflict} when the e-mail is taken. */
    public StaffId create(Caller.Staff by, NewStaff staff) {
        by.mustBe(StaffRole.ADMINISTRATOR);
        Passwords.requireStrong(staff.password().value());
        StaffId id = StaffId.next();
        if (!roster.add(id, by.clinic(), staff, passwords.hash(staff.password().value()), true)) {
            throw Refusal.of(RefusalCode.CONFLICT, "this e-mail has an account already")
                    .asException();
        }
        recordChange(by, id, "created");
        return id;
    }

    public void disable(Caller.Staff by, StaffId id) {
        require(by, id);
        roster.disable(id);
        requireOneAdministratorIn(by);
        revoke(by, id, "disabled");
    }

    public void enable(Caller.Staff by, StaffId id) {
        require(by, id);
        roster.enable(id);
        recordChange(by, id, "enabled");
    }

    public void give(Caller.Staff by, StaffId id, StaffRole role) {
        require(by, id);
        roster.give(id, role);
        requireOneAdministratorIn(by);
        revoke(by, id, "role");
    }

    /** The students of an account's caseload, so that who replaces it knows what was there. */
    @Transactional(readOnly = true)
    public List<StudentId> caseload(Caller.Staff by, StaffId id) {
        by.mustBe(StaffRole.ADMINISTRATOR);
        requireKnown(by, id);
        return roster.caseload(id);
    }

    /**
     * Replaces the caseload; who only gets students stays signed in. A student of another clinic gives no right:
     * {@code CaseloadScope} asks for both.
     */
    public void assign(Caller.Staff by, StaffId id, Collection<StudentId> students) {
        require(by, id);
        if (takesAway(id, students)) {
            revoke(by, id, "caseload");
        } else {
            recordChange(by, id, "caseload");
        }
    }

    private boolean takesAway(StaffId id, Collection<StudentId> students) {
        try {
            return roster.assign(id, students);
        } catch (DataIntegrityViolationException unknown) {
            throw Refusal.of(RefusalCode.NOT_FOUND, "no such student").asException();
        }
    }

    /** Also the lock under which two administrators cannot disable each other at once. */
    private void require(Caller.Staff by, StaffId id) {
        by.mustBe(StaffRole.ADMINISTRATOR);
        roster.lock(by.clinic());
        requireKnown(by, id);
    }

    private void requireKnown(Caller.Staff by, StaffId id) {
        if (!roster.has(by.clinic(), id)) {
            throw Refusal.of(RefusalCode.NOT_FOUND, "no such account").asException();
        }
    }

    private void requireOneAdministratorIn(Caller.Staff by) {
        if (!roster.hasAdministrator(by.clinic())) {
            throw Refusal.of(RefusalCode.CONFLICT, "the clinic needs an administrator")
                    .asException();
        }
    }

    private void revoke(Caller.Staff by, StaffId id, String what) {
        sessions.end(id, null);
        recordChange(by, id, what);
        events.publishEvent(new AccessRevoked.OfStaff(id));
    }

    private void recordChange(Caller.Staff by, StaffId id, String what) {
        audit.record(new Audit.Entry(
                Audit.Action.STAFF_CHANGED, Audit.Outcome.DONE, by.clinic(), by, id.value(), null, what));
    }
}
