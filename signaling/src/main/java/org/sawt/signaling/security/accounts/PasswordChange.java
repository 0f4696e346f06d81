package org.sawt.signaling.security.accounts;

import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Staff replace their own password, which signs them out of every other browser. */
@Service
public class PasswordChange {

    private final StaffAccounts accounts;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final SignedInSessions sessions;
    private final Audit audit;
    private final TransactionTemplate transaction;

    PasswordChange(
            StaffAccounts accounts,
            Passwords passwords,
            SignInThrottle throttle,
            SignedInSessions sessions,
            Audit audit,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.sessions = sessions;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Throws {@code bad_credentials}, {@code rate_limited} or {@code malformed} as a RefusedException.
     *
     * @param session the HTTP session that goes on
     */
    public void change(
            Caller.Staff caller, String current, String replacement, @Nullable String session, String address) {
        Passwords.requireStrong(replacement);
        requireCurrent(caller, current, address);
        String hash = passwords.hash(replacement);
        transaction.executeWithoutResult(_ -> {
            accounts.setPassword(caller.id(), hash, false);
            sessions.end(caller.id(), session);
            audit.record(Audit.Entry.done(
                    Audit.Action.PASSWORD_CHANGED, caller, caller.id().value(), null));
        });
    }

    /** Guessed at the pace of the sign-in, or a browser left open would be the place to guess. */
    private void requireCurrent(Caller.Staff caller, String current, String address) {
        try (var attempt = throttle.attempt(caller.id().toString(), address)) {
            if (!passwords.match(current, accounts.existing(caller.id()).passwordHash())) {
                audit.record(Audit.Entry.refused(
                        Audit.Action.PASSWORD_CHANGED,
                        caller,
                        caller.id().value(),
                        RefusalCode.BAD_CREDENTIALS.wire()));
                throw Refusal.of(RefusalCode.BAD_CREDENTIALS, "the current password is wrong")
                        .asException();
            }
            attempt.succeeded();
        }
    }
}
