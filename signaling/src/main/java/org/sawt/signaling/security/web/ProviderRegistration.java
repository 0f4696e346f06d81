package org.sawt.signaling.security.web;

import java.util.Objects;
import org.sawt.signaling.security.IdentityProviderSettings;
import org.sawt.signaling.security.Secret;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/** This server as a client of the identity provider, whose discovery document is read when the first person comes. */
final class ProviderRegistration {

    static final String ID = "provider";

    private ProviderRegistration() {}

    static ClientRegistrationRepository of(IdentityProviderSettings settings) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(settings)));
    }

    private static ClientRegistration registration(IdentityProviderSettings settings) {
        Secret secret = settings.clientSecret();
        ClientRegistration.Builder client = ClientRegistrations.fromIssuerLocation(
                        settings.issuer().toString())
                .registrationId(ID)
                .clientId(Objects.requireNonNull(settings.clientId()))
                .scope("openid", "email");
        return secret == null
                ? client.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .build()
                : client.clientSecret(secret.value()).build();
    }
}
