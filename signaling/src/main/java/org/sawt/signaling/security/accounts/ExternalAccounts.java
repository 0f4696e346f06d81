package org.sawt.signaling.security.accounts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.StaffMember;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which account a person of the identity provider has. The subject decides; an e-mail that the provider has verified
 * decides once, for an account that is not bound to a subject yet, and binds it. Whoever later gets that address at the
 * provider does not get the account.
 */
@Service
public class ExternalAccounts {

    private final StaffAccounts accounts;

    ExternalAccounts(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    @Transactional
    public Optional<StaffMember> of(String subject, @Nullable String verifiedEmail) {
        return accounts.byExternalId(subject)
                .or(() -> Optional.ofNullable(verifiedEmail)
                        .flatMap(accounts::byEmail)
                        .filter(account -> accounts.bind(account.member().id(), subject)))
                .map(StaffAccounts.Account::member);
    }
}
