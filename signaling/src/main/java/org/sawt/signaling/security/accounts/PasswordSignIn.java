package org.sawt.signaling.security.accounts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.StaffMember;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.RefusedException;
import org.springframework.stereotype.Service;

/** Signs staff in by e-mail and password, at the pace that {@link SignInThrottle} allows; every outcome is audited. */
@Service
public class PasswordSignIn {

    private final StaffAccounts accounts;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final Audit audit;

    PasswordSignIn(StaffAccounts accounts, Passwords passwords, SignInThrottle throttle, Audit audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
    }

    /** Throws {@code bad_credentials}, or {@code rate_limited}, as a RefusedException; never says which half was wrong. */
    public StaffMember signIn(String email, String password, String address) {
        Optional<StaffAccounts.Account> account = accounts.byEmail(email);
        StaffMember claimed = account.map(StaffAccounts.Account::member).orElse(null);
        try (var attempt = throttle.attempt(email, address)) {
            String hash = account.map(StaffAccounts.Account::passwordHash).orElse(null);
            if (!passwords.match(password, hash) || hash == null || claimed == null) {
                throw Refusal.of(RefusalCode.BAD_CREDENTIALS, "e-mail or password is wrong")
                        .asException();
            }
            attempt.succeeded();
            renew(claimed, hash, password);
        } catch (RefusedException refused) {
            audit.record(refused(claimed, refused.refusal().code()));
            throw refused;
        }
        Caller.Staff caller = callerOf(claimed);
        audit.record(Audit.Entry.done(Audit.Action.SIGN_IN, caller, claimed.id().value(), null));
        return claimed;
    }

    private void renew(StaffMember member, String hash, String password) {
        if (passwords.outdated(hash)) {
            accounts.rehash(member.id(), hash, passwords.hash(password));
        }
    }

    /** The account is the object, not the actor: who tried is unknown. */
    private static Audit.Entry refused(@Nullable StaffMember claimed, RefusalCode code) {
        return new Audit.Entry(
                Audit.Action.SIGN_IN,
                Audit.Outcome.REFUSED,
                claimed == null ? null : claimed.clinic(),
                null,
                claimed == null ? null : claimed.id().value(),
                null,
                code.wire());
    }

    private static Caller.Staff callerOf(StaffMember member) {
        return new Caller.Staff(member.id(), member.clinic(), member.role());
    }
}
