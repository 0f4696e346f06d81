package org.sawt.signaling.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.IdentityProviderSettings;
import org.sawt.signaling.security.SecuritySettings;
import org.sawt.signaling.security.tokens.IdentityProvider;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.RefusedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Staff sign in at the clinic's identity provider (OpenID Connect, authorization code with PKCE); what they come back
 * with is exchanged for a session of ours at once and not kept.
 */
@Component
class ProviderSignIn {

    /** Where the sign-in page's button leads. */
    static final String START = "/oauth2/authorization/" + ProviderRegistration.ID;

    private final @Nullable IdentityProviderSettings settings;
    private final IdentityProvider provider;
    private final StaffSessions sessions;
    private final Audit audit;

    ProviderSignIn(SecuritySettings settings, IdentityProvider provider, StaffSessions sessions, Audit audit) {
        this.settings = settings.identityProvider();
        this.provider = provider;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** Does nothing when no client id is set. */
    void addTo(HttpSecurity http) {
        IdentityProviderSettings provided = settings;
        if (provided == null || provided.clientId() == null) {
            return;
        }
        http.oauth2Login(login -> login.clientRegistrationRepository(ProviderRegistration.of(provided))
                // Into the session that our own sign-in throws away: we call nothing in anybody's name.
                .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                .loginPage("/")
                .successHandler(this::cameBack)
                .failureHandler(this::failed));
    }

    private void cameBack(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        try {
            OidcUser person = (OidcUser) Objects.requireNonNull(authentication.getPrincipal());
            Caller.Staff staff = provider.staff(person.getClaims());
            sessions.begin(request, staff.id());
            CsrfCookie.renew(request, response);
            audit.record(
                    Audit.Entry.done(Audit.Action.SIGN_IN, staff, staff.id().value(), null));
            response.sendRedirect("/");
        } catch (RefusedException nobody) {
            refuse(request, response, nobody.refusal().code());
        }
    }

    private void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        refuse(request, response, RefusalCode.UNAUTHORIZED);
    }

    /** The sign-in page says the code in words. */
    private void refuse(HttpServletRequest request, HttpServletResponse response, RefusalCode code) throws IOException {
        sessions.end(request);
        audit.record(Audit.Entry.refused(Audit.Action.SIGN_IN, null, null, code.wire()));
        response.sendRedirect("/?sign_in=" + code.wire());
    }
}
