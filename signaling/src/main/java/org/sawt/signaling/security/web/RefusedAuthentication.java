package org.sawt.signaling.security.web;

import org.sawt.signaling.shared.RefusedException;
import org.springframework.security.core.AuthenticationException;

/** A refusal on its way through Spring Security's filters, which know only their own kind of exception. */
final class RefusedAuthentication extends AuthenticationException {

    private final transient RefusedException refusal;

    RefusedAuthentication(RefusedException refusal) {
        super(refusal.getMessage());
        this.refusal = refusal;
    }

    RefusedException refusal() {
        return refusal;
    }
}
