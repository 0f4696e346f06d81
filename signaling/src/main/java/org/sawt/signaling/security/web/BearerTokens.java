package org.sawt.signaling.security.web;

import org.sawt.signaling.security.Audit;
import org.sawt.signaling.security.tokens.IdentityProvider;
import org.sawt.signaling.shared.RefusedException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** Recognises who sends an access token of the identity provider as {@code Authorization: Bearer}. */
@Component
class BearerTokens implements AuthenticationManager {

    private final IdentityProvider provider;
    private final Audit audit;

    BearerTokens(IdentityProvider provider, Audit audit) {
        this.provider = provider;
        this.audit = audit;
    }

    @Override
    public Authentication authenticate(Authentication presented) {
        String token = ((BearerTokenAuthenticationToken) presented).getToken();
        try {
            return new CallerAuthentication(provider.verify(token).caller());
        } catch (RefusedException refused) {
            audit.record(Audit.Entry.refused(
                    Audit.Action.TOKEN_REFUSED,
                    null,
                    null,
                    refused.refusal().code().wire()));
            throw new RefusedAuthentication(refused);
        }
    }
}
