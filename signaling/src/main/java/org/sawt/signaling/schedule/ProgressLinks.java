package org.sawt.signaling.schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.sawt.signaling.security.AccessRevoked;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.GuardianId;
import org.sawt.signaling.shared.ProgressLinkId;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.StudentId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The links by which guardians see the record of one child, as therapists and supervisors hand them out. Derived like join
 * links, and good for nothing else: they lead into no call.
 */
@Service
public class ProgressLinks {

    private final ProgressLinkRows rows;
    private final LinkTokens tokens;
    private final FamilyRights rights;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final ScheduleSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ProgressLinks(
            ProgressLinkRows rows,
            LinkTokens tokens,
            FamilyRights rights,
            Audit audit,
            ApplicationEventPublisher events,
            ScheduleSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.tokens = tokens;
        this.rights = rights;
        this.audit = audit;
        this.events = events;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A link with its token. */
    public record Link(String token, Instant expiresAt) {
        @Override
        public String toString() {
            return "Link[token=[REDACTED]]";
        }
    }

    /**
     * The link that works, or a new one; each time it is shown is audited. {@code conflict} for a guardian who may not see the
     * record; {@code not_found} for who is no guardian of {@code student}.
     */
    public Link show(Caller.Staff by, StudentId student, GuardianId guardian) {
        by.mustBe(StaffRole.THERAPIST, StaffRole.SUPERVISOR);
        if (!rights.member(by, student, guardian).mayViewRecords()) {
            throw Refusal.of(RefusalCode.CONFLICT, "this guardian may not see the record")
                    .asException();
        }
        return Objects.requireNonNull(transaction.execute(_ -> {
            rows.queue(student, guardian);
            Instant now = clock.instant();
            ProgressLinkRows.Stored link =
                    working(student, guardian, now).orElseGet(() -> issue(by, student, guardian, now));
            audit.record(
                    Audit.Entry.done(Audit.Action.LINK_ISSUED, by, link.id().value(), student));
            return new Link(tokens.tokenOf(link.id()), link.expiresAt());
        }));
    }

    /** Whoever used it is out at once; idempotent. */
    public void revoke(Caller.Staff by, StudentId student, GuardianId guardian) {
        rights.member(by, student, guardian);
        transaction.executeWithoutResult(_ -> {
            rows.queue(student, guardian);
            rows.revoke(student, guardian, clock.instant()).ifPresent(link -> {
                audit.record(Audit.Entry.done(Audit.Action.LINK_REVOKED, by, link.value(), student));
                events.publishEvent(new AccessRevoked.OfProgressLink(link));
            });
        });
    }

    /** One made under a secret that this server does not have any more is none. */
    private Optional<ProgressLinkRows.Stored> working(StudentId student, GuardianId guardian, Instant now) {
        return rows.find(student, guardian)
                .filter(link -> now.isBefore(link.expiresAt()))
                .filter(link -> link.tokenHash().matches(tokens.tokenOf(link.id())));
    }

    private ProgressLinkRows.Stored issue(Caller.Staff by, StudentId student, GuardianId guardian, Instant now) {
        rows.revoke(student, guardian, now)
                .ifPresent(old -> events.publishEvent(new AccessRevoked.OfProgressLink(old)));
        ProgressLinkId id = ProgressLinkId.next();
        ProgressLinkRows.Stored link =
                new ProgressLinkRows.Stored(id, Sha256.of(tokens.tokenOf(id)), now.plus(settings.progressLink()));
        rows.insert(by, student, guardian, link, now);
        return link;
    }
}
